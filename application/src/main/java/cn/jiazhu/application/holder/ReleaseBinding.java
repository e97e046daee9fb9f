package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bindings;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.certificate.CertificateId;

/// Takes a certificate off the account of the person signed in (解绑). Copies made of it stay what they are.
public final class ReleaseBinding {

    private final Bindings bindings;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clocks clocks;

    public ReleaseBinding(Bindings bindings, Transactions transactions, AuditTrail audit, Clocks clocks) {
        this.bindings = bindings;
        this.transactions = transactions;
        this.audit = audit;
        this.clocks = clocks;
    }

    /// False when it was not bound to this person's account.
    public boolean release(Session session, CertificateId certificate) {
        return transactions.call(() -> {
            boolean released = bindings.release(session.person().id(), certificate, clocks.now());
            if (released) {
                audit.append(new AuditTrail.Event(
                        clocks.calendarNow(), session.account().toString(), Act.BINDING_RELEASED, certificate.value()));
            }
            return released;
        });
    }
}
