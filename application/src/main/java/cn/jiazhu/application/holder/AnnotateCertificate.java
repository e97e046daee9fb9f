package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Claim;
import cn.jiazhu.application.port.KeyTaken;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.Decided;
import cn.jiazhu.application.press.Deciding;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.press.PressSettings;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Preparing;
import cn.jiazhu.domain.annotation.Annotation.Waiting;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.AnnotationDecision.Reason;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Numbering;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.Entitlement.FreshCheck;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The press (加注): from the holder's decision to both files, in one request where nothing stands in the way; else a
/// refusal with every cause, or a waiting annotation that completes by itself.
public final class AnnotateCertificate {

    /// The answer to a press.
    public sealed interface Pressed {

        /// Accepted; issued in the ordinary case, else on its way or waiting.
        ///
        /// @param certificate whose facts the annotation rests on
        record Accepted(Annotation annotation, Certificate certificate) implements Pressed {}

        /// This very press was accepted before; its present state.
        record Repeated(Annotation annotation) implements Pressed {}

        /// One that serves is there already.
        record Led(Annotation annotation, Reason reason, List<Finding> findings) implements Pressed {}

        record Refused(List<Finding> findings) implements Pressed {}

        /// The key was used for another press.
        record KeyReused() implements Pressed {}

        record CheckNeeded() implements Pressed {}

        record NotFound() implements Pressed {}
    }

    /// What step 3 left: an answer, or an intent to be carried on.
    private sealed interface Begun {

        record Answered(Pressed answer) implements Begun {}

        record Intended(Decided decided) implements Begun {}
    }

    private final PressPorts ports;
    private final FreshChecks freshChecks;
    private final Deciding deciding;
    private final Carrying carrying;
    private final Clocks clocks;
    private final PressSettings settings;

    public AnnotateCertificate(PressPorts ports, FreshChecks freshChecks, Clocks clocks, PressSettings settings) {
        this.ports = ports;
        this.freshChecks = freshChecks;
        this.deciding = new Deciding(ports, clocks);
        this.carrying = new Carrying(ports, clocks, settings);
        this.clocks = clocks;
        this.settings = settings;
    }

    public Pressed press(Session session, Press press) {
        Instant deadline = clocks.now().plus(settings.budget());
        Optional<FreshCheck> check = freshChecks.of(session);
        if (check.isEmpty()) {
            return new Pressed.CheckNeeded();
        }
        return unasked(session, press, check.get()).orElseGet(() -> pressAnew(session, press, check.get(), deadline));
    }

    /// What is answered without asking the platform, where it would be asked.
    private Optional<Pressed> unasked(Session session, Press press, FreshCheck check) {
        return check.mobile() == MobileBinding.BOUND ? Optional.empty() : repeated(session, press);
    }

    /// A press that leads to an open one looks at it at once, unless it has just heard nothing of the platform: then it
    /// could learn nothing new, and a crowd would only stand in its own way.
    private Pressed pressAnew(Session session, Press press, FreshCheck check, Instant deadline) {
        Duration left = Duration.between(clocks.now(), deadline).minus(PressSettings.RESERVE);
        MobileBinding mobile = deciding.mobile(check.mobile(), check.platformPerson(), left);
        return switch (begun(session, press, check, mobile)) {
            case Begun.Intended(var decided) -> {
                var carried = carrying.carry(decided, mobile, deadline);
                yield new Pressed.Accepted(carried.annotation(), carried.certificate());
            }
            case Begun.Answered(Pressed.Led(var annotation, var reason, var findings))
            when annotation.isOpen() && mobile != MobileBinding.UNKNOWN ->
                new Pressed.Led(carrying.check(annotation, mobile, deadline), reason, findings);
            case Begun.Answered(var answer) -> answer;
        };
    }

    /// Step 3, once more if a press in the same moment was first.
    private Begun begun(Session session, Press press, FreshCheck check, MobileBinding mobile) {
        try {
            return ports.transactions().call(() -> begin(session, press, check, mobile));
        } catch (KeyTaken _) {
            return ports.transactions().call(() -> begin(session, press, check, mobile));
        }
    }

    private Begun begin(Session session, Press press, FreshCheck check, MobileBinding mobile) {
        Optional<Certificate> own = ports.certificates()
                .lock(press.certificate())
                .filter(found -> found.holder().isSameAs(session.person()));
        return own.map(certificate -> begin(session, press, check, mobile, certificate))
                .orElseGet(() -> new Begun.Answered(new Pressed.NotFound()));
    }

    private Begun begin(Session session, Press press, FreshCheck check, MobileBinding mobile, Certificate certificate) {
        Optional<Pressed> before = repeated(session, press);
        if (before.isPresent()) {
            return new Begun.Answered(before.get());
        }
        AnnotationDecision decision = deciding.decide(certificate, check, press.purpose(), mobile);
        return switch (decision) {
            case AnnotationDecision.Granted(var period, var _) -> {
                var intent = deciding.intent(certificate, new Numbering.Unnumbered(), period);
                var claim = accept(new Preparing(order(session, press, check), intent));
                yield new Begun.Intended(new Decided(claim, certificate));
            }
            case AnnotationDecision.AlreadyHave(var id, var reason, var findings) ->
                new Begun.Answered(new Pressed.Led(ports.annotations().find(id).orElseThrow(), reason, findings));
            case AnnotationDecision.Doubtful(var findings) -> waits(session, press, check, findings, certificate);
            case AnnotationDecision.Blocked blocked
            when press.whenPossible() && blocked.waitable() ->
                waits(session, press, check, blocked.findings(), certificate);
            case AnnotationDecision.Blocked(var findings) -> refuse(session, press, findings);
        };
    }

    private Begun waits(
            Session session, Press press, FreshCheck check, List<Finding> findings, Certificate certificate) {
        var order = order(session, press, check);
        Claim claim = accept(new Waiting(order, new Numbering.Unnumbered(), findings, clocks.now()));
        return new Begun.Answered(new Pressed.Accepted(claim.annotation(), certificate));
    }

    private Claim accept(Annotation annotation) {
        var lease = ports.annotations().add(annotation, Carrying.nextLook(annotation, clocks.now(), settings));
        append(
                annotation.order().account().toString(),
                Act.PRESS_ACCEPTED,
                annotation.order().id().value());
        return new Claim(annotation, lease);
    }

    private Begun refuse(Session session, Press press, List<Finding> findings) {
        var id = new AnnotationId(ports.randomness().uuid());
        ports.annotations()
                .add(new RefusedPress(
                        id, press.certificate(), session.account(), press.purpose(), findings, clocks.calendarNow()));
        append(session.account().toString(), Act.PRESS_REFUSED, id.value());
        return new Begun.Answered(new Pressed.Refused(findings));
    }

    private Order order(Session session, Press press, FreshCheck check) {
        return new Order(
                new AnnotationId(ports.randomness().uuid()),
                press.certificate(),
                session.account(),
                check.platformPerson(),
                check.mobile(),
                press.purpose(),
                press.key(),
                press.digest(),
                clocks.calendarNow());
    }

    private Optional<Pressed> repeated(Session session, Press press) {
        return ports.annotations()
                .findByKey(session.account(), press.key())
                .map(known -> known.order().requestDigest().equals(press.digest())
                        ? new Pressed.Repeated(known)
                        : new Pressed.KeyReused());
    }

    private void append(String actor, Act act, UUID subject) {
        ports.audit().append(new AuditTrail.Event(clocks.calendarNow(), actor, act, subject));
    }
}
