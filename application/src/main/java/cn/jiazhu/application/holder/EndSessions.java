package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.press.Clocks;

/// Signs a person out everywhere (全部退出): every session of the account ends, this one included.
public final class EndSessions {

    private final Sessions sessions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clocks clocks;

    public EndSessions(Sessions sessions, Transactions transactions, AuditTrail audit, Clocks clocks) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.clocks = clocks;
    }

    public void endAll(Session session) {
        transactions.call(() -> {
            sessions.endAll(session.account());
            audit.append(new AuditTrail.Event(
                    clocks.calendarNow(),
                    session.account().toString(),
                    Act.SIGNED_OUT_EVERYWHERE,
                    session.id().value()));
            return session;
        });
    }
}
