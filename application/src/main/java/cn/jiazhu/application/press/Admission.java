package cn.jiazhu.application.press;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.SessionId;

/// Opens a session for somebody who has been recognised. What the person waits for is looked at at once.
public final class Admission {

    private final Sessions sessions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Randomness randomness;
    private final Waking waking;
    private final Clocks clocks;

    public Admission(
            Sessions sessions,
            Transactions transactions,
            AuditTrail audit,
            Randomness randomness,
            Waking waking,
            Clocks clocks) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.randomness = randomness;
        this.waking = waking;
        this.clocks = clocks;
    }

    public SignedIn admit(Channel channel, AccountId account, Person person) {
        var token = randomness.token();
        var session =
                new Session(new SessionId(randomness.uuid()), channel, account, person, clocks.now(), clocks.now());
        return transactions.call(() -> {
            sessions.add(session, Bytes.utf8(token).sha256());
            audit.append(new AuditTrail.Event(
                    clocks.calendarNow(),
                    account.toString(),
                    Act.SIGNED_IN,
                    session.id().value()));
            waking.wake(person);
            return new SignedIn(session, token);
        });
    }
}
