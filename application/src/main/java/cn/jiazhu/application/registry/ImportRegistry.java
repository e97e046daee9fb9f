package cn.jiazhu.application.registry;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.application.reports.ImportListener;
import cn.jiazhu.application.reports.Intake;
import cn.jiazhu.application.reports.Plan;
import cn.jiazhu.application.reports.PlannedReports;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.operator.Matter;

/// Takes a file of the registry in (导入). Every batch is one transaction, and a batch that was taken in changes nothing
/// when it comes again: killed half-way and run again, it is as if run once.
public final class ImportRegistry {

    /// So many copies one person may end alone by an import.
    public static final long ALONE = Matter.Import.ALONE;

    /// What became of the file.
    public sealed interface Outcome {

        record Taken(Plan done) implements Outcome {}

        /// Nothing was changed: it would end more copies than it may.
        record NeedsApproval(Plan plan) implements Outcome {}
    }

    private final PressPorts ports;
    private final Clocks clocks;

    public ImportRegistry(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// Where there are copies that it could end, it is planned first.
    ///
    /// @param mayEnd so many copies: [#ALONE], where a person hands the file in
    public Outcome run(RegistrySource source, long mayEnd, ImportListener listener) {
        if (mayEnd < Long.MAX_VALUE && ports.annotations().anyIssued()) {
            var planned = new PlannedReports(ports, clocks);
            Plan plan = Intake.of(source, batch -> planned.plan(source, batch), new OnlyProgress(listener));
            if (plan.ends() > mayEnd) {
                return new Outcome.NeedsApproval(plan);
            }
        }
        var applying = new ApplyReports(ports, clocks);
        return new Outcome.Taken(Intake.of(source, batch -> applying.apply(source, batch), listener));
    }

    /// What is told again when it is done is not told of its plan.
    private record OnlyProgress(ImportListener listener) implements ImportListener {

        @Override
        public void refused(Item.Refused refused) {}

        @Override
        public void ended(Annotation.Ended copy) {}

        @Override
        public void progress(Tally tally) {
            listener.progress(tally);
        }
    }
}
