package cn.jiazhu.bootstrap.bench;

import cn.jiazhu.bootstrap.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The packaged program in a process of its own, serving on a data folder, beside its sandbox and its PostgreSQL;
/// without timestamps, as production by default: they are another's work.
/// `-Dbench.java="…"` gives its JVM more options, a recorder for example.
final class Served implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path data;
    private final Process process;
    private final int port;
    private final int sandboxPort;

    private Served(Path data, Process process, int port, int sandboxPort) {
        this.data = data;
        this.process = process;
        this.port = port;
        this.sandboxPort = sandboxPort;
    }

    /// Returns when it is ready.
    static Served start(Path data) throws IOException, InterruptedException {
        var options = List.of(System.getProperty("bench.java", "").split(" ", -1));
        return start(data, (log, words) -> jiazhu(log, options, words));
    }

    /// The same by `bootstrap/jiazhu`, with the cache it keeps.
    static Served launched(Path data) throws IOException, InterruptedException {
        Files.write(Checkout.BOOTSTRAP.resolve("target").resolve("built"), new byte[0]); // by Maven, just now
        return start(data, Served::launch);
    }

    private interface Begun {
        Process begin(Path log, List<String> words) throws IOException;
    }

    private static Served start(Path data, Begun begun) throws IOException, InterruptedException {
        int port = Bench.freePort();
        int health = Bench.freePort();
        int sandboxPort = Bench.freePort();
        Path log = data.resolveSibling("serve.log");
        Process process = begun.begin(
                log,
                List.of(
                        "serve",
                        "--data-folder=" + data,
                        "--timestamp=none",
                        "--public-port=" + port,
                        "--observability-port=" + health,
                        "--operators-port=0",
                        "--sandbox-port=" + sandboxPort));
        long deadline = System.nanoTime() + START.toNanos();
        while (!isReady(health)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("it does not start:\n" + Files.readString(log));
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        return new Served(data, process, port, sandboxPort);
    }

    /// Runs a command to its end.
    static void run(Path log, String... words) throws IOException, InterruptedException {
        int code = jiazhu(log, List.of(), List.of(words)).waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": " + code + "\n" + Files.readString(log));
        }
    }

    static Process jiazhu(Path log, List<String> options, List<String> words) throws IOException {
        Path target = Checkout.BOOTSTRAP.resolve("target");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (words.getFirst().equals("serve")) {
            command.add("@" + Checkout.BOOTSTRAP.resolve("serve.options"));
        }
        options.stream().filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(List.of(
                "-Daccess.log=WARN",
                "-Djava.awt.headless=true",
                "-cp",
                target.resolve("lib/*") + File.pathSeparator + target.resolve("lib-sandbox/*"),
                "cn.jiazhu.bootstrap.Main"));
        command.addAll(words);
        return begun(log, command);
    }

    /// The launcher becomes the server.
    private static Process launch(Path log, List<String> words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Checkout.BOOTSTRAP.resolve("jiazhu").toString());
        command.addAll(words);
        return begun(log, command);
    }

    private static Process begun(Path log, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    int port() {
        return port;
    }

    int sandboxPort() {
        return sandboxPort;
    }

    Cpu cpu() throws IOException {
        Path postmaster = data.resolve("postgres").resolve("postmaster.pid");
        return Cpu.of(
                process.pid(), Long.parseLong(Files.readAllLines(postmaster).getFirst()));
    }

    /// Of the Java process, in MiB.
    ///
    /// @param line of its `/proc/…/status`
    long resident(String line) throws IOException {
        return resident(process.pid(), line);
    }

    static long resident(long pid, String line) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(text -> text.startsWith(line + ":"))
                        .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    Connection connectAsOwner() throws IOException, SQLException {
        var access = access();
        String url = "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/jiazhu";
        return DriverManager.getConnection(url, "jiazhu_owner", access.getProperty("owner-password"));
    }

    /// Where the database listens, and the passwords of its roles.
    Properties access() throws IOException {
        var access = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("database.properties"))) {
            access.load(in);
        }
        return access;
    }

    private static boolean isReady(int health) {
        try (var wire = new Wire(health)) {
            return wire.send(Wire.request("GET", "/readyz", "", "")).status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
