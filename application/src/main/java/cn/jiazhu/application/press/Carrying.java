package cn.jiazhu.application.press;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Claim;
import cn.jiazhu.application.port.DrawingFailed;
import cn.jiazhu.application.port.Lease;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.Annotation.Preparing;
import cn.jiazhu.domain.annotation.Annotation.Waiting;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
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
    private final Clocks clocks;
    private final PressSettings settings;

    public Carrying(PressPorts ports, Clocks clocks, PressSettings settings) {
        this.ports = ports;
        this.deciding = new Deciding(ports, clocks);
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

    /// Looks at it now, if it is waiting, whether due or not; else tells its present state.
    public Annotation check(Annotation annotation) {
        return claimed(annotation).map(this::look).orElseGet(() -> present(annotation));
    }

    /// The same within a press, with what that press has learnt of the mobile number, until its `deadline`.
    public Annotation check(Annotation annotation, MobileBinding mobile, Instant deadline) {
        return claimed(annotation)
                .map(claim ->
                        look(claim, order -> order.mobile() == MobileBinding.BOUND ? order.mobile() : mobile, deadline))
                .orElseGet(() -> present(annotation));
    }

    /// Looks at it with the facts of this moment and carries it as far as it goes. Returns the state it is left in.
    public Annotation look(Claim claim) {
        Duration budget = settings.look().minus(PressSettings.RESERVE);
        return look(
                claim,
                order -> deciding.mobile(order.mobile(), order.platformPerson(), budget),
                clocks.now().plus(settings.look()));
    }

    private Annotation look(Claim claim, Function<Order, MobileBinding> mobileOf, Instant deadline) {
        Order order = claim.annotation().order();
        try {
            if (claim.annotation() instanceof Waiting waiting
                    && !clocks.calendarNow().isBefore(order.expiresAt())) {
                return write(claim.lease(), waiting.timedOut(clocks.calendarNow()));
            }
            MobileBinding mobile = mobileOf.apply(order);
            return carry(new Claim(decideAgain(claim, mobile), claim.lease()), mobile, deadline);
        } catch (RuntimeException e) {
            return delayed(claim, e);
        }
    }

    /// Steps 4 and 5, as often as the facts move on in between, until `deadline`.
    public Annotation carry(Claim claim, MobileBinding mobile, Instant deadline) {
        Claim current = claim;
        try {
            while (current.annotation() instanceof Preparing preparing
                    && clocks.now().isBefore(deadline)) {
                Optional<Annotation> outcome = makeAndIssue(preparing, claim.lease());
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                current = new Claim(decideAgain(current, mobile), claim.lease());
            }
            return current.annotation();
        } catch (RuntimeException e) {
            return delayed(current, e);
        }
    }

    /// Step 3 on an annotation that is there already.
    private Annotation decideAgain(Claim claim, MobileBinding mobile) {
        Order order = claim.annotation().order();
        return ports.transactions().call(() -> {
            Certificate certificate = locked(order);
            var entitlement = new Entitlement.EarlierPress(order.id());
            AnnotationDecision decision = deciding.decide(certificate, entitlement, order.purpose(), mobile);
            return write(claim.lease(), next(claim.annotation(), decision, certificate));
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

    /// Step 4, then step 5; empty when the facts have moved on and nothing was stored.
    private Optional<Annotation> makeAndIssue(Preparing preparing, Lease lease) {
        Order order = preparing.order();
        Certificate certificate = ports.certificates().find(order.certificate()).orElseThrow();
        Facts facts = ports.certificates()
                .facts(certificate.id(), preparing.intent().certificateVersion())
                .orElseThrow();
        AnnotatedCopy copy = preparing.intent().copyOf(certificate.type(), facts, order.purpose());
        try {
            MadeDocuments documents = ports.maker().make(copy, bytes(facts.photo()), bytes(facts.signature()));
            return ports.transactions().call(() -> issue(preparing, lease, documents));
        } catch (DrawingFailed e) {
            ports.alarms().raise(order.id().toString(), e);
            String traceId = order.id().toString();
            return Optional.of(write(lease, preparing.failedOnce(traceId, clocks.calendarNow())));
        }
    }

    private Optional<Annotation> issue(Preparing preparing, Lease lease, MadeDocuments documents) {
        Order order = preparing.order();
        if (locked(order).version() != preparing.intent().certificateVersion()) {
            return Optional.empty();
        }
        Issued issued = preparing.issued(clocks.calendarNow());
        if (!ports.annotations().update(lease, issued, Instant.MAX)) {
            return Optional.of(present(preparing));
        }
        ports.documents().add(order.id(), documents);
        ports.audit().append(event(Act.COPY_ISSUED, issued));
        ports.outbox().add(new Outbox.Message(ports.randomness().uuid(), "copy-issued", order.id(), issued.issuedAt()));
        return Optional.of(issued);
    }

    private Optional<Claim> claimed(Annotation annotation) {
        return ports.annotations().claim(annotation.order().id(), clocks.now(), settings.lease());
    }

    private Certificate locked(Order order) {
        return ports.certificates().lock(order.certificate()).orElseThrow();
    }

    private Annotation present(Annotation annotation) {
        return ports.annotations().find(annotation.order().id()).orElseThrow();
    }

    private Bytes bytes(HolderImage image) {
        return switch (image) {
            case HolderImage.Stored(var _, var blob) -> ports.blobs().find(blob).orElseThrow();
            case HolderImage.Missing _, HolderImage.Unreadable _ ->
                throw new DrawingFailed("an image that the policy had seen is gone");
        };
    }

    /// Writes the next state under the lease, with its audit event. Where another has taken over, his state is
    /// returned.
    private Annotation write(Lease lease, Annotation next) {
        return ports.transactions().call(() -> {
            Instant nextLook = nextLook(next, clocks.now(), settings);
            if (!ports.annotations().update(lease, next, nextLook)) {
                return present(next);
            }
            act(next).ifPresent(act -> ports.audit().append(event(act, next)));
            return next;
        });
    }

    /// Trouble of ours: told to the operators, counted for nobody. A waiting annotation, or one of which not even that
    /// can be written, is looked at again when the lease lapses.
    private Annotation delayed(Claim claim, RuntimeException cause) {
        String subject = claim.lease().annotation().toString();
        ports.alarms().raise(subject, cause);
        if (!(claim.annotation() instanceof Preparing preparing)) {
            return claim.annotation();
        }
        try {
            return write(claim.lease(), preparing.delayed());
        } catch (RuntimeException stillInTrouble) {
            ports.alarms().raise(subject, stillInTrouble);
            return preparing.delayed();
        }
    }

    private AuditTrail.Event event(Act act, Annotation annotation) {
        Order order = annotation.order();
        return new AuditTrail.Event(
                clocks.calendarNow(),
                order.account().toString(),
                act,
                order.id().value());
    }

    private static Optional<Act> act(Annotation next) {
        return switch (next) {
            case Waiting _, Preparing _ -> Optional.empty();
            case Issued _ -> Optional.of(Act.COPY_ISSUED);
            case Annotation.Ended _ -> Optional.of(Act.COPY_ENDED);
            case Annotation.Failed _ -> Optional.of(Act.ANNOTATION_FAILED);
            case Annotation.Refused _ -> Optional.of(Act.ANNOTATION_REFUSED);
            case Annotation.Abandoned _ -> Optional.of(Act.ANNOTATION_ABANDONED);
            case Annotation.TimedOut _ -> Optional.of(Act.ANNOTATION_TIMED_OUT);
        };
    }
}
