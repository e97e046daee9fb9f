package cn.jiazhu.persistence;

import cn.jiazhu.persistence.DataFolder.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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

    /// Everybody proves a password, nobody comes from outside, and what is committed is on the disk. Errors go to the
    /// log
    /// without the rows they are about.
    private static final String CONFIGURATION = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            shared_buffers = 64MB
            log_error_verbosity = terse
            log_min_error_statement = panic
            log_timezone = 'UTC'
            timezone = 'UTC'
            """;

    private static final String WHO_MAY_COME_IN = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final FolderUsers users;
    private final AtomicReference<Access> access;
    private final CountDownLatch closing = new CountDownLatch(1);

    private EmbeddedServer(DataFolder folder, FolderUsers users) {
        this.folder = folder;
        this.users = users;
        this.programs = PostgresPrograms.in(folder.programs());
        this.access = new AtomicReference<>(folder.access());
    }

    /// @param serving only one may, and the server is watched
    static EmbeddedServer open(DataFolder folder, boolean serving) {
        var users = FolderUsers.enter(folder, serving);
        try {
            var server = users.alone(() -> {
                var started = new EmbeddedServer(folder, users);
                started.run();
                started.createDatabase();
                return started;
            });
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
            boolean stops = users.isLast() && Postmaster.in(folder.data()).isPresent();
            return stops
                    ? programs.run("pg_ctl", List.of("stop", "-D", folder.data().toString(), "-m", "fast", "-w"))
                    : "";
        });
        users.close();
    }

    private void run() {
        if (!Files.isDirectory(folder.data())) {
            initialise();
        }
        refuseAnotherVersion();
        Postmaster.in(folder.data())
                .ifPresentOrElse(running -> access.set(folder.keep(access().at(running.port()))), this::start);
    }

    private void start() {
        var port = access().port();
        access.set(folder.keep(access().at(isFree(port) ? port : freePort())));
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-D",
                        folder.data().toString(),
                        "-l",
                        folder.log().toString(),
                        "-o",
                        "-p " + access().port()));
    }

    private void watch() {
        try {
            while (!closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (Postmaster.in(folder.data()).isEmpty()) {
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
                boolean needed =
                        closing.getCount() > 0 && Postmaster.in(folder.data()).isEmpty();
                if (needed) {
                    start();
                }
                return needed;
            });
            if (started) {
                LOG.warn("the embedded PostgreSQL had ended and was started again");
            }
        } catch (RuntimeException e) {
            LOG.warn("the embedded PostgreSQL has ended and does not start: {}", e.getMessage());
        }
    }

    private void initialise() {
        var half = folder.data().resolveSibling("postgres.new");
        var password = folder.data().resolveSibling("postgres.password");
        try {
            Folders.delete(half);
            DataFolder.writeSecret(password, access().ownerPassword());
            programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + half,
                            "--username=" + DataFolder.OWNER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--no-locale",
                            "--no-instructions"));
            Files.delete(password);
            Files.writeString(half.resolve("postgresql.auto.conf"), CONFIGURATION);
            Files.writeString(half.resolve("pg_hba.conf"), WHO_MAY_COME_IN);
            Files.move(half, folder.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseAnotherVersion() {
        try {
            String made = Files.readString(folder.data().resolve("PG_VERSION")).strip();
            String ours = programs.majorVersion();
            if (!made.equals(ours)) {
                throw new Persistence.Unfit("the data folder was made by PostgreSQL " + made + ", this program brings "
                        + ours + ": use another data folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase() {
        var owner = access().owner();
        try (var connection = DriverManager.getConnection(access().url("postgres"), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login password '%2$s';
                        end if;
                    end $$""".formatted(DataFolder.APPLICATION, access().applicationPassword()));
            try (var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new Persistence.Unfit("the embedded PostgreSQL does not let us in", e);
        }
    }

    private static boolean isFree(int port) {
        return port != 0 && freePort(port) != 0;
    }

    private static int freePort() {
        return freePort(0);
    }

    /// That port, or any for 0; 0 when it is taken.
    private static int freePort(int wanted) {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException _) {
            return 0;
        }
    }
}
