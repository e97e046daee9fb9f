package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.Program.Others;
import cn.jiazhu.bootstrap.Program.Start;
import cn.jiazhu.bootstrap.Settings.Parts;
import cn.jiazhu.platform.Platform;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The sandbox's program in a process of its own; where `platform.address` is set, without simulators: one node of
/// several, whose platform is another process. Where a file in the control folder says so, a press stops there: for
/// ever, to be killed, or until the file is gone. Ends when its standard input does, so that it outlives nobody.
final class KillableProgram {

    private KillableProgram() {}

    /// Until its input ends, or it is killed.
    ///
    /// @param arguments the control folder, then settings: `key=value`
    public static void main(String[] arguments) throws IOException {
        var control = new Control(Path.of(arguments[0]));
        Map<Setting, String> flags = flags(List.of(arguments).subList(1, arguments.length));
        Settings settings = settings(flags);
        if (!(settings.parts() instanceof Parts.Sandbox sandbox)) {
            throw new IllegalStateException("no sandbox");
        }
        var start = new Start(settings, true, ports -> Faults.around(ports, control::stop));
        try (var opened = new Opened()) {
            if (flags.containsKey(Setting.PLATFORM_ADDRESS)) {
                startNode(start, flags, opened);
            } else {
                SandboxProgram.start(start, sandbox, opened);
            }
            Files.createFile(control.ready());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void startNode(Start start, Map<Setting, String> flags, Opened opened) {
        var connection = new Platform.Connection(
                URI.create(flags.getOrDefault(Setting.PLATFORM_ADDRESS, "")),
                flags.getOrDefault(Setting.PLATFORM_ISSUER, ""),
                flags.getOrDefault(Setting.PLATFORM_CLIENT, ""),
                flags.getOrDefault(Setting.PLATFORM_PUBLIC_KEY, ""));
        var basis = Basis.ofThisMachine();
        var others = new Others(
                Platform.national(connection, basis.clock(), basis.randomness()),
                signer -> Receivers.at(connection, signer, basis),
                Optional.empty());
        Program.start(start, basis, () -> others, _ -> {}, opened);
    }

    static Settings settings(List<String> given) {
        return settings(flags(given));
    }

    private static Settings settings(Map<Setting, String> flags) {
        return Settings.of(Sources.read(flags, Optional.empty(), Map.of()), Sources.dataFolder(flags, Map.of()));
    }

    private static Map<Setting, String> flags(List<String> given) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        for (String one : given) {
            int equals = one.indexOf('=');
            flags.put(Setting.ofKey(one.substring(0, equals)).orElseThrow(), one.substring(equals + 1));
        }
        return flags;
    }

    /// The files by which the test and the program understand each other.
    record Control(Path folder) {

        Path ready() {
            return folder.resolve("ready");
        }

        /// There: whoever comes to the point stops.
        Path armed(FaultPoint point) {
            return folder.resolve("armed-" + point);
        }

        /// There: somebody has come.
        Path reached(FaultPoint point) {
            return folder.resolve("reached-" + point);
        }

        private void stop(FaultPoint point, Callable<@Nullable Object> step) throws Exception {
            if (!Files.exists(armed(point))) {
                return;
            }
            Files.writeString(reached(point), Thread.currentThread().toString());
            while (Files.exists(armed(point))) {
                if (point == FaultPoint.MAKING) {
                    step.call();
                } else {
                    Thread.sleep(Duration.ofMillis(20));
                }
            }
        }
    }
}
