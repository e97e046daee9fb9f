package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.Program.Start;
import cn.jiazhu.bootstrap.Settings.Parts;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.platform.Platform;
import cn.jiazhu.render.Rendering.Timestamps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The program beside its simulators, with sample people. Loaded in sandbox mode only.
final class SandboxProgram implements AutoCloseable {

    /// The series of people that a sandbox always has.
    private static final int OWN_SERIES = 0;

    private final Simulators simulators;
    private final Program program;
    private final Opened opened;

    private SandboxProgram(Simulators simulators, Program program, Opened opened) {
        this.simulators = simulators;
        this.program = program;
        this.opened = opened;
    }

    static SandboxProgram start(Start start, Parts.Sandbox parts) {
        var opened = new Opened();
        try {
            return start(start, parts, opened);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /// @param opened where everything goes that has to be closed, also when this fails half-way
    static SandboxProgram start(Start start, Parts.Sandbox parts, Opened opened) {
        Basis basis = Basis.ofThisMachine();
        var simulators = opened.add(new Simulators(parts.port(), basis.clock(), basis.randomness()));
        Supplier<Program.Others> others = () -> {
            var platform = Platform.national(simulators.connection(), basis.clock(), basis.randomness());
            return new Program.Others(
                    platform,
                    signer -> Receivers.at(simulators.connection(), signer, basis),
                    timestamps(start.settings(), simulators, basis));
        };
        var program = Program.start(start, basis, others, wiring -> welcome(wiring, simulators), opened);
        simulators.join(program);
        return new SandboxProgram(simulators, program, opened);
    }

    /// Of whoever is named in the settings, else of the played authority.
    private static Optional<Timestamps> timestamps(Settings settings, Simulators simulators, Basis basis) {
        return settings.stamps()
                .outside(basis)
                .or(() -> settings.stamps()
                        .demand()
                        .map(demand -> simulators.timestamps(demand, settings.dataFolder(), basis)));
    }

    /// Those that a sandbox always has.
    List<SamplePerson> people() {
        return own(program.wiring());
    }

    /// The platform forgets everybody at its end; the registry is filled once, and what becomes of it then is not
    /// undone.
    private static void welcome(Wiring wiring, Simulators simulators) {
        List<SamplePerson> people = own(wiring);
        people.forEach(simulators::know);
        simulators.knowNewcomer();
        Path loaded = wiring.settings().dataFolder().resolve("samples-loaded");
        if (!Files.exists(loaded)) {
            new Samples(wiring, simulators).load(people);
            try {
                Files.createFile(loaded);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<SamplePerson> own(Wiring wiring) {
        return SamplePeople.of(wiring.clocks().today(), OWN_SERIES);
    }

    Simulators simulators() {
        return simulators;
    }

    Program program() {
        return program;
    }

    @Override
    public void close() {
        opened.close();
    }
}
