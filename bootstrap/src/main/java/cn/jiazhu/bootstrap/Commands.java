package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.bootstrap.Settings.KeyPlace;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.persistence.Persistence;
import cn.jiazhu.platform.Platform;
import cn.jiazhu.render.Rendering;
import cn.jiazhu.web.Web;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands (architecture.md §9), each read here and done elsewhere.
@Command(
        name = "jiazhu",
        description = "加注 Jiazhu: annotated copies of electronic certificates, from the press to the verdict.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "jiazhu 0.1.0",
        footer = {
            "",
            "Exit codes: 0 done; 1 the answer is no; 2 wrong use or settings.",
            "Every setting is a flag, too; `jiazhu settings` lists them."
        })
final class Commands {

    static final int NO = 1;
    private static final int WRONG_USE = 2;

    private final Map<String, String> environment;
    private final Flags flags = new Flags();

    @Spec
    private @Nullable CommandSpec spec;

    private Commands(Map<String, String> environment) {
        this.environment = environment;
    }

    static CommandLine line(Map<String, String> environment) {
        var commands = new Commands(environment);
        var line = new CommandLine(commands);
        line.addSubcommand(new AccountCommands(commands));
        line.addSubcommand(new KeyCommands(commands));
        line.addSubcommand(new OperatorCommands(commands));
        line.addSubcommand(new ReporterCommands(commands));
        line.addSubcommand(new SharingCommands(commands));
        line.addSubcommand(new ImportCopies(commands));
        line.setExecutionExceptionHandler((thrown, _, _) -> commands.explain(thrown));
        line.getSubcommands().values().forEach(commands::addFlags);
        return line;
    }

    @Command(description = "Starts everything and runs until Ctrl-C.", mixinStandardHelpOptions = true)
    int serve() {
        return new Serve(terminal()).run(settings());
    }

    @Command(
            name = "import",
            description = "Takes a registry file in; prints the tally and every refused row.",
            mixinStandardHelpOptions = true)
    int importFile(
            @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 or GB 18030, or XLSX") Path file,
            @Option(
                            names = "--images",
                            paramLabel = "DIR|ZIP",
                            description =
                                    "where <number>-photo.jpg and <number>-signature.png are; default: beside FILE")
                    @Nullable
                    Path images,
            @Option(names = "--dry-run", description = "only tells what it would change and end") boolean dry,
            @Option(names = "--errors", paramLabel = "FILE", description = "refused rows, as CSV for a spreadsheet")
                    @Nullable
                    Path errors,
            @Option(names = "--json", description = "one JSON object per line") boolean json) {
        var folder = Optional.ofNullable(images).orElseGet(() -> folderOf(file));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotRun("no file that can be read: " + file);
        }
        var order = new Import.Order(types -> registry(file, folder, types), dry);
        try (var refused = RefusedRows.told(settings(), Optional.ofNullable(errors), json)) {
            return new Import(terminal(), json, refused).run(settings(), order) ? 0 : NO;
        }
    }

    @Command(
            description = "Plays every journey over HTTP with people made for this, beside a running serve or alone.",
            mixinStandardHelpOptions = true)
    int demo(
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            description = "where the copies are left; default: demo in the data folder")
                    @Nullable
                    Path out) {
        Settings settings = settings();
        Path folder =
                Optional.ofNullable(out).orElseGet(() -> settings.dataFolder().resolve("demo"));
        return new DemoRun(terminal()).run(settings, folder.toAbsolutePath()) ? 0 : NO;
    }

    @Command(
            description = {
                "Says of files whether they are what was issued and whether their copies count now; of those of one copy,"
                        + " and of a QR with them, whether they state the same. Uses the database, that of a running"
                        + " serve if there is one.",
                "Says of the text in a QR alone what its issuer signed, without a database.",
                "Exit codes: 0 every file is as issued, its copy counts, and all state the same; or the QR is signed and"
                        + " today is within its period of use. 1 not so. 2 no answer: wrong use, or no database.",
                "",
                "  jiazhu verify copy.pdf copy.ofd",
                "  jiazhu verify copy.pdf 'https://…/v/…#…'"
            },
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(
                            paramLabel = "FILE|TEXT",
                            arity = "1..*",
                            description = "PDF or OFD files; all that a QR holds: https://…/v/…#…")
                    List<String> given,
            @Option(
                            names = "--keys",
                            paramLabel = "PLACE",
                            description =
                                    "for a QR alone: file or address of the issuer's keys; default: /api/v1/keys of"
                                            + " base-address")
                    @Nullable
                    String keys,
            @Option(
                            names = "--language",
                            paramLabel = "zh|en",
                            defaultValue = "zh",
                            description = "of what is told of files; default: ${DEFAULT-VALUE}")
                    String language) {
        var verify = new Verify(terminal(), language);
        return verify.files(given).isEmpty()
                ? verify.qr(
                        given,
                        Optional.ofNullable(keys).orElseGet(() -> settings().baseAddress() + "/api/v1/keys"))
                : verify.run(settings(), given);
    }

    @Command(
            description = {
                "Looks in the database, also while others serve, for whatever breaks one of the invariants I1-I15; files are"
                        + " put together and digested.",
                "Exit codes: 0 all hold. 1 one is broken. 2 no answer: wrong use, no database, or no time."
            },
            mixinStandardHelpOptions = true)
    int check(
            @Option(
                            names = "--minutes",
                            paramLabel = "N",
                            defaultValue = "30",
                            description = "the longest it may take; default: ${DEFAULT-VALUE}")
                    int minutes,
            @Option(names = "--json", description = "one JSON object per line") boolean json) {
        return new Check(terminal(), json).run(settings(), Duration.ofMinutes(minutes));
    }

    @Command(description = "Prints the effective settings, secrets masked.", mixinStandardHelpOptions = true)
    int settings(@Option(names = "--json", description = "as one JSON object") boolean json) {
        var given = Sources.read(flags.given(), flags.file(), environment);
        new EffectiveSettings(given, dataFolder().toString()).lines(json).forEach(terminal()::say);
        return 0;
    }

    @Command(description = "Writes the documents of this release as files.", mixinStandardHelpOptions = true)
    int docs(@Parameters(paramLabel = "DIR") Path folder) {
        terminal().say(Docs.writeTo(folder) + " documents in " + folder);
        return 0;
    }

    private static RegistrySource registry(Path file, Path images, CertificateTypes types) {
        try {
            return Platform.registry(file, images, types);
        } catch (UncheckedIOException e) {
            throw new CannotRun("no folder or ZIP file of images: " + images, e);
        }
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    Settings settings() {
        return Settings.of(Sources.read(flags.given(), flags.file(), environment), dataFolder());
    }

    /// Also before everything else has been set.
    KeyPlace keyPlace() {
        return KeyPlace.of(Sources.read(flags.given(), flags.file(), environment), dataFolder());
    }

    private Path dataFolder() {
        return Sources.dataFolder(flags.given(), environment);
    }

    Terminal terminal() {
        var line = Objects.requireNonNull(spec).commandLine();
        return Terminal.of(line.getOut(), line.getErr());
    }

    private void addFlags(CommandLine command) {
        if (command.getSubcommands().isEmpty()) {
            flags.addTo(command);
        }
        command.getSubcommands().values().forEach(this::addFlags);
    }

    /// One clear line each, whatever it was; nobody is helped by a stack trace.
    private int explain(Exception thrown) {
        String text = switch (thrown) {
            case CannotRun told -> told.getMessage();
            case Persistence.Unfit told -> told.getMessage();
            case Rendering.Unfit told -> told.getMessage();
            case Web.Unfit told -> told.getMessage();
            case InvalidValue wrong -> wrong.field() + " is not as it must be: " + wrong.reason();
            default -> "unexpected: " + Masked.of(thrown);
        };
        String.valueOf(text).lines().forEach(line -> terminal().note("jiazhu: " + line));
        return WRONG_USE;
    }
}
