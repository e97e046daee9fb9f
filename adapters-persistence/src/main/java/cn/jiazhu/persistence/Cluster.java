package cn.jiazhu.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// PostgreSQL's data on the disk, and the server on them: made, started, stopped.
final class Cluster {

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

    private final Quarters quarters;
    private final PostgresPrograms programs;
    private final Path data;

    Cluster(Quarters quarters) {
        this.quarters = quarters;
        this.programs = new PostgresPrograms(quarters);
        this.data = quarters.folder().resolve("postgres");
    }

    /// Made if there is none yet, refused if it is another major version's.
    void prepare(Login owner) {
        try {
            if (!Files.isDirectory(data)) {
                make(owner);
            }
            String made = Files.readString(data.resolve("PG_VERSION")).strip();
            String ours = programs.majorVersion();
            if (!made.equals(ours)) {
                throw new Persistence.Unfit("the data in " + data + " are PostgreSQL " + made
                        + "'s, this program brings PostgreSQL " + ours + ": use another data folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Postmaster> running() {
        return Postmaster.in(data);
    }

    /// Returns when it answers.
    void start(int port) {
        try {
            Postmaster.forgetDead(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var log = quarters.folder().resolve("postgres.log");
        programs.run("pg_ctl", "start", "-w", "-D", data.toString(), "-l", log.toString(), "-o", "-p " + port);
    }

    void stop() {
        programs.run("pg_ctl", "stop", "-w", "-D", data.toString(), "-m", "fast");
    }

    /// Made beside, then moved: what bears the name is whole.
    private void make(Login owner) throws IOException {
        var half = data.resolveSibling("postgres.new");
        var password = data.resolveSibling("postgres.password");
        Folders.delete(half);
        DataFolder.writeSecret(password, owner.password());
        quarters.give(password);
        programs.run(
                "initdb",
                "--pgdata=" + half,
                "--username=" + owner.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--no-instructions");
        Files.delete(password);
        Files.writeString(half.resolve("postgresql.auto.conf"), CONFIGURATION);
        Files.writeString(half.resolve("pg_hba.conf"), WHO_MAY_COME_IN);
        Files.move(half, data);
    }
}
