package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.registry.ImportRegistry;
import cn.jiazhu.application.registry.ImportRegistry.Outcome;
import cn.jiazhu.application.reports.ImportListener;
import cn.jiazhu.application.reports.Plan;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.CertificateTypes;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/// `jiazhu import`: tells every refused row as it comes, and at the end the tally and what it ends.
final class Import implements ImportListener {

    /// What is wanted of it.
    ///
    /// @param source of what, as the certificate types are known now
    record Order(Function<CertificateTypes, RegistrySource> source, boolean dry) {}

    /// So many ending copies are named; of more there is the number.
    private static final int NAMED = 20;

    private final Terminal terminal;
    private final boolean json;
    private final RefusedRows refusedRows;
    private long named;

    Import(Terminal terminal, boolean json, RefusedRows refusedRows) {
        this.terminal = terminal;
        this.json = json;
        this.refusedRows = refusedRows;
    }

    /// Whether every row was taken, or would be.
    boolean run(Settings settings, Order order) {
        Outcome outcome = Program.once(settings, wiring -> {
            RegistrySource source = order.source().apply(wiring.types().known());
            return order.dry()
                    ? new Outcome.Taken(wiring.planImport().run(source, this))
                    : wiring.importRegistry().run(source, ImportRegistry.ALONE, this);
        });
        terminal.progress("");
        return switch (outcome) {
            case Outcome.Taken(var done) -> {
                terminal.say(json ? json(done, order.dry()).toString() : text(done, order.dry()));
                yield done.tally().refused() == 0;
            }
            case Outcome.NeedsApproval(var plan) -> {
                terminal.say(
                        json
                                ? json(plan, true).put("needsApproval", true).toString()
                                : "未导入 nothing imported：将终止 %,d 份加注件，超过一人可终止的 %,d 份；请在工作台“导入”中提交此文件，由另一人复核。 It would end more copies than one person may: hand the file in at the console, where a second one approves."
                                        .formatted(plan.ends(), ImportRegistry.ALONE));
                yield false;
            }
        };
    }

    @Override
    public void refused(Item.Refused refused) {
        String line = refusedRows.add(refused);
        terminal.progress("");
        terminal.say(line);
    }

    @Override
    public void ended(Annotation.Ended copy) {
        if (named++ < NAMED) {
            String serial = copy.intent().numbers().serial().text();
            terminal.say(
                    json
                            ? JsonNodeFactory.instance
                                    .objectNode()
                                    .put("ends", serial)
                                    .toString()
                            : "终止加注件 ends %s".formatted(serial));
        }
    }

    @Override
    public void progress(Tally tally) {
        terminal.progress("导入 importing … %,d".formatted(tally.read()));
    }

    private static String text(Plan plan, boolean dry) {
        Tally tally = plan.tally();
        return "%s共 %,d 条 read：新增 added %,d，变更 changed %,d，无变化 unchanged %,d，拒绝 refused %,d；终止加注件 copies ended %,d"
                .formatted(
                        dry ? "试导入，未改动任何数据 dry run：" : "",
                        tally.read(),
                        tally.added(),
                        tally.changed(),
                        tally.unchanged(),
                        tally.refused(),
                        plan.ends());
    }

    private static ObjectNode json(Plan plan, boolean dry) {
        Tally tally = plan.tally();
        return JsonNodeFactory.instance
                .objectNode()
                .put("dryRun", dry)
                .put("read", tally.read())
                .put("added", tally.added())
                .put("changed", tally.changed())
                .put("unchanged", tally.unchanged())
                .put("refused", tally.refused())
                .put("copiesEnded", plan.ends());
    }
}
