package cn.jiazhu.persistence;

import cn.jiazhu.persistence.DataFolder.Access;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database of a test, to be opened as the program does, or as one of its roles.
record TestDatabase(Access access, String name) {

    Persistence open(boolean asOwner) {
        return Persistence.at(server(asOwner), TestServer.SETTINGS);
    }

    Persistence.Server server(boolean asOwner) {
        return new Persistence.Server(
                access.url(name),
                asOwner ? access.owner().user() : "",
                asOwner ? access.owner().password() : "",
                access.application().user(),
                access.application().password(),
                TestServer.KEY);
    }

    Connection as(Login login) throws SQLException {
        return DriverManager.getConnection(access.url(name), login.user(), login.password());
    }

    /// The one value that the owner is given.
    String text(String sql) throws SQLException {
        try (var owner = as(access.owner());
                var statement = owner.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
