package cn.jiazhu.application.operator;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.operator.Operator;
import java.util.List;

/// Has the workers look at once at what waits (再查一次), instead of when it would be its turn.
public final class LookAgain {

    private final Annotations annotations;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clocks clocks;

    public LookAgain(Annotations annotations, AuditTrail audit, Transactions transactions, Clocks clocks) {
        this.annotations = annotations;
        this.audit = audit;
        this.transactions = transactions;
        this.clocks = clocks;
    }

    /// At whatever waits for these certificates; nothing does for some.
    public void look(Operator operator, List<CertificateId> certificates) {
        transactions.call(() -> {
            annotations.wake(certificates, clocks.now());
            certificates.forEach(certificate -> audit.append(new AuditTrail.Event(
                    clocks.calendarNow(), operator.id().actor(), Act.LOOKED_AGAIN, certificate.value())));
            return certificates;
        });
    }
}
