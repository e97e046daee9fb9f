package cn.jiazhu.persistence;

import cn.jiazhu.persistence.DataFolder.Access;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own in the data folder. One that a killed program left running is used again; one that dies
/// while
/// somebody serves is started again, on the same data and port.
final class EmbeddedServer implements AutoCloseable {

    static final String DATABASE = "jiazhu";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int TRIES = 20;

    private final FolderUsers users;
    private final Cluster cluster;
    private final AtomicReference<Access> access;
    private final CountDownLatch closing = new CountDownLatch(1);

    private EmbeddedServer(FolderUsers users, Cluster cluster, Access access) {
        this.users = users;
        this.cluster = cluster;
        this.access = new AtomicReference<>(access);
    }

    /// @param serving only one may, and the server is watched
    static EmbeddedServer open(DataFolder folder, boolean serving) {
        var users = FolderUsers.enter(folder.usersLock(), serving);
        try {
            var server = users.alone(() -> started(folder, users));
            if (serving) {
                Thread.ofPlatform().daemon().name("postgres-watch").start(server::watch);
            }
            return server;
        } catch (RuntimeException e) {
            users.close();
            throw e;
        }
    }

    Access access() {
        return access.get();
    }

    /// While no other process starts, stops or prepares this server.
    <T> T alone(Supplier<T> work) {
        return users.alone(work);
    }

    /// Ends the server if nobody else uses it.
    @Override
    public void close() {
        closing.countDown();
        users.alone(() -> {
            boolean stops = users.leave() && cluster.running().isPresent();
            if (stops) {
                stop();
            }
            return stops;
        });
    }

    private void stop() {
        try {
            cluster.stop();
        } catch (IllegalStateException e) {
            LOG.warn("the embedded PostgreSQL does not stop: {}", e.getMessage());
        }
    }

    private static EmbeddedServer started(DataFolder folder, FolderUsers users) {
        var cluster = new Cluster(folder.quarters());
        var known = folder.access();
        cluster.prepare(known.owner());
        int port = cluster.running().map(Postmaster::port).orElseGet(() -> free(known.port()));
        var access = folder.keep(known.at(port));
        patiently(() -> {
            if (cluster.running().isEmpty()) {
                cluster.start(port);
            }
            createDatabase(access);
        });
        return new EmbeddedServer(users, cluster, access);
    }

    /// What a killed server leaves behind may need a moment to end, and one that was found may be starting.
    private static void patiently(Attempt work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.make();
                return;
            } catch (SQLException | IllegalStateException e) {
                if (attempt == TRIES) {
                    throw new Persistence.Unfit("the embedded PostgreSQL cannot be used: " + e.getMessage(), e);
                }
                pause();
            }
        }
    }

    private interface Attempt {
        void make() throws SQLException;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Persistence.Unfit("interrupted", e);
        }
    }

    private void watch() {
        try {
            while (!closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (cluster.running().isEmpty()) {
                    startAgain();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() {
        try {
            boolean started = users.alone(() -> {
                boolean needed = closing.getCount() > 0 && cluster.running().isEmpty();
                if (needed) {
                    cluster.start(access().port());
                }
                return needed;
            });
            if (started) {
                LOG.warn("the embedded PostgreSQL had ended and was started again");
            }
        } catch (RuntimeException e) {
            LOG.warn("the embedded PostgreSQL has ended and does not start yet: {}", e.getMessage());
        }
    }

    private static void createDatabase(Access access) throws SQLException {
        try (var connection = connection(access);
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login password '%2$s';
                        end if;
                    end $$""".formatted(DataFolder.APPLICATION, access.applicationPassword()));
            try (var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private static Connection connection(Access access) throws SQLException {
        var owner = access.owner();
        return DriverManager.getConnection(access.url("postgres"), owner.user(), owner.password());
    }

    /// The wanted port, or any that is free where another program has taken it.
    private static int free(int wanted) {
        for (int port : new int[] {wanted, 0}) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException _) {
                LOG.info("port {} is taken, PostgreSQL gets another", port);
            }
        }
        throw new Persistence.Unfit("no port is free for PostgreSQL");
    }
}
