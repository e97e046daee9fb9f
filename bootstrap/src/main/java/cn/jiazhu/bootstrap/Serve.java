package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.Program.Start;
import cn.jiazhu.bootstrap.Settings.Parts;
import java.util.concurrent.CountDownLatch;

/// `jiazhu serve`: until Ctrl-C or SIGTERM.
final class Serve {

    private final Terminal terminal;

    Serve(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(Settings settings) {
        AutoCloseable program = started(settings);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program, ended), "stop"));
        terminal.say("ready");
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private AutoCloseable started(Settings settings) {
        var start = Start.serving(settings);
        return switch (settings.parts()) {
            case Parts.Sandbox sandbox -> SandboxProgram.start(start, sandbox);
            case Parts.Production production -> Program.production(start, production);
        };
    }

    private void stop(AutoCloseable program, CountDownLatch ended) {
        try (program) {
            terminal.note("stopping …");
        } catch (Exception e) {
            terminal.note("jiazhu: " + Masked.of(e));
        }
        ended.countDown();
    }
}
