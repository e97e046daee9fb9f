package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Account;
import cn.jiazhu.application.port.AccountRequest;
import cn.jiazhu.application.port.AccountRequest.Outcome;
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
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Optional;
import java.util.function.Supplier;

/// Tells how far a request for an account or a password is, and carries it out once the face is known. A ticket is used
/// once; only whoever made the request is told anything.
public final class FollowAccountRequest {

    /// How far it is.
    public sealed interface State {

        record Open(AccountRequest request) implements State {}

        /// The account is there, and its owner signed in: whoever looks again is told that it is there, no more.
        record SignedUp(SignedIn signedIn) implements State {}

        record Ended(Outcome outcome) implements State {}
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

    /// A request that nobody made, or somebody else, has lapsed for all he learns.
    public State follow(String token, Ticket ticket) {
        Digest secret = Bytes.utf8(token).sha256();
        return requests.find(ticket, secret)
                .flatMap(this::advanced)
                .or(() -> requests.outcome(ticket, secret).map(State.Ended::new))
                .orElseGet(() -> new State.Ended(new Outcome.Lapsed()));
    }

    /// Empty when another ended it first.
    private Optional<State> advanced(AccountRequest request) {
        if (request.isOverAt(clocks.now())) {
            return ended(request, new Outcome.Lapsed());
        }
        return switch (progress(request.ticket())) {
            case Progress.NotScanned _ -> Optional.of(new State.Open(request));
            case Progress.Scanned _ -> Optional.of(new State.Open(scanned(request)));
            case Progress.Passed(var proof) -> proven(request, proof);
            case Progress.FaceFailed _ -> ended(request, new Outcome.Rejected(Rejection.FACE_FAILED));
            case Progress.Refused _ -> ended(request, new Outcome.Rejected(Rejection.REFUSED_ON_PHONE));
            case Progress.Expired _ -> ended(request, new Outcome.Lapsed());
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

    private AccountRequest scanned(AccountRequest request) {
        if (!request.scanned()) {
            requests.scanned(request.ticket());
        }
        return request.seenScanned();
    }

    /// The ticket's time may have gone by while the platform thought.
    private Optional<State> proven(AccountRequest request, Proof proof) {
        if (request.isOverAt(clocks.now())) {
            return ended(request, new Outcome.Lapsed());
        }
        if (!proof.isGoodFor(request.issuedAt(), clocks.now())) {
            return ended(request, new Outcome.Rejected(Rejection.NOT_SUFFICIENT));
        }
        return alone(request, () -> switch (request.kind()) {
            case REGISTRATION -> registered(request, proof.person());
            case RESET -> reset(request, proof.person());
        });
    }

    /// Of two registrations of one person at once the constraints let one through; the other finds its account.
    private State registered(AccountRequest request, Person person) {
        var account = new Account(new AccountId(randomness.uuid()), request.userName(), person);
        if (!accounts.addHashed(account, request.passwordHash())) {
            return end(
                    request,
                    accounts.of(person)
                            .<Outcome>map(known -> new Outcome.HasAccount(known.userName()))
                            .orElseGet(Outcome.UserNameTaken::new));
        }
        record(account, Act.ACCOUNT_REGISTERED);
        end(request, new Outcome.Registered());
        return new State.SignedUp(admission.admit(Channel.PORTAL, account.id(), person));
    }

    /// The same person is: the same document. A name that was corrected is the account's from now on, or no check of
    /// this person would fit it again. An unknown user name is answered like somebody else's.
    private State reset(AccountRequest request, Person person) {
        Optional<Account> own =
                accounts.of(person).filter(account -> account.userName().equals(request.userName()));
        own.ifPresent(account -> {
            accounts.rename(account.id(), person.name());
            accounts.changePassword(account.id(), request.passwordHash());
            sessions.endAll(account.id());
            record(account, Act.PASSWORD_RESET);
        });
        return end(
                request, own.isPresent() ? new Outcome.PasswordReset() : new Outcome.Rejected(Rejection.OTHER_PERSON));
    }

    private Optional<State> ended(AccountRequest request, Outcome outcome) {
        return alone(request, () -> end(request, outcome));
    }

    private Optional<State> alone(AccountRequest request, Supplier<State> work) {
        return transactions.call(() -> requests.hold(request.ticket()) ? Optional.of(work.get()) : Optional.empty());
    }

    private State end(AccountRequest request, Outcome outcome) {
        requests.end(request.ticket(), outcome);
        switch (outcome) {
            case Outcome.HasAccount _, Outcome.UserNameTaken _, Outcome.Rejected _ ->
                audit.append(new AuditTrail.Event(
                        clocks.calendarNow(),
                        request.ticket().toString(),
                        Act.ACCOUNT_REQUEST_REFUSED,
                        request.subject()));
            case Outcome.Registered _, Outcome.PasswordReset _, Outcome.Lapsed _ -> {}
        }
        return new State.Ended(outcome);
    }

    private void record(Account account, Act act) {
        audit.append(new AuditTrail.Event(
                clocks.calendarNow(), account.id().toString(), act, account.id().value()));
    }
}
