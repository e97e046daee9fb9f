package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.registry.ImportRegistry;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.platform.Platform;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// `jiazhu import`: tells every refused row as it comes, and the tally at the end.
final class Import implements ImportRegistry.Listener {

    private final Terminal terminal;
    private final boolean json;

    Import(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /// Whether every row was taken.
    boolean run(Settings settings, Path file, Path images) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotRun("no file that can be read: " + file);
        }
        if (!Files.isDirectory(images)) {
            throw new CannotRun("no folder of images: " + images);
        }
        Tally tally =
                Program.once(settings, wiring -> wiring.importRegistry().run(Platform.registry(file, images), this));
        terminal.progress("");
        terminal.say(json ? json(tally) : text(tally));
        return tally.refused() == 0;
    }

    @Override
    public void refused(Item.Refused refused) {
        terminal.progress("");
        terminal.say(json ? json(refused) : text(refused));
    }

    @Override
    public void progress(Tally tally) {
        terminal.progress("导入 importing … %,d".formatted(tally.read()));
    }

    private static String text(Item.Refused refused) {
        var words = RefusedRow.of(refused.reason());
        return "第 %d 行 %s「%s」：%s。%s。"
                .formatted(refused.line(), refused.column(), refused.maskedValue(), words.cause(), words.cure());
    }

    private static String text(Tally tally) {
        return "共 %,d 条 read：新增 added %,d，变更 changed %,d，无变化 unchanged %,d，拒绝 refused %,d"
                .formatted(tally.read(), tally.added(), tally.changed(), tally.unchanged(), tally.refused());
    }

    private static String json(Item.Refused refused) {
        var words = RefusedRow.of(refused.reason());
        return JsonNodeFactory.instance
                .objectNode()
                .put("line", refused.line())
                .put("column", refused.column())
                .put("value", refused.maskedValue())
                .put("reason", refused.reason().name())
                .put("cause", words.cause())
                .put("cure", words.cure())
                .toString();
    }

    private static String json(Tally tally) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("read", tally.read())
                .put("added", tally.added())
                .put("changed", tally.changed())
                .put("unchanged", tally.unchanged())
                .put("refused", tally.refused())
                .toString();
    }
}
