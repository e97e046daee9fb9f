package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Account;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Portal accounts. ID number and password are asked for, or read as two lines from standard input: a command line is
/// seen by everybody on the machine.
@Command(
        name = "account",
        description = "Portal accounts.",
        synopsisSubcommandLabel = "add",
        mixinStandardHelpOptions = true)
final class AccountCommands {

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;

    private final Commands commands;

    AccountCommands(Commands commands) {
        this.commands = commands;
    }

    @Command(
            description =
                    "Adds an account for a person; reads ID number and password, a line each, from standard input.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "USER") String userName,
            @Option(names = "--name", required = true, description = "the person's name, as registered") String name,
            @Option(
                            names = "--id-type",
                            defaultValue = "111",
                            description = "111 citizen ID, 414 passport, 511, 516, 999; default: ${DEFAULT-VALUE}")
                    String idType) {
        Terminal terminal = commands.terminal();
        var id = new HolderId(IdType.parse(idType), terminal.ask("证件号码 ID number: "));
        var person = new Person(id, new PersonName(name));
        String password = terminal.ask("密码 password: ");
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new CannotRun("a password has %d to %d characters".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        boolean added = Program.once(commands.settings(), wiring -> {
            var account = new Account(new AccountId(wiring.ports().randomness().uuid()), userName, person);
            return wiring.persistence().accounts().add(account, password);
        });
        terminal.say(added ? "added " + userName : "not added: the user name is taken, or the person has an account");
        return added ? 0 : Commands.NO;
    }
}
