package cn.jiazhu.bootstrap;

import cn.jiazhu.application.duty.Inviting.Invited;
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
        Settings settings = commands.settings();
        var operator = new OperatorName(name);
        var wanted = Role.parse(role);
        Optional<Invited> invited = Program.once(
                settings, wiring -> wiring.operators().addOperator().add(operator, wanted, ACTOR));
        invited.ifPresentOrElse(
                one -> commands.terminal().say(settings.console().baseAddress() + "/invitation/" + one.token()),
                () -> commands.terminal().say("not added: the name is taken"));
        return invited.isPresent() ? 0 : Commands.NO;
    }
}
