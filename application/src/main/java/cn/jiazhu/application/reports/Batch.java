package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.Ending;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.registry.Heard;
import cn.jiazhu.domain.registry.RegistryChange.Added;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Unchanged;
import cn.jiazhu.domain.registry.RegistryPolicy;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.Sequence.InTurn;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reports being applied one after another, under the locks of all certificates they concern. What they change is
/// stored in rounds: within one a certificate gets one version, so that none is skipped.
final class Batch {

    private record Counted(CertificateId certificate, String source) {}

    private static final String ACTOR = "registry";

    private final PressPorts ports;
    private final Ending ending;
    private final Instant at;
    private final Instant now;
    private final Map<CertificateId, Certificate> known = new LinkedHashMap<>();
    private final Map<Counted, Heard> heard = new LinkedHashMap<>();
    private final Map<CertificateId, Certificate> touched = new LinkedHashMap<>();
    private final List<Item.Refused> refused = new ArrayList<>();
    private Map<CertificateId, Certificate> before;
    private Tally tally = Tally.NONE;

    /// What is told now is known after what was done before under these locks.
    Batch(PressPorts ports, Clocks clocks, List<Certificate> locked) {
        this.ports = ports;
        this.ending = new Ending(ports, clocks);
        this.at = clocks.calendarNow();
        this.now = clocks.now();
        locked.forEach(certificate -> known.put(certificate.id(), certificate));
        this.before = Map.copyOf(known);
    }

    ApplyReports.Outcome apply(List<Item.Read> items) {
        boolean numbered = items.stream().anyMatch(item -> item.sequence() instanceof Numbered);
        if (numbered) {
            ports.certificates().heard(known.keySet()).forEach(this::hear);
        }
        items.forEach(this::apply);
        endRound();
        if (numbered) {
            ports.certificates().hear(List.copyOf(heard.values()));
        }
        return new ApplyReports.Outcome(tally, refused);
    }

    private void apply(Item.Read item) {
        var change = RegistryPolicy.apply(
                candidates(item.report()),
                item.report(),
                item.sequence(),
                List.copyOf(heard.values()),
                new CertificateId(ports.randomness().uuid()),
                at);
        switch (change) {
            case Unchanged(var certificate) -> {
                tally = tally.plus(new Tally(1, 0, 0, 1, 0));
                hear(item, certificate);
            }
            case Added(var next) -> {
                tally = tally.plus(new Tally(1, 1, 0, 0, 0));
                take(item, next);
            }
            case Changed(var _, var next) -> {
                tally = tally.plus(new Tally(1, 0, 1, 0, 0));
                take(item, next);
            }
            case Contradicted(var why) -> refused.add(Refusals.of(item, why));
        }
    }

    private List<Certificate> candidates(RegistryReport report) {
        return known.values().stream()
                .filter(certificate -> certificate.type().equals(report.type()))
                .filter(certificate -> certificate.holder().isSameAs(report.holder())
                        || Refusals.numbers(report)
                                .anyMatch(number -> certificate.facts().stream()
                                        .anyMatch(facts -> facts.number().isSameRegistration(number))))
                .toList();
    }

    private void take(Item.Read item, Certificate next) {
        boolean nextVersion = Optional.ofNullable(touched.get(next.id()))
                .filter(earlier -> earlier.version() < next.version())
                .isPresent();
        if (nextVersion) {
            endRound();
        }
        known.put(next.id(), next);
        touched.put(next.id(), next);
        hear(item, next);
    }

    private void hear(Item.Read item, Certificate certificate) {
        switch (item.sequence()) {
            case Numbered(var source, var number) -> hear(new Heard(certificate.id(), source, number));
            case InTurn _ -> {}
        }
    }

    private void hear(Heard one) {
        heard.merge(
                new Counted(one.certificate(), one.source()),
                one,
                (old, next) -> next.number() > old.number() ? next : old);
    }

    /// Stores what has changed, ends the copies whose print is no longer true, wakes who waits for these facts.
    private void endRound() {
        ports.certificates().store(List.copyOf(touched.values()));
        var changed = touched.values().stream()
                .filter(certificate -> before.containsKey(certificate.id()))
                .toList();
        var ids = changed.stream().map(Certificate::id).toList();
        for (Annotation.Issued copy : ports.annotations().issuedOf(ids)) {
            Optional.ofNullable(touched.get(copy.order().certificate()))
                    .ifPresent(next -> endIfUntrue(copy, before.getOrDefault(next.id(), next), next));
        }
        ports.annotations().wake(ids, now);
        changed.forEach(
                certificate -> append(Act.REGISTRY_CHANGED, certificate.id().value()));
        touched.clear();
        before = Map.copyOf(known);
    }

    private void endIfUntrue(Annotation.Issued copy, Certificate known, Certificate next) {
        if (next.facts().isEmpty()) {
            return;
        }
        Facts facts = next.facts().get();
        Facts printed = ports.certificates()
                .facts(next.id(), copy.intent().certificateVersion())
                .orElseThrow();
        var face = copy.intent().copyOf(next.type(), printed, copy.order().purpose());
        EndCause.end(copy, face, known.facts().orElse(facts), facts, at).ifPresent(ended -> ending.end(ended, ACTOR));
    }

    private void append(Act act, UUID subject) {
        ports.audit().append(new AuditTrail.Event(at, ACTOR, act, subject));
    }
}
