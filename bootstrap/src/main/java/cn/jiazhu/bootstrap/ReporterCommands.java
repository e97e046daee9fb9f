package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Reporters.Reporter;
import cn.jiazhu.application.registry.AddReporter;
import cn.jiazhu.application.registry.EndReporter;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.platform.Platform;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The provincial systems that may report, each with its public key; their private keys never come here.
@Command(
        name = "reporters",
        description = "Provincial systems that report by API (docs/reporting.md).",
        synopsisSubcommandLabel = "add|list|end",
        footer = {"", "Another key for the same system: `end`, then `add` again; it goes on counting."},
        mixinStandardHelpOptions = true)
final class ReporterCommands {

    private final Commands commands;

    ReporterCommands(Commands commands) {
        this.commands = commands;
    }

    @Command(description = "From now on this system may report.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(
                            paramLabel = "NAME",
                            description = "what it calls itself (kid): lower-case letters, digits, hyphens")
                    String name,
            @Option(names = "--province", required = true, description = "such as 京, 北京市 or 11") String province,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "FILE.pem",
                            description = "its public key, Ed25519 or P-256")
                    Path file) {
        Bytes key = key(file);
        boolean added = Program.once(
                commands.settings(),
                wiring -> new AddReporter(wiring.persistence().reporters(), wiring.ports(), wiring.clocks())
                        .add(name, Province.parse(province), key));
        if (!added) {
            throw new CannotRun("there is a reporter of this name: end it first, or choose another name");
        }
        commands.terminal().say(name + " " + key.sha256());
        return 0;
    }

    @Command(description = "What it signs is believed no more.", mixinStandardHelpOptions = true)
    int end(@Parameters(paramLabel = "NAME") String name) {
        boolean ended = Program.once(
                commands.settings(),
                wiring -> new EndReporter(wiring.persistence().reporters(), wiring.ports(), wiring.clocks()).end(name));
        if (!ended) {
            commands.terminal().note("jiazhu: no reporter of this name may report");
        }
        return ended ? 0 : Commands.NO;
    }

    @Command(
            description = "Lists all: name, province, SHA-256 of the key, added, ended.",
            mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", description = "one JSON object per line") boolean json) {
        Program.once(
                        commands.settings(),
                        wiring -> wiring.persistence().reporters().all())
                .stream()
                .map(reporter -> json ? json(reporter).toString() : text(reporter))
                .forEach(commands.terminal()::say);
        return 0;
    }

    private static Bytes key(Path file) {
        try {
            return Platform.reporterKey(Files.readString(file));
        } catch (IOException e) {
            throw new CannotRun("no file that can be read: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new CannotRun(file + ": " + e.getMessage(), e);
        }
    }

    private static String text(Reporter reporter) {
        return "%-24s %s %s %s%s"
                .formatted(
                        reporter.name(),
                        reporter.province().chinese(),
                        reporter.key().sha256(),
                        reporter.addedAt(),
                        reporter.endedAt().map(at -> " ended " + at).orElse(""));
    }

    private static ObjectNode json(Reporter reporter) {
        var object = JsonNodeFactory.instance
                .objectNode()
                .put("name", reporter.name())
                .put("province", reporter.province().chinese())
                .put("key", reporter.key().sha256().hex())
                .put("added", reporter.addedAt().toString());
        reporter.endedAt().ifPresent(at -> object.put("ended", at.toString()));
        return object;
    }
}
