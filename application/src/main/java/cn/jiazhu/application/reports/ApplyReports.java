package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Image;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.registry.RegistryChange;
import cn.jiazhu.domain.registry.RegistryPolicy;
import cn.jiazhu.domain.registry.RegistryReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Applies a batch of reports in one transaction, under the locks of the certificates they concern: stores the next
/// versions, ends the copies whose print is no longer true, wakes who waits for exactly these facts.
public final class ApplyReports {

    /// What a batch did, and which of its reports were refused.
    public record Outcome(Tally tally, List<Item.Refused> refused) {}

    private final PressPorts ports;
    private final Clocks clocks;

    public ApplyReports(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    public Outcome apply(RegistrySource source, List<Item.Read> batch) {
        var blobs = new ArrayList<Bytes>();
        var reports = batch.stream()
                .map(item -> new Item.Read(item.line(), withImages(source, item.report(), blobs)))
                .toList();
        return ports.transactions().call(() -> {
            ports.blobs().add(blobs);
            return applyLocked(reports);
        });
    }

    private static RegistryReport withImages(RegistrySource source, RegistryReport report, List<Bytes> blobs) {
        return switch (report) {
            case RegistryReport.Registered(var type, var facts, var effective) -> {
                Image photo = source.image(facts.number(), ImageKind.PHOTO);
                Image signature = source.image(facts.number(), ImageKind.SIGNATURE);
                blobs.addAll(photo.blob());
                blobs.addAll(signature.blob());
                yield new RegistryReport.Registered(
                        type, facts.withImages(photo.image(), signature.image()), effective);
            }
            case RegistryReport.Announced announced -> announced;
        };
    }

    private Outcome applyLocked(List<Item.Read> batch) {
        var known = new LinkedHashMap<CertificateId, Certificate>();
        ports.certificates()
                .lockFor(batch.stream().map(Item.Read::report).toList())
                .forEach(certificate -> known.put(certificate.id(), certificate));
        var before = Map.copyOf(known);
        var touched = new LinkedHashMap<CertificateId, Certificate>();
        var refused = new ArrayList<Item.Refused>();
        Tally tally = Tally.NONE;
        for (Item.Read item : batch) {
            RegistryChange change = RegistryPolicy.apply(
                    candidates(known.values(), item.report()),
                    item.report(),
                    new CertificateId(ports.randomness().uuid()),
                    clocks.calendarNow());
            switch (change) {
                case RegistryChange.Unchanged _ -> tally = tally.plus(new Tally(1, 0, 0, 1, 0));
                case RegistryChange.Added(var next) -> {
                    tally = tally.plus(new Tally(1, 1, 0, 0, 0));
                    known.put(next.id(), next);
                    touched.put(next.id(), next);
                }
                case RegistryChange.Changed(var _, var next) -> {
                    tally = tally.plus(new Tally(1, 0, 1, 0, 0));
                    known.put(next.id(), next);
                    touched.put(next.id(), next);
                }
                case RegistryChange.Contradicted(var why) -> refused.add(refusal(item, why));
            }
        }
        store(before, touched);
        return new Outcome(tally, refused);
    }

    private static List<Certificate> candidates(Collection<Certificate> known, RegistryReport report) {
        return known.stream()
                .filter(certificate -> certificate.type().equals(report.type()))
                .filter(certificate -> certificate.holder().isSameAs(report.holder())
                        || numbers(report)
                                .anyMatch(number -> certificate.facts().stream()
                                        .anyMatch(facts -> facts.number().isSameRegistration(number))))
                .toList();
    }

    private static Stream<RegistrationNumber> numbers(RegistryReport report) {
        return switch (report) {
            case RegistryReport.Registered(var _, var facts, var _) -> Stream.of(facts.number());
            case RegistryReport.Announced _ -> Stream.empty();
        };
    }

    private static Item.Refused refusal(Item.Read item, RegistryChange.Contradiction why) {
        return switch (why) {
            case NUMBER_OF_ANOTHER ->
                new Item.Refused(
                        item.line(),
                        "number",
                        numbers(item.report()).findFirst().map(Object::toString).orElse(""),
                        Reason.NUMBER_OF_ANOTHER);
            case NO_SUCH_CERTIFICATE ->
                new Item.Refused(
                        item.line(), "id_number", item.report().holder().id().masked(), Reason.NO_SUCH_CERTIFICATE);
        };
    }

    private void store(Map<CertificateId, Certificate> before, Map<CertificateId, Certificate> touched) {
        ports.certificates().store(List.copyOf(touched.values()));
        var changed = touched.values().stream()
                .filter(certificate -> before.containsKey(certificate.id()))
                .toList();
        var ids = changed.stream().map(Certificate::id).toList();
        for (Annotation.Issued copy : ports.annotations().issuedOf(ids)) {
            Optional.ofNullable(touched.get(copy.order().certificate()))
                    .ifPresent(next -> endIfUntrue(copy, before.getOrDefault(next.id(), next), next));
        }
        ports.annotations().wake(ids, clocks.now());
        changed.forEach(
                certificate -> append(Act.REGISTRY_CHANGED, certificate.id().value()));
    }

    private void endIfUntrue(Annotation.Issued copy, Certificate before, Certificate next) {
        Facts printed = ports.certificates()
                .facts(next.id(), copy.intent().certificateVersion())
                .orElseThrow();
        Facts now = next.facts().orElseThrow();
        Instant at = clocks.calendarNow();
        List<EndCause> causes = EndCause.ending(
                copy,
                copy.intent().copyOf(next.type(), printed, copy.order().purpose()),
                before.facts().orElse(now),
                now,
                at);
        if (!causes.isEmpty() && ports.annotations().close(copy.ended(causes, at))) {
            append(Act.COPY_ENDED, copy.order().id().value());
        }
    }

    private void append(Act act, UUID subject) {
        ports.audit().append(new AuditTrail.Event(clocks.calendarNow(), "registry", act, subject));
    }
}
