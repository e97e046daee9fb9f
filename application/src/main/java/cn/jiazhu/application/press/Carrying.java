package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Claim;
import cn.jiazhu.application.port.TimestampUnavailable;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Preparing;
import cn.jiazhu.domain.annotation.Annotation.Waiting;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.Trouble;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.Entitlement;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Carries an unfinished annotation on: decides again where that is needed, makes the documents, issues them. Whoever
/// holds the lease may do it: the press's own thread, a "check now", or the worker after a crash.
public final class Carrying {

    private final PressPorts ports;
    private final Deciding deciding;
    private final Writing writing;
    private final Issuing issuing;
    private final Clocks clocks;
    private final PressSettings settings;

    public Carrying(PressPorts ports, Clocks clocks, PressSettings settings) {
        this.ports = ports;
        this.deciding = new Deciding(ports, clocks);
        this.writing = new Writing(ports, clocks, settings);
        this.issuing = new Issuing(ports, writing, clocks);
        this.clocks = clocks;
        this.settings = settings;
    }

    /// When somebody else may look at it.
    public static Instant nextLook(Annotation annotation, Instant now, PressSettings settings) {
        return NextLook.at(annotation, now, settings.lease());
    }

    /// Those that are due, each held for the lease.
    public List<Claim> due(int limit) {
        Instant expired = clocks.calendarNow().minus(Order.EXPIRES_AFTER);
        return ports.annotations().claimDue(limit, clocks.now(), settings.lease(), expired);
    }

    /// Not looked at any more by us: due at once, for whoever comes.
    public void handOver(Claim claim) {
        ports.annotations().giveBack(claim.lease(), clocks.now());
    }

    /// Looks at it now, if it is waiting, whether due or not; else tells its present state.
    public Annotation check(Annotation annotation) {
        return claimed(annotation).map(claim -> look(claim, false)).orElseGet(() -> writing.present(annotation));
    }

    /// The same within a press, with what that press has learnt of the mobile number, until its `deadline`.
    public Annotation check(Annotation annotation, MobileBinding mobile, Instant deadline) {
        return claimed(annotation)
                .map(claim -> look(
                        claim,
                        order -> order.mobile() == MobileBinding.BOUND ? order.mobile() : mobile,
                        deadline,
                        false))
                .orElseGet(() -> writing.present(annotation));
    }

    /// Looks at it with the facts of this moment and carries it as far as it goes, while nobody waits for the answer.
    /// Returns the state it is left in.
    public Annotation look(Claim claim) {
        return look(claim, true);
    }

    private Annotation look(Claim claim, boolean unattended) {
        Duration budget = settings.look().minus(PressSettings.RESERVE);
        return look(
                claim,
                order -> deciding.mobile(order.mobile(), order.platformPerson(), budget),
                clocks.now().plus(settings.look()),
                unattended);
    }

    private Annotation look(
            Claim claim, Function<Order, MobileBinding> mobileOf, Instant deadline, boolean unattended) {
        Order order = claim.annotation().order();
        try {
            if (claim.annotation() instanceof Waiting waiting
                    && !clocks.calendarNow().isBefore(order.expiresAt())) {
                return writing.write(claim.lease(), waiting.timedOut(clocks.calendarNow()));
            }
            MobileBinding mobile = mobileOf.apply(order);
            return carry(decideAgain(claim, mobile), mobile, deadline, unattended)
                    .annotation();
        } catch (RuntimeException e) {
            return delayed(claim, e);
        }
    }

    /// Steps 4 and 5, as often as the facts move on in between, until `deadline`.
    public Decided carry(Decided decided, MobileBinding mobile, Instant deadline) {
        return carry(decided, mobile, deadline, false);
    }

    private Decided carry(Decided decided, MobileBinding mobile, Instant deadline, boolean unattended) {
        Decided current = decided;
        try {
            while (current.annotation() instanceof Preparing preparing
                    && clocks.now().isBefore(deadline)) {
                Optional<Annotation> outcome =
                        issuing.issue(preparing, current.certificate(), current.lease(), unattended);
                if (outcome.isPresent()) {
                    return current.with(outcome.get());
                }
                current = decideAgain(current.claim(), mobile);
            }
            return current;
        } catch (RuntimeException e) {
            return current.with(delayed(current.claim(), e));
        }
    }

    /// Step 3 on an annotation that is there already.
    private Decided decideAgain(Claim claim, MobileBinding mobile) {
        Order order = claim.annotation().order();
        return ports.transactions().call(() -> {
            Certificate certificate =
                    ports.certificates().lock(order.certificate()).orElseThrow();
            var entitlement = new Entitlement.EarlierPress(order.id());
            AnnotationDecision decision = deciding.decide(certificate, entitlement, order.purpose(), mobile);
            Annotation next = writing.write(claim.lease(), next(claim.annotation(), decision, certificate));
            return new Decided(new Claim(next, claim.lease()), certificate);
        });
    }

    private Annotation next(Annotation annotation, AnnotationDecision decision, Certificate certificate) {
        List<Finding> findings = decision.findings();
        return switch (decision) {
            case AnnotationDecision.Granted(var period, var _) -> {
                var intent = deciding.intent(certificate, annotation.numbering(), period);
                yield annotation instanceof Preparing preparing
                        ? preparing.granted(intent)
                        : new Preparing(annotation.order(), intent);
            }
            case AnnotationDecision.Doubtful _ -> waits(annotation, findings);
            case AnnotationDecision.Blocked blocked when blocked.waitable() -> waits(annotation, findings);
            case AnnotationDecision.Blocked _, AnnotationDecision.AlreadyHave _ ->
                new Annotation.Refused(annotation.order(), annotation.numbering(), findings, clocks.calendarNow());
        };
    }

    private Waiting waits(Annotation annotation, List<Finding> findings) {
        return annotation instanceof Waiting waiting
                ? waiting.with(findings)
                : new Waiting(annotation.order(), annotation.numbering(), findings, clocks.now());
    }

    private Optional<Claim> claimed(Annotation annotation) {
        return ports.annotations().claim(annotation.order().id(), clocks.now(), settings.lease());
    }

    /// Trouble of ours: told to the operators, counted for nobody. A waiting annotation, or one of which not even that
    /// can be written, is looked at again when the lease lapses.
    private Annotation delayed(Claim claim, RuntimeException cause) {
        String subject = claim.lease().annotation().toString();
        ports.alarms().raise(subject, cause);
        if (!(claim.annotation() instanceof Preparing preparing)) {
            return claim.annotation();
        }
        Preparing delayed =
                preparing.delayed(cause instanceof TimestampUnavailable ? Trouble.TIMESTAMP : Trouble.SYSTEM);
        try {
            return writing.write(claim.lease(), delayed);
        } catch (RuntimeException stillInTrouble) {
            ports.alarms().raise(subject, stillInTrouble);
            return delayed;
        }
    }
}
