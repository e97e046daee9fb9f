package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.domain.Days;
import cn.jiazhu.render.Rendering.Keys;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The issuer's keys. Private ones never leave their folder, or the device they are on.
@Command(
        name = "keys",
        description = "The issuer's keys.",
        synopsisSubcommandLabel = "new|request|list",
        footer = {
            "",
            "`new` makes a key, `request` asks an authority to certify it; put the answer beside it, as pdf-7.pem",
            "(its own certificate first, the root last), and start again: of each role the newest certified key signs.",
            "With keys.pkcs11.library, `new pdf` makes the key on that device, which never gives it away."
        },
        mixinStandardHelpOptions = true)
final class KeyCommands {

    /// The roles as people type them.
    enum Role {
        pdf(KeyRole.PDF),
        seal(KeyRole.SEAL),
        qr(KeyRole.QR);

        private final KeyRole role;

        Role(KeyRole role) {
            this.role = role;
        }
    }

    private final Commands commands;

    KeyCommands(Commands commands) {
        this.commands = commands;
    }

    @Command(name = "new", description = "Makes a key pair; prints its name.", mixinStandardHelpOptions = true)
    int create(@Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}") Role role) {
        commands.terminal().say(keys().create(role.role));
        return 0;
    }

    @Command(description = "Prints a certificate signing request (PKCS#10) for a key.", mixinStandardHelpOptions = true)
    int request(
            @Parameters(paramLabel = "NAME", description = "of the key, such as pdf-1") String name,
            @Option(
                            names = "--subject",
                            required = true,
                            paramLabel = "NAME",
                            description = "such as CN=示例发证机关,O=示例,C=CN")
                    String subject) {
        keys().request(name, subject).lines().forEach(commands.terminal()::say);
        return 0;
    }

    @Command(
            description = "Lists all keys: name, valid until, SHA-256 of the certificate, subject.",
            mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", description = "one JSON object per line") boolean json) {
        keys().list().stream()
                .map(line -> json ? json(line).toString() : text(line))
                .forEach(commands.terminal()::say);
        return 0;
    }

    private Keys keys() {
        return commands.keyPlace().keys(Basis.ofThisMachine().random());
    }

    private static String text(Keys.Line line) {
        String certified = line.certificate()
                .map(it -> "%s %s %s".formatted(until(it), it.fingerprint(), it.subject()))
                .orElse("without a certificate");
        return "%-8s %s".formatted(line.name(), certified);
    }

    private static ObjectNode json(Keys.Line line) {
        var object = JsonNodeFactory.instance
                .objectNode()
                .put("name", line.name())
                .put("id", line.id())
                .put("role", line.role().name().toLowerCase(Locale.ROOT));
        line.certificate()
                .ifPresent(it -> object.put("subject", it.subject())
                        .put("until", until(it).toString())
                        .put("fingerprint", it.fingerprint()));
        return object;
    }

    private static LocalDate until(Keys.Certified certificate) {
        return Days.of(certificate.until());
    }
}
