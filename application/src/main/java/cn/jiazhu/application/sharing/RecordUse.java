package cn.jiazhu.application.sharing;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Event;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.SharingClients.Client;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.verification.UseReason;
import java.util.List;
import java.util.Optional;

/// Keeps who asked about a certificate, and why: its holder reads it in his history. Done before anything is told.
public final class RecordUse {

    /// What was asked about.
    public sealed interface Subject {

        record OfCopy(VerificationCode code) implements Subject {}

        record OfCertificate(RegistrationNumber number) implements Subject {}
    }

    private final Certificates certificates;
    private final Copies copies;
    private final AuditTrail audit;
    private final Clocks clocks;

    public RecordUse(Certificates certificates, Copies copies, AuditTrail audit, Clocks clocks) {
        this.certificates = certificates;
        this.copies = copies;
        this.audit = audit;
        this.clocks = clocks;
    }

    /// Nothing of what nobody has.
    public void record(Client client, UseReason reason, Subject subject) {
        find(subject)
                .map(Certificate::id)
                .ifPresent(id -> audit.append(new Event(
                        clocks.calendarNow(), client.actor(), Act.CERTIFICATE_SHARED, id.value(), reason.text())));
    }

    private Optional<Certificate> find(Subject subject) {
        return switch (subject) {
            case Subject.OfCopy(var code) -> copies.find(code).map(Copies.OnRecord::certificate);
            case Subject.OfCertificate(var number) ->
                certificates.numbered(List.of(number)).stream().findFirst();
        };
    }
}
