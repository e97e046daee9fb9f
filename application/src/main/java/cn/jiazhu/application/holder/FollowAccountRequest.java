package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Account;
import cn.jiazhu.application.port.AccountRequest;
import cn.jiazhu.application.port.AccountRequests;
import cn.jiazhu.application.port.Accounts;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.press.Admission;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.SignedIn;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Optional;

/// Tells how far a request for an account or a password is, and carries it out once the face is known. A ticket is used
/// once; only whoever made the request is told anything.
public final class FollowAccountRequest {

    /// How far it is.
    public sealed interface State {

        record Open(AccountRequest request, boolean scanned) implements State {}

        /// The account is there, and its owner signed in.
        record Registered(SignedIn signedIn) implements State {}

        /// The password is another, and every session of the account has ended.
        record PasswordReset() implements State {}

        /// The person has an account already, under this user name.
        record HasAccount(String userName) implements State {}

        record UserNameTaken() implements State {}

        record Rejected(Rejection why) implements State {}

        /// 120 seconds went by, or it was carried out before.
        record Lapsed() implements State {}
    }

    private final NationalPlatform platform;
    private final AccountRequests requests;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Randomness randomness;
    private final Admission admission;
    private final Clocks clocks;

    public FollowAccountRequest(
            NationalPlatform platform,
            AccountRequests requests,
            Accounts accounts,
            Sessions sessions,
            Transactions transactions,
            AuditTrail audit,
            Randomness randomness,
            Admission admission,
            Clocks clocks) {
        this.platform = platform;
        this.requests = requests;
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.randomness = randomness;
        this.admission = admission;
        this.clocks = clocks;
    }

    public State follow(String token, Ticket ticket) {
        return requests.find(ticket, Bytes.utf8(token).sha256())
                .map(this::advanced)
                .orElseGet(State.Lapsed::new);
    }

    private State advanced(AccountRequest request) {
        if (request.isOverAt(clocks.now())) {
            return ended(request, new State.Lapsed());
        }
        return switch (progress(request.ticket())) {
            case Progress.NotScanned _ -> new State.Open(request, false);
            case Progress.Scanned _ -> new State.Open(request, true);
            case Progress.Passed(var proof) -> proven(request, proof);
            case Progress.FaceFailed _ -> ended(request, new State.Rejected(Rejection.FACE_FAILED));
            case Progress.Refused _ -> ended(request, new State.Rejected(Rejection.REFUSED_ON_PHONE));
            case Progress.Expired _ -> ended(request, new State.Lapsed());
        };
    }

    /// While the platform is silent nothing is new; the ticket's own time goes on.
    private Progress progress(Ticket ticket) {
        try {
            return platform.progress(ticket);
        } catch (PlatformUnavailable _) {
            return new Progress.NotScanned();
        }
    }

    /// The ticket's time may have gone by while the platform thought.
    private State proven(AccountRequest request, Proof proof) {
        if (request.isOverAt(clocks.now())) {
            return ended(request, new State.Lapsed());
        }
        if (!proof.isGoodFor(request.issuedAt(), clocks.now())) {
            return ended(request, new State.Rejected(Rejection.NOT_SUFFICIENT));
        }
        return transactions.call(() -> {
            if (!requests.end(request.ticket())) {
                return new State.Lapsed();
            }
            return switch (request.kind()) {
                case REGISTRATION -> registered(request, proof.person());
                case RESET -> reset(request, proof.person());
            };
        });
    }

    private State registered(AccountRequest request, Person person) {
        Optional<Account> known = accounts.of(person);
        if (known.isPresent()) {
            return new State.HasAccount(known.get().userName());
        }
        var account = new Account(new AccountId(randomness.uuid()), request.userName(), person);
        if (!accounts.addHashed(account, request.passwordHash())) {
            return new State.UserNameTaken();
        }
        record(account, Act.ACCOUNT_REGISTERED);
        return new State.Registered(admission.admit(Channel.PORTAL, account.id(), person));
    }

    /// An unknown user name is answered like somebody else's.
    private State reset(AccountRequest request, Person person) {
        Optional<Account> own =
                accounts.of(person).filter(account -> account.userName().equals(request.userName()));
        own.ifPresent(account -> {
            accounts.changePassword(account.id(), request.passwordHash());
            sessions.endAll(account.id());
            record(account, Act.PASSWORD_RESET);
        });
        return own.isPresent() ? new State.PasswordReset() : new State.Rejected(Rejection.OTHER_PERSON);
    }

    private State ended(AccountRequest request, State state) {
        requests.end(request.ticket());
        return state;
    }

    private void record(Account account, Act act) {
        audit.append(new AuditTrail.Event(
                clocks.calendarNow(), account.id().toString(), act, account.id().value()));
    }
}
