package cn.jiazhu.bootstrap;

import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Role;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Operators of the console. The first one is added here; others by an administrator at the console.
@Command(
        name = "operators",
        description = "Operators of the console.",
        synopsisSubcommandLabel = "add",
        mixinStandardHelpOptions = true)
final class OperatorCommands {

    private static final String ACTOR = "command";

    private final Commands commands;

    OperatorCommands(Commands commands) {
        this.commands = commands;
    }

    @Command(
            description = {
                "Adds an operator and prints a link, good once and for 15 minutes: there a password is chosen and an"
                        + " authenticator set up. Who has not followed an earlier link gets another one.",
                "Roles: clerk imports and proposes; supervisor approves and looks up; auditor reads the audit trail and"
                        + " looks up; administrator keeps operators, types and settings, and sees no persons."
            },
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "2 to 32 of a-z, 0-9, dot, hyphen, underscore") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            description = "clerk, supervisor, auditor or administrator")
                    String role) {
        Optional<String> link = Program.once(commands.settings(), wiring -> invite(wiring, name, role));
        commands.terminal().say(link.orElse("not added: the name is taken"));
        return link.isPresent() ? 0 : Commands.NO;
    }

    /// The one-time link, unless the name is taken.
    static Optional<String> invite(Wiring wiring, String name, String role) {
        return wiring.operators()
                .addOperator()
                .add(new OperatorName(name), Role.parse(role), ACTOR)
                .map(invited -> wiring.settings().console().baseAddress() + "/invitation/" + invited.token());
    }
}
