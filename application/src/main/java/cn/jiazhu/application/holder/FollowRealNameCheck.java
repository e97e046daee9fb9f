package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.Waking;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.RealNameCheck.Issued;
import cn.jiazhu.domain.identity.RealNameCheck.Lapsed;
import cn.jiazhu.domain.identity.RealNameCheck.Rejected;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.RealNameCheck.Scanned;
import cn.jiazhu.domain.identity.RealNameCheck.Verified;
import cn.jiazhu.domain.identity.Ticket;
import java.time.Instant;
import java.util.Optional;

/// Tells how far a real-name check is, by asking the platform while it is open. Only the session that opened it is told
/// anything; a ticket is used once.
public final class FollowRealNameCheck {

    private final NationalPlatform platform;
    private final RealNameChecks checks;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Waking waking;
    private final Clocks clocks;

    public FollowRealNameCheck(
            NationalPlatform platform,
            RealNameChecks checks,
            Transactions transactions,
            AuditTrail audit,
            Waking waking,
            Clocks clocks) {
        this.platform = platform;
        this.checks = checks;
        this.transactions = transactions;
        this.audit = audit;
        this.waking = waking;
        this.clocks = clocks;
    }

    /// Empty for an unknown ticket and for another session's.
    public Optional<RealNameCheck> follow(Session session, Ticket ticket) {
        return checks.find(ticket)
                .filter(check -> check.opening().session().equals(session.id()))
                .map(this::advanced);
    }

    private RealNameCheck advanced(RealNameCheck known) {
        RealNameCheck next = switch (known) {
            case Issued issued -> next(issued);
            case Scanned scanned -> next(scanned);
            case Verified _, Rejected _, Lapsed _ -> known;
        };
        return next.equals(known) ? known : moved(known, next);
    }

    /// The ticket's time may have gone by while the platform thought: the clock is read after its answer.
    private RealNameCheck next(Issued issued) {
        Progress progress = progress(issued);
        Instant now = clocks.now();
        return switch (progress) {
            case Progress.NotScanned _ -> issued.at(now);
            case Progress.Scanned _ -> issued.scanned(now);
            case Progress.Passed(var proof) ->
                issued.scanned(now) instanceof Scanned scanned
                        ? scanned.proven(proof, now)
                        : new Lapsed(issued.opening());
            case Progress.FaceFailed _ -> issued.rejected(Rejection.FACE_FAILED);
            case Progress.Refused _ -> issued.rejected(Rejection.REFUSED_ON_PHONE);
            case Progress.Expired _ -> new Lapsed(issued.opening());
        };
    }

    private RealNameCheck next(Scanned scanned) {
        Progress progress = progress(scanned);
        Instant now = clocks.now();
        return switch (progress) {
            case Progress.NotScanned _, Progress.Scanned _ -> scanned.at(now);
            case Progress.Passed(Proof proof) -> scanned.proven(proof, now);
            case Progress.FaceFailed _ -> scanned.rejected(Rejection.FACE_FAILED);
            case Progress.Refused _ -> scanned.rejected(Rejection.REFUSED_ON_PHONE);
            case Progress.Expired _ -> new Lapsed(scanned.opening());
        };
    }

    /// While the platform is silent nothing is new; the ticket's own time goes on.
    private Progress progress(RealNameCheck check) {
        if (check.at(clocks.now()) instanceof Lapsed) {
            return new Progress.Expired();
        }
        try {
            return platform.progress(check.opening().ticket());
        } catch (PlatformUnavailable _) {
            return new Progress.NotScanned();
        }
    }

    /// One winner moves it on; everybody else is told what the winner made of it.
    private RealNameCheck moved(RealNameCheck known, RealNameCheck next) {
        return transactions.call(() -> {
            if (!checks.move(known, next)) {
                return checks.find(known.opening().ticket()).orElseThrow();
            }
            switch (next) {
                case Verified verified -> {
                    record(next, Act.REAL_NAME_VERIFIED);
                    waking.wake(verified.proof().person());
                }
                case Rejected _ -> record(next, Act.REAL_NAME_REJECTED);
                case Issued _, Scanned _, Lapsed _ -> {}
            }
            return next;
        });
    }

    private void record(RealNameCheck check, Act act) {
        audit.append(new AuditTrail.Event(
                clocks.calendarNow(),
                check.opening().session().toString(),
                act,
                check.opening().session().value()));
    }
}
