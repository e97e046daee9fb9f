package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.FormerCopySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.registry.ImportFormerCopies;
import cn.jiazhu.application.reports.FormerRows.Mode;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.platform.Platform;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jiazhu import-copies`: tells every refused row as it comes, and the tally at the end.
@Command(
        name = "import-copies",
        description = {
            "Takes in what the earlier system tells of the copies it made (docs/import.md), so that they can be verified here.",
            "The registry's data must be here first."
        },
        mixinStandardHelpOptions = true)
final class ImportCopies implements Callable<Integer> {

    private final Commands commands;

    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 or GB 18030, or XLSX")
    private @Nullable Path file;

    @Option(names = "--dry-run", description = "only tells what it would add and refuse")
    private boolean dry;

    @Option(names = "--errors", paramLabel = "FILE", description = "refused rows, as CSV for a spreadsheet")
    private @Nullable Path errors;

    @Option(names = "--json", description = "one JSON object per line")
    private boolean json;

    ImportCopies(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() {
        Path given = Optional.ofNullable(file)
                .filter(path -> Files.isReadable(path) && !Files.isDirectory(path))
                .orElseThrow(() -> new CannotRun("no file that can be read: " + file));
        FormerCopySource source = Platform.formerCopies(given);
        try (var refused = RefusedRows.told(commands.settings(), Optional.ofNullable(errors), json)) {
            Tally done = Program.once(
                    commands.settings(),
                    wiring -> wiring.importFormerCopies()
                            .run(source, dry ? Mode.PLAN : Mode.TAKE, new Telling(commands.terminal(), refused)));
            commands.terminal().progress("");
            commands.terminal().say(json ? json(done) : text(done));
            return done.refused() == 0 ? 0 : Commands.NO;
        }
    }

    private static final class Telling implements ImportFormerCopies.Listener {

        private final Terminal terminal;
        private final RefusedRows refusedRows;

        Telling(Terminal terminal, RefusedRows refusedRows) {
            this.terminal = terminal;
            this.refusedRows = refusedRows;
        }

        @Override
        public void refused(Item.Refused row) {
            String line = refusedRows.add(row);
            terminal.progress("");
            terminal.say(line);
        }

        @Override
        public void progress(Tally tally) {
            terminal.progress("导入 importing … %,d".formatted(tally.read()));
        }
    }

    private String text(Tally done) {
        return "%s共 %,d 份以前的加注件 read：新增 added %,d，无变化 unchanged %,d，拒绝 refused %,d"
                .formatted(
                        dry ? "试导入，未改动任何数据 dry run：" : "", done.read(), done.added(), done.unchanged(), done.refused());
    }

    private String json(Tally done) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("dryRun", dry)
                .put("read", done.read())
                .put("added", done.added())
                .put("unchanged", done.unchanged())
                .put("refused", done.refused())
                .toString();
    }
}
