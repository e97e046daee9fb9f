package cn.jiazhu.application.operator;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.port.VerificationCounts;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.Numbering.Numbers;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.operator.Operator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One person and everything that happened (查人), for a reason that is recorded and that the person reads.
public final class LookUpPerson {

    /// Who is looked up: exactly one way, never a part of a name or of a number.
    public sealed interface Whom {

        record Numbered(RegistrationNumber number) implements Whom {}

        record Identified(HolderId id) implements Whom {}

        /// Of somebody who is stuck.
        record Listed(CertificateId certificate) implements Whom {}
    }

    /// A certificate of the person.
    ///
    /// @param attempts newest first
    /// @param verifications of its copies, the latest days first
    /// @param acts of operators on it, oldest first
    public record File(
            Certificate certificate,
            List<Version> versions,
            List<Attempt> attempts,
            List<VerificationCounts.Count> verifications,
            List<AuditTrail.Event> acts) {

        public File {
            versions = List.copyOf(versions);
            attempts = List.copyOf(attempts);
            verifications = List.copyOf(verifications);
            acts = List.copyOf(acts);
        }
    }

    private static final int LONGEST_REASON = 200;
    private static final int ATTEMPTS = 100;
    private static final int DAYS = 60;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Certificates certificates;
    private final Annotations annotations;
    private final VerificationCounts verifications;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clocks clocks;

    public LookUpPerson(
            Certificates certificates,
            Annotations annotations,
            VerificationCounts verifications,
            AuditTrail audit,
            Transactions transactions,
            Clocks clocks) {
        this.certificates = certificates;
        this.annotations = annotations;
        this.verifications = verifications;
        this.audit = audit;
        this.transactions = transactions;
        this.clocks = clocks;
    }

    /// All certificates of that person; empty when there is none, which is recorded, too.
    ///
    /// @throws InvalidValue without a reason
    public List<File> look(Operator operator, Whom whom, String reason) {
        String why = reason.strip();
        InvalidValue.unless(!why.isEmpty(), "reason", Reason.EMPTY);
        InvalidValue.unless(why.length() <= LONGEST_REASON, "reason", Reason.TOO_LONG);
        return transactions.call(() -> {
            List<Certificate> found = found(whom);
            Stream<UUID> subjects = found.isEmpty()
                    ? Stream.of(NOBODY)
                    : found.stream().map(certificate -> certificate.id().value());
            subjects.forEach(subject -> audit.append(new AuditTrail.Event(
                    clocks.calendarNow(), operator.id().actor(), Act.PERSON_LOOKED_UP, subject, why)));
            return found.stream().map(this::file).toList();
        });
    }

    private List<Certificate> found(Whom whom) {
        return switch (whom) {
            case Whom.Identified(var id) -> certificates.of(id);
            case Whom.Numbered(var number) ->
                certificates.numbered(List.of(number)).stream()
                        .filter(certificate -> certificate
                                .facts()
                                .map(Facts::number)
                                .filter(number::equals)
                                .isPresent())
                        .flatMap(this::allOfTheSame)
                        .toList();
            case Whom.Listed(var id) ->
                certificates.find(id).stream().flatMap(this::allOfTheSame).toList();
        };
    }

    private Stream<Certificate> allOfTheSame(Certificate one) {
        return certificates.of(one.holder().id()).stream();
    }

    private File file(Certificate certificate) {
        List<Attempt> attempts = annotations.history(certificate.id(), AnnotationId.LATEST, ATTEMPTS);
        List<VerificationCode> codes = attempts.stream()
                .flatMap(attempt ->
                        attempt instanceof Annotation annotation && annotation.numbering() instanceof Numbers numbers
                                ? Stream.of(numbers.code())
                                : Stream.empty())
                .toList();
        return new File(
                certificate,
                certificates.versionsFrom(certificate.id(), 1),
                attempts,
                verifications.of(codes, DAYS),
                audit.about(certificate.id().value()).stream()
                        .filter(event -> event.actor().startsWith("operator:"))
                        .toList());
    }
}
