package cn.jiazhu.persistence;

import cn.jiazhu.application.port.Storage;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jooq.DSLContext;

/// A bounded pool of the application's connections. Nothing waits long: not for a connection, not for a statement, not
/// for a server that does not answer; and a program that stopped in a transaction does not keep its locks.
record Pool(HikariDataSource source, DSLContext sql) implements AutoCloseable {

    private static final long CONNECTION_TIMEOUT_MILLIS = 2_000;
    private static final long VALIDATION_TIMEOUT_MILLIS = 500;
    private static final String SERVER_TIMEOUTS =
            "-c statement_timeout=2500 -c idle_in_transaction_session_timeout=15000 -c TimeZone=UTC";
    private static final int IDLE = 2;

    static Pool open(String url, Login application, int connections) {
        var config = new HikariConfig();
        config.setPoolName("jiazhu");
        config.setJdbcUrl(url);
        config.setUsername(application.user());
        config.setPassword(application.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(IDLE, connections));
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
        config.addDataSourceProperty("ApplicationName", "jiazhu");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "3");
        config.addDataSourceProperty("options", SERVER_TIMEOUTS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false"); // it holds rows, and they hold names
        try {
            var source = new HikariDataSource(config);
            return new Pool(source, Jooq.on(source));
        } catch (PoolInitializationException e) {
            throw new Persistence.Unfit("the database cannot be reached by the application's role", e);
        }
    }

    Storage.Connections connections() {
        var now = source.getHikariPoolMXBean();
        return new Storage.Connections(now.getActiveConnections(), now.getThreadsAwaitingConnection());
    }

    /// One more, for what may take minutes; it waits for no lock, for it only reads.
    Connection patient() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", source.getUsername());
        properties.setProperty("password", source.getPassword());
        properties.setProperty("ApplicationName", "jiazhu-check");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("options", "-c TimeZone=UTC");
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(source.getJdbcUrl(), properties);
    }

    @Override
    public void close() {
        source.close();
    }
}
