package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.SharingClients.Client;
import cn.jiazhu.application.sharing.AddClient;
import cn.jiazhu.application.sharing.EndClient;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The systems that may ask by the sharing interface. A token is printed once, and kept by nobody here.
@Command(
        name = "sharing",
        description = "Other systems that ask about certificates (docs/sharing.md).",
        synopsisSubcommandLabel = "add|list|end",
        footer = {"", "Another token for the same system: `end`, then `add` again."},
        mixinStandardHelpOptions = true)
final class SharingCommands {

    private final Commands commands;

    SharingCommands(Commands commands) {
        this.commands = commands;
    }

    @Command(description = "From now on this system may ask; prints its token, once.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "its accessId, and what holders read: who asked")
                    String name) {
        var token = Program.once(
                commands.settings(),
                wiring -> new AddClient(wiring.persistence().sharingClients(), wiring.ports(), wiring.clocks())
                        .add(name));
        commands.terminal()
                .say(token.orElseThrow(
                        () -> new CannotRun("this system may ask already: end it first, or choose another name")));
        return 0;
    }

    @Command(description = "It may ask no more.", mixinStandardHelpOptions = true)
    int end(@Parameters(paramLabel = "NAME") String name) {
        boolean ended = Program.once(
                commands.settings(),
                wiring -> new EndClient(wiring.persistence().sharingClients(), wiring.ports(), wiring.clocks())
                        .end(name));
        if (!ended) {
            commands.terminal().note("jiazhu: no system of this name may ask");
        }
        return ended ? 0 : Commands.NO;
    }

    @Command(description = "Lists all: name, added, ended.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", description = "one JSON object per line") boolean json) {
        Program.once(
                        commands.settings(),
                        wiring -> wiring.persistence().sharingClients().all())
                .stream()
                .map(client -> json ? json(client).toString() : text(client))
                .forEach(commands.terminal()::say);
        return 0;
    }

    private static String text(Client client) {
        return "%-24s %s%s"
                .formatted(
                        client.name(),
                        client.addedAt(),
                        client.endedAt().map(at -> " ended " + at).orElse(""));
    }

    private static ObjectNode json(Client client) {
        var object = JsonNodeFactory.instance
                .objectNode()
                .put("name", client.name())
                .put("added", client.addedAt().toString());
        client.endedAt().ifPresent(at -> object.put("ended", at.toString()));
        return object;
    }
}
