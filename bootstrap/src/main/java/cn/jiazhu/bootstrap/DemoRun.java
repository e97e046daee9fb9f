package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.Program.Start;
import cn.jiazhu.bootstrap.Settings.Parts;
import cn.jiazhu.bootstrap.demo.Actor;
import cn.jiazhu.bootstrap.demo.Demo;
import cn.jiazhu.bootstrap.demo.Office;
import cn.jiazhu.bootstrap.sandbox.SampleFile;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// `jiazhu demo`: sets the stage and hands it over. Loaded in sandbox mode only.
final class DemoRun {

    private final Terminal terminal;

    DemoRun(Terminal terminal) {
        this.terminal = terminal;
    }

    boolean run(Settings settings, Path folder) {
        return switch (settings.beside().parts()) {
            case Parts.Sandbox sandbox -> run(settings.beside(), sandbox, folder);
            case Parts.Production _ -> throw new CannotRun("demo plays in a sandbox only");
        };
    }

    private boolean run(Settings settings, Parts.Sandbox sandbox, Path folder) {
        var start = new Start(settings, false, UnaryOperator.identity());
        try (var program = SandboxProgram.start(start, sandbox)) {
            Wiring wiring = program.program().wiring();
            int series = (int) wiring.ports().randomness().uuid().getLeastSignificantBits();
            List<SamplePerson> people = SamplePeople.of(wiring.clocks().today(), series);
            var samples = new Samples(wiring, program.simulators());
            samples.register(people.stream()
                    .filter(person -> !person.key().equals(Demo.NEWCOMER))
                    .toList());
            SampleFile.write(people, folder);
            var stage = new Demo.Stage(
                    program.program().pages(),
                    settings.baseAddress(),
                    program.simulators().connection().address(),
                    office(program.program(), HexFormat.of().toHexDigits(series)),
                    samples::report,
                    folder,
                    people.stream().map(DemoRun::actor).toList(),
                    wiring.clocks().today(),
                    () -> samples.pressEarlier(people));
            String ready = "启动到就绪 start → ready: " + Serve.running();
            return new Demo(stage, terminal.out(), terminal.watched()).run(() -> List.of(ready, heap()));
        } catch (IOException e) {
            throw new CannotRun("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Office office(Program program, String run) {
        var office = program.wiring().settings().console().baseAddress();
        return new Office(
                URI.create(office),
                program.console(),
                run,
                (name, role) -> OperatorCommands.invite(program.wiring(), name, role)
                        .orElseThrow(() -> new CannotRun("an operator is called " + name)));
    }

    /// What is in use of it once everything has been played.
    private static String heap() {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return "内存 heap in use, everything in one process: %d MB".formatted(used / 1_000_000);
    }

    private static Actor actor(SamplePerson person) {
        return new Actor(
                person.key(),
                person.userName(),
                SamplePeople.PASSWORD,
                person.person().name().text(),
                person.person().id().type().code(),
                person.person().id().number(),
                person.mobile().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                person.expects(),
                person.shows());
    }
}
