package cn.jiazhu.application.duty;

import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.FileImports.Count;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.reports.Decided;
import cn.jiazhu.application.reports.ImportListener;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.domain.annotation.Annotation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Writes down how far an import has come, in the same commit as what it did. Whoever finds that somebody else has
/// written meanwhile undoes the step and goes no further.
public final class FileJournal implements ImportListener {

    /// The import is not ours to carry on any more. All that was done is written.
    public static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Interrupted() {
            super("interrupted", null, false, false);
        }
    }

    /// What a batch did, and how far the import is with it.
    private record Step(Decided decided, FileImport next) {}

    private static final String ACTOR = "worker";

    /// Of a node that dies.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final ImportPorts ports;
    private final Clocks clocks;
    private final BooleanSupplier stopping;
    private FileImport seen;

    /// Refused by the reader since the last step.
    private final List<Item.Refused> rows = new ArrayList<>();

    /// Whether what is told now was written with the step before.
    private boolean told;

    /// @param stopping asked before each step
    public FileJournal(ImportPorts ports, Clocks clocks, FileImport seen, BooleanSupplier stopping) {
        this.ports = ports;
        this.clocks = clocks;
        this.seen = seen;
        this.stopping = stopping;
    }

    /// When what is claimed at `now` is due again.
    public static Instant again(Instant now) {
        return now.plus(LEASE);
    }

    public Count count() {
        return seen.count();
    }

    /// Decides a batch and writes what came of it.
    public Decided step(Supplier<Decided> deciding) {
        stopIfTold();
        Step step = ports.press().transactions().call(() -> {
            Decided decided = deciding.get();
            requireUnchanged();
            return new Step(decided, write(decided));
        });
        seen = step.next();
        rows.clear();
        told = true;
        return step.decided();
    }

    /// Looks at the file anew.
    public void anew() {
        seen = ports.press().transactions().call(() -> {
            requireUnchanged();
            ports.imports().forgetRefused(seen.id());
            return updated(seen.with(Count.NONE), again(clocks.now()));
        });
    }

    public void end(Stage next) {
        seen = ports.press().transactions().call(() -> {
            requireUnchanged();
            if (next instanceof Stage.Done(var at)) {
                ports.record(at, ACTOR, Act.IMPORT_DONE, seen);
            }
            return updated(seen.in(next), clocks.now());
        });
    }

    @Override
    public void refused(Item.Refused row) {
        if (!told) {
            rows.add(row);
        }
    }

    @Override
    public void ended(Annotation.Ended copy) {}

    @Override
    public void progress(Tally tally) {
        told = false;
    }

    /// Hears of a look at the file of which nothing is to be written, but that it goes on.
    public ImportListener looking() {
        return new Looking();
    }

    private FileImport write(Decided decided) {
        Count count = seen.count();
        var all = new ArrayList<>(rows);
        all.addAll(decided.refused());
        long room = Math.max(0, FileImports.MOST_REFUSED - count.refused());
        ports.imports()
                .addRefused(seen.id(), count.refused(), all.stream().limit(room).toList());
        return updated(seen.with(plus(decided)), again(clocks.now()));
    }

    private Count plus(Decided decided) {
        Count count = seen.count();
        Tally more = decided.tally();
        long newRefused = (long) rows.size() + decided.refused().size();
        return new Count(
                count.read() + more.read() + newRefused,
                count.added() + more.added(),
                count.changed() + more.changed(),
                count.unchanged() + more.unchanged(),
                count.refused() + newRefused,
                count.ends() + decided.ended().size());
    }

    private FileImport updated(FileImport next, Instant due) {
        ports.imports().update(next, due);
        return next;
    }

    private void requireUnchanged() {
        if (!ports.imports().lock(seen.id()).equals(Optional.of(seen))) {
            throw new Interrupted();
        }
    }

    /// Whoever comes next may begin at once.
    private void stopIfTold() {
        if (stopping.getAsBoolean()) {
            ports.press().transactions().call(() -> {
                requireUnchanged();
                return updated(seen, clocks.now());
            });
            throw new Interrupted();
        }
    }

    private final class Looking implements ImportListener {

        @Override
        public void refused(Item.Refused row) {}

        @Override
        public void ended(Annotation.Ended copy) {}

        @Override
        public void progress(Tally tally) {
            stopIfTold();
            ports.press().transactions().call(() -> {
                requireUnchanged();
                return updated(seen, again(clocks.now()));
            });
        }
    }
}
