package cn.jiazhu.application.duty;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter.Rights;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.registry.RegistryPolicy;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RightChange.Hindrance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ends, pauses and resumes registrations by order of the ministry, with all that a report does: the next version is
/// stored, copies end, and who waits is looked at, in one commit that every reader sees.
public final class ChangingRights {

    /// One registration, as it would be or was changed.
    ///
    /// @param certificate none for a number that is not known
    /// @param hindrance why it cannot be
    /// @param copies that count and would end or pause, or go on
    public record Line(
            RegistrationNumber number, Optional<Certificate> certificate, Optional<Hindrance> hindrance, int copies) {}

    private static final int BATCH = 200;

    private final PressPorts ports;
    private final ApplyReports reports;
    private final Clocks clocks;

    public ChangingRights(PressPorts ports, ApplyReports reports, Clocks clocks) {
        this.ports = ports;
        this.reports = reports;
        this.clocks = clocks;
    }

    /// What it would do now; nothing is changed.
    public List<Line> plan(Rights rights) {
        return lines(rights, ports.certificates().numbered(rights.numbers()));
    }

    /// Does it, or, when one of them cannot be changed so, nothing.
    ///
    /// @return one line for each number, as it was found
    public List<Line> apply(Rights rights, OperatorId by, Grounds grounds) {
        return ports.transactions().call(() -> {
            var found = ports.certificates().numbered(rights.numbers());
            var locked = ports.certificates().lockFor(asReported(found));
            var lines = lines(rights, locked);
            if (lines.stream().allMatch(line -> line.hindrance().isEmpty())) {
                var concerned = lines.stream()
                        .flatMap(line -> line.certificate().stream())
                        .toList();
                Instant at = clocks.calendarNow();
                order(rights, concerned, at);
                concerned.forEach(one -> ports.audit().append(event(rights, one, by, grounds, at)));
            }
            return lines;
        });
    }

    private void order(Rights rights, List<Certificate> concerned, Instant at) {
        for (int from = 0; from < concerned.size(); from += BATCH) {
            reports.order(
                    concerned.subList(from, Math.min(concerned.size(), from + BATCH)).stream()
                            .flatMap(one -> RegistryPolicy.order(one, rights.change(), rights.effective(), at).stream())
                            .toList(),
                    at);
        }
    }

    private static AuditTrail.Event event(
            Rights rights, Certificate certificate, OperatorId by, Grounds grounds, Instant at) {
        return new AuditTrail.Event(
                at, by.actor(), Act.RIGHT_CHANGED, certificate.id().value(), rights.change() + " " + grounds);
    }

    /// What certificates are locked by.
    private static List<RegistryReport> asReported(List<Certificate> certificates) {
        return certificates.stream()
                .flatMap(certificate -> certificate.facts().stream()
                        .<RegistryReport>map(facts -> new RegistryReport.Registered(certificate.type(), facts)))
                .toList();
    }

    private List<Line> lines(Rights rights, List<Certificate> certificates) {
        Instant from = rights.effective().trueFrom(clocks.calendarNow());
        var byNumber = certificates.stream()
                .flatMap(
                        one -> one.facts().map(facts -> Map.entry(facts.number().registration(), one)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var counting = counting(certificates);
        return rights.numbers().stream()
                .map(number -> {
                    var certificate = Optional.ofNullable(byNumber.get(number.registration()));
                    return new Line(
                            number,
                            certificate,
                            certificate
                                    .flatMap(Certificate::ordered)
                                    .map(known -> rights.change().hindrance(known, from))
                                    .orElse(Optional.of(Hindrance.UNKNOWN)),
                            certificate
                                    .map(one ->
                                            counting.getOrDefault(one.id(), 0L).intValue())
                                    .orElse(0));
                })
                .toList();
    }

    /// How many copies of each are not over by their own period.
    private Map<CertificateId, Long> counting(List<Certificate> certificates) {
        var ids = certificates.stream().map(Certificate::id).toList();
        Stream<Annotation.Issued> copies = ids.isEmpty() ? Stream.of() : ports.annotations().issuedOf(ids).stream();
        return copies.filter(copy -> !copy.intent().period().last().isBefore(clocks.today()))
                .collect(Collectors.groupingBy(copy -> copy.order().certificate(), Collectors.counting()));
    }
}
