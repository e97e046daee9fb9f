package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.Program.Start;
import cn.jiazhu.bootstrap.Settings.Parts;
import cn.jiazhu.web.Web;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/// `jiazhu serve`: until Ctrl-C or SIGTERM.
final class Serve {

    private final Terminal terminal;

    Serve(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(Settings settings) {
        requireFree(settings);
        AutoCloseable program = started(settings);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program, ended), "stop"));
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /// How long ago this process began.
    static String running() {
        Duration time = ProcessHandle.current()
                .info()
                .startInstant()
                .map(begun -> Duration.between(begun, Instant.now()))
                .orElse(Duration.ZERO);
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    private AutoCloseable started(Settings settings) {
        var start = Start.serving(settings);
        return switch (settings.parts()) {
            case Parts.Sandbox sandbox -> {
                var program = SandboxProgram.start(start, sandbox);
                Welcome.of(program, running()).lines().forEach(terminal::say);
                yield program;
            }
            case Parts.Production production -> {
                var program = Program.production(start, production);
                terminal.say("ready (" + running() + ") " + settings.baseAddress());
                yield program;
            }
        };
    }

    /// Before the database is started for nothing.
    private static void requireFree(Settings settings) {
        requireFree(Setting.PUBLIC_PORT, settings.pages());
        requireFree(Setting.OBSERVABILITY_PORT, settings.observability());
        if (settings.parts() instanceof Parts.Sandbox(var port, var _)) {
            requireFree(Setting.SANDBOX_PORT, new Web.Listener(InetAddress.getLoopbackAddress(), port));
        }
    }

    private static void requireFree(Setting setting, Web.Listener listener) {
        try (var _ = new ServerSocket(listener.port(), 1, listener.address())) {
            // free
        } catch (IOException e) {
            throw new CannotRun(
                    "port %d is in use; choose another %s, e.g. %s %d"
                            .formatted(listener.port(), setting.key(), setting.flag(), listener.port() + 100),
                    e);
        }
    }

    private void stop(AutoCloseable program, CountDownLatch ended) {
        try (program) {
            terminal.note("停止 stopping …");
        } catch (Exception e) {
            terminal.note("jiazhu: " + Masked.of(e));
        }
        ended.countDown();
    }
}
