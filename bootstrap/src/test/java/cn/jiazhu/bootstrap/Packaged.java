package cn.jiazhu.bootstrap;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program as the build packed it, in processes of its own, on a data folder of its own.
///
/// @param folder holds everything: `data`, `tmp` for temporary files, `log` for what the processes say
public record Packaged(Path folder, int port, int platformPort, int observabilityPort, int operatorsPort) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// A command that has ended.
    public record Ended(int code, String out, String err) {}

    public static Packaged in(Path folder) throws IOException {
        for (String name : List.of("tmp", "log")) {
            Files.createDirectories(folder.resolve(name));
        }
        LentPrograms.to(folder.resolve("data"));
        return new Packaged(folder, freePort(), freePort(), freePort(), freePort());
    }

    public URI pages() {
        return URI.create("http://localhost:" + port);
    }

    public URI platform() {
        return URI.create("http://127.0.0.1:" + platformPort);
    }

    public URI console() {
        return URI.create("http://localhost:" + operatorsPort);
    }

    /// Serving; ready when it says so.
    public Process serve() throws IOException, InterruptedException {
        return serve(List.of());
    }

    /// The same with classes that take the place of its own.
    Process serve(List<Path> before) throws IOException, InterruptedException {
        Process serving = start("serve", before, List.of("serve")).start();
        Path said = log("serve", "out");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(said).contains("ready (")) {
            if (!serving.isAlive() || System.nanoTime() > deadline) {
                serving.destroyForcibly();
                throw new AssertionError("did not become ready:\n" + Files.readString(log("serve", "err")));
            }
            Thread.sleep(50);
        }
        return serving;
    }

    /// A command, fed with these lines.
    public Ended run(List<String> words, String... input) throws IOException, InterruptedException {
        String name = words.getFirst() + "-" + System.nanoTime();
        Process running = start(name, List.of(), words).start();
        try (var typed = running.outputWriter()) {
            for (String line : input) {
                typed.write(line + "\n");
            }
        }
        if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly();
            throw new AssertionError(words + " does not end:\n" + Files.readString(log(name, "out")));
        }
        return new Ended(running.exitValue(), Files.readString(log(name, "out")), Files.readString(log(name, "err")));
    }

    public static void stop(Process serving) throws InterruptedException {
        serving.destroy();
        if (!serving.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            serving.destroyForcibly();
            throw new AssertionError("SIGTERM does not end it");
        }
    }

    private ProcessBuilder start(String name, List<Path> before, List<String> words) {
        Path target = Checkout.BOOTSTRAP.resolve("target");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(startingSoon(target));
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                Stream.concat(before.stream(), Stream.of(target.resolve("lib/*"), target.resolve("lib-sandbox/*")))
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)),
                "cn.jiazhu.bootstrap.Main"));
        command.addAll(words);
        var process = new ProcessBuilder(command)
                .redirectOutput(log(name, "out").toFile())
                .redirectError(log(name, "err").toFile());
        var environment = process.environment();
        environment.put("JIAZHU_DATA_FOLDER", folder.resolve("data").toString());
        environment.put("JIAZHU_PUBLIC_PORT", Integer.toString(port));
        environment.put("JIAZHU_SANDBOX_PORT", Integer.toString(platformPort));
        environment.put("JIAZHU_OBSERVABILITY_PORT", Integer.toString(observabilityPort));
        environment.put("JIAZHU_OPERATORS_PORT", Integer.toString(operatorsPort));
        environment.put("JIAZHU_WORKERS_PAUSE", "200ms");
        return process;
    }

    /// As the launcher keeps what a first run has loaded. A test ends before a second compiler pays off.
    private static List<String> startingSoon(Path target) {
        return List.of(
                "-Xlog:disable",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + target.resolve("tests.jsa"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1");
    }

    private Path log(String name, String stream) {
        return folder.resolve("log").resolve(name + "." + stream);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
