package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.registry.RegistryReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reports of one file being planned, batch after batch: decided by the same rules on what is known now, without a lock
/// and without a trace.
///
/// What earlier batches would add is not known to the database. Of it we keep who it is about, in eight bytes each: an
/// announcement, which is what follows in a file, asks no more of it. Two people with one hash would cost a wrong
/// figure in a plan.
public final class PlannedReports {

    private static final Announcement EARLIER = new Announcement(Application.INITIAL, LocalDate.EPOCH, "?");

    private final PressPorts ports;
    private final Clocks clocks;
    private final Set<Long> added = new HashSet<>();
    private final Set<AnnotationId> told = new HashSet<>();

    public PlannedReports(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    public Decided plan(RegistrySource source, List<Item.Read> items) {
        var pictured = Pictured.of(source, items);
        return ports.transactions().call(() -> plan(pictured));
    }

    private Decided plan(Pictured pictured) {
        Instant at = clocks.calendarNow();
        var ended = new ArrayList<Annotation.Ended>();
        var batch = new Batch(
                ports, at, ports.certificates().concerned(pictured.reports()), round -> ended.addAll(ends(round, at)));
        pictured.items().stream().map(Item.Read::report).forEach(report -> addEarlier(batch, report));
        batch.decide(pictured.items());
        return batch.decided(ended);
    }

    private void addEarlier(Batch batch, RegistryReport report) {
        if (added.contains(hash(report.type(), report.holder().id()))) {
            batch.knowUnlessKnown(new Certificate(
                    new CertificateId(ports.randomness().uuid()),
                    report.type(),
                    report.holder(),
                    0,
                    new Certificate.Report.Awaited(),
                    List.of(EARLIER),
                    List.of()));
        }
    }

    private List<Annotation.Ended> ends(Round round, Instant at) {
        round.all().stream()
                .filter(certificate -> !round.before().containsKey(certificate.id()))
                .forEach(certificate ->
                        added.add(hash(certificate.type(), certificate.holder().id())));
        return round.changed().isEmpty()
                ? List.of()
                : new Endings(ports, at)
                        .of(round)
                        .filter(copy -> told.add(copy.order().id()))
                        .toList();
    }

    private static long hash(CertificateType type, HolderId holder) {
        return "%s|%s|%s"
                .formatted(type.shortName(), holder.type(), holder.number())
                .chars()
                .asLongStream()
                .reduce(0xcbf29ce484222325L, (hash, c) -> (hash ^ c) * 0x100000001b3L);
    }
}
