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

    /// From the first moment on, a signal stops what has been started.
    int run(Settings settings) {
        if (settings.jsonLogs()) {
            JsonLines.install();
        }
        requireFree(settings);
        var opened = new Opened();
        var ended = new CountDownLatch(1);
        var stopping = new Thread(() -> stop(opened, ended), "stop");
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            start(settings, opened);
            ended.await();
        } catch (RuntimeException e) {
            opened.close();
            forget(stopping);
            throw e;
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

    private void start(Settings settings, Opened opened) {
        var start = Start.serving(settings);
        switch (settings.parts()) {
            case Parts.Sandbox sandbox ->
                Welcome.of(SandboxProgram.start(start, sandbox, opened), running())
                        .lines()
                        .forEach(terminal::say);
            case Parts.Production production -> {
                Program.production(start, production, opened);
                terminal.say("ready (" + running() + ") " + settings.baseAddress());
            }
        }
    }

    /// Before the database is started for nothing.
    private static void requireFree(Settings settings) {
        requireFree(Setting.PUBLIC_PORT, settings.pages());
        requireFree(Setting.OBSERVABILITY_PORT, settings.observability());
        requireFree(Setting.OPERATORS_PORT, settings.console().listener());
        if (settings.parts() instanceof Parts.Sandbox(var port, var _)) {
            requireFree(Setting.SANDBOX_PORT, new Web.Listener(InetAddress.getLoopbackAddress(), port));
        }
    }

    private static void requireFree(Setting setting, Web.Listener listener) {
        try (var _ = new ServerSocket(listener.port(), 1, listener.address())) {
            // free
        } catch (IOException e) {
            throw new CannotRun(
                    "port %d is in use (another serve?); choose another %s, e.g. %s %d"
                            .formatted(listener.port(), setting.key(), setting.flag(), listener.port() + 100),
                    e);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // it runs already
        }
    }

    private void stop(Opened opened, CountDownLatch ended) {
        terminal.note("停止 stopping …");
        opened.close();
        ended.countDown();
    }
}
