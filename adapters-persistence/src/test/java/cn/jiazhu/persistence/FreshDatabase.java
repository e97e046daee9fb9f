package cn.jiazhu.persistence;

import cn.jiazhu.application.port.Ports;
import java.sql.SQLException;

/// One database for all contracts, emptied before each test: a database each would take a second.
final class FreshDatabase {

    private static final TestDatabase DATABASE = TestServer.database();
    private static final Ports PORTS = TestServer.ports(DATABASE.open(false));

    private FreshDatabase() {}

    static Ports ports() {
        try (var owner = DATABASE.as(DATABASE.access().owner());
                var statement = owner.createStatement()) {
            statement.execute("""
                    set session_replication_role = replica;
                    do $$ declare name text; begin
                        for name in select tablename from pg_tables
                            where schemaname = 'public' and tablename not in ('installation', 'flyway_schema_history')
                        loop
                            execute format('delete from %I', name);
                        end loop;
                    end $$""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        PORTS.typeVersions().refresh();
        return PORTS;
    }
}
