package cn.jiazhu.application.registry;

import cn.jiazhu.application.duty.FileJournal;
import cn.jiazhu.application.duty.ImportPorts;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FileImports.Count;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.port.HandedIn.Held;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.application.reports.Intake;
import cn.jiazhu.application.reports.Pictured;
import cn.jiazhu.application.reports.PlannedReports;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Carries on what operators have handed in, on the node that has the file: finds out what it would change, and takes
/// it in once somebody has said so. How far it has come is written in the same commit as what it did: killed half-way,
/// it goes on behind the last item, and counts what it would have counted. Files that are not needed any more are
/// removed.
public final class CarryImports {

    /// After so long without an answer a file is given up.
    static final Duration LONGEST_WAIT = Duration.ofDays(7);

    /// What belongs to no import may be on its way.
    static final Duration LONGEST_WAY = Duration.ofDays(1);

    private static final String ACTOR = "worker";

    private final ImportPorts ports;
    private final Clocks clocks;

    public CarryImports(ImportPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// One that is due, as far as it goes until `stopping`; false when none is.
    public boolean carry(BooleanSupplier stopping) {
        ports.held().all().forEach(this::tidy);
        var here = ports.held().all().stream().map(Held::id).toList();
        var now = clocks.now();
        var due = ports.imports().claimDue(here, now, FileJournal.again(now));
        due.ifPresent(found -> carry(found, stopping));
        return due.isPresent();
    }

    private void tidy(Held held) {
        ports.imports()
                .find(held.id())
                .ifPresentOrElse(
                        found -> {
                            if (found.stage().isOver() || dropped(found)) {
                                ports.held().remove(held.id());
                            }
                        },
                        () -> {
                            if (held.since().plus(LONGEST_WAY).isBefore(clocks.now())) {
                                ports.held().remove(held.id());
                            }
                        });
    }

    /// Whether it has waited too long, and is therefore given up.
    private boolean dropped(FileImport old) {
        var at = clocks.calendarNow();
        if (!(old.stage() instanceof Stage.Tried) || old.at().plus(LONGEST_WAIT).isAfter(at)) {
            return false;
        }
        return ports.press()
                .transactions()
                .call(() -> ports.imports()
                        .lock(old.id())
                        .filter(old::equals)
                        .map(found -> {
                            ports.imports().update(found.in(new Stage.Dropped(at)), clocks.now());
                            ports.record(at, ACTOR, Act.IMPORT_DROPPED, found);
                            return true;
                        })
                        .orElse(false));
    }

    private void carry(FileImport found, BooleanSupplier stopping) {
        RegistrySource source = ports.held().open(found.id()).orElseThrow();
        var journal = new FileJournal(ports, clocks, found, stopping);
        try {
            switch (found.stage()) {
                case Stage.Trying _ -> tryOut(source, journal);
                case Stage.Running(var mayEnd) -> takeIn(source, journal, mayEnd);
                case Stage.Tried _, Stage.Proposed _, Stage.Done _, Stage.Dropped _ ->
                    throw new IllegalStateException("it was not due");
            }
        } catch (FileJournal.Interrupted _) {
            // another node has it, somebody gave it up, or this node stops
        }
    }

    private void tryOut(RegistrySource source, FileJournal journal) {
        journal.anew();
        var planned = new PlannedReports(ports.press(), clocks);
        Intake.of(source, batch -> journal.step(() -> planned.plan(source, batch)), journal);
        journal.end(new Stage.Tried());
    }

    private void takeIn(RegistrySource source, FileJournal journal, long mayEnd) {
        if (journal.count().equals(Count.NONE)) {
            if (wouldEnd(source, journal) > mayEnd) {
                journal.end(new Stage.Trying());
                return;
            }
            journal.anew();
        }
        var applying = new ApplyReports(ports.press(), clocks);
        var rest = new Rest(source, journal.count().read());
        Intake.of(
                rest,
                batch -> {
                    var pictured = Pictured.of(rest, batch);
                    return journal.step(() -> applying.apply(pictured));
                },
                journal);
        journal.end(new Stage.Done(clocks.calendarNow()));
    }

    /// Looked at once more before the first item: copies may have been issued since it was tried out.
    private long wouldEnd(RegistrySource source, FileJournal journal) {
        if (!ports.press().annotations().anyIssued()) {
            return 0;
        }
        var planned = new PlannedReports(ports.press(), clocks);
        return Intake.of(source, batch -> planned.plan(source, batch), journal.looking())
                .ends();
    }
}
