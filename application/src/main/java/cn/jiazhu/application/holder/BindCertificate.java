package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bindings;
import cn.jiazhu.application.port.Bindings.Binding;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.RegistrationNumber;

/// Attaches a certificate to the account of the person signed in (绑定证照). It is found by that person, never by a typed
/// number alone: the number only says which of the person's own is meant.
public final class BindCertificate {

    /// The answer.
    public sealed interface Outcome {

        record Bound(CertificateId certificate) implements Outcome {}

        /// The person has no certificate of that type and number whose data are here; nothing is told of anybody
        /// else's.
        record Refused() implements Outcome {}
    }

    private final Certificates certificates;
    private final Bindings bindings;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Randomness randomness;
    private final Clocks clocks;

    public BindCertificate(
            Certificates certificates,
            Bindings bindings,
            Transactions transactions,
            AuditTrail audit,
            Randomness randomness,
            Clocks clocks) {
        this.certificates = certificates;
        this.bindings = bindings;
        this.transactions = transactions;
        this.audit = audit;
        this.randomness = randomness;
        this.clocks = clocks;
    }

    public Outcome bind(Session session, CertificateType type, RegistrationNumber number) {
        return certificates.of(session.person().id()).stream()
                .filter(certificate -> certificate.type().equals(type))
                .filter(certificate -> certificate.facts().stream()
                        .anyMatch(facts -> facts.number().equals(number)))
                .findFirst()
                .<Outcome>map(certificate -> bound(session, certificate))
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome bound(Session session, Certificate certificate) {
        CertificateId id = certificate.id();
        return transactions.call(() -> {
            bindings.bind(new Binding(randomness.uuid(), session.person().id(), id, clocks.now()));
            audit.append(new AuditTrail.Event(
                    clocks.calendarNow(), session.account().toString(), Act.CERTIFICATE_BOUND, id.value()));
            return new Outcome.Bound(id);
        });
    }
}
