package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.KillableProgram.Control;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A [KillableProgram] and its data folder, as the process that kills it sees them: from outside.
final class KillableProcess implements AutoCloseable {

    /// No limit that is tested: a first start on a loaded machine unpacks PostgreSQL and hashes all passwords.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Control control;
    private final List<String> command;
    private final int port = free();
    private final int sandboxPort = free();
    private Optional<Process> process = Optional.empty();

    /// @param jvm options for its JVM
    KillableProcess(Path folder, List<String> jvm, List<String> settings) {
        this.folder = folder;
        this.control = new Control(folder.resolve("control"));
        this.command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx320m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KillableProgram.class.getName()));
        command.addAll(List.of(
                control.folder().toString(),
                "data-folder=" + data(),
                "base-address=http://localhost:8080",
                "public.port=" + port,
                "observability.port=" + free(),
                "operators.port=0",
                "sandbox.port=" + sandboxPort));
        command.addAll(settings);
    }

    Path data() {
        return folder.resolve("data");
    }

    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    URI sandbox() {
        return URI.create("http://localhost:" + sandboxPort + "/");
    }

    /// Returns when it serves.
    KillableProcess start() {
        try {
            Files.createDirectories(control.folder());
            if (!Files.exists(data())) {
                LentPrograms.to(data());
            }
            try (Stream<Path> left = Files.list(control.folder())) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            var log = folder.resolve("program.log").toFile();
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log))
                    .start();
            process = Optional.of(started);
            await("ready, see " + log, () -> Files.exists(control.ready()) || !started.isAlive());
            if (!started.isAlive()) {
                throw new IllegalStateException("did not start, see " + log);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void arm(FaultPoint point) {
        try {
            Files.createFile(control.armed(point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReached(FaultPoint point) {
        await(point + " reached", () -> Files.exists(control.reached(point)));
    }

    /// Whoever stands at the point goes on, and nobody stops there any more.
    void release(FaultPoint point) {
        try {
            Files.deleteIfExists(control.armed(point));
            Files.deleteIfExists(control.reached(point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SIGKILL; the exit code.
    int kill() throws InterruptedException {
        return process.orElseThrow().destroyForcibly().waitFor();
    }

    static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
            try {
                Thread.sleep(Duration.ofMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(what, e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (process.isPresent()) {
            Process last = process.get();
            last.getOutputStream().close();
            await("its end", () -> !last.isAlive());
        }
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
