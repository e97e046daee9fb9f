package cn.jiazhu.bootstrap.bench;

import cn.jiazhu.bootstrap.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What every bench prints, and how long it measures.
final class Bench {

    /// Each rate; `-Dbench.seconds=10` shortens it.
    static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));

    private Bench() {}

    /// On which machine the figures after this line were taken.
    static void head(String what) {
        say("%s: %d cores, JDK %s, %s, commit %s"
                .formatted(
                        what,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        commit()));
    }

    static void say(String line) {
        System.out.println("bench: " + line);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commit() {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(Checkout.BOOTSTRAP.toFile())
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "unknown";
        }
    }
}
