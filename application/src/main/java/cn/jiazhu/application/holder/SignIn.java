package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Accounts;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.Waking;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.SessionId;
import java.util.Optional;

/// Signs in to the portal with user name and password (manual 1.1). What the person waits for is looked at at once.
public final class SignIn {

    /// A new session and its secret token, told once.
    public record SignedIn(Session session, String token) {}

    private final Accounts accounts;
    private final Sessions sessions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Randomness randomness;
    private final Waking waking;
    private final Clocks clocks;

    public SignIn(
            Accounts accounts,
            Sessions sessions,
            Transactions transactions,
            AuditTrail audit,
            Randomness randomness,
            Waking waking,
            Clocks clocks) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.randomness = randomness;
        this.waking = waking;
        this.clocks = clocks;
    }

    /// Empty when user name and password do not belong together; it is not said which was wrong.
    public Optional<SignedIn> signIn(String userName, String password) {
        return accounts.authenticate(userName, password)
                .map(account -> begin(Channel.PORTAL, account.id(), account.person()));
    }

    /// A session of somebody whose account this is.
    SignedIn begin(Channel channel, AccountId account, Person person) {
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
