package cn.jiazhu.application.press;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Lease;
import cn.jiazhu.application.port.Outbox.Topic;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.Annotation.Preparing;
import cn.jiazhu.domain.annotation.Annotation.Waiting;
import cn.jiazhu.domain.annotation.Order;
import java.time.Instant;
import java.util.Optional;

/// What becomes of an annotation, written under its lease with the audit event that it is, and what its holder is told
/// of it.
final class Writing {

    private final PressPorts ports;
    private final Clocks clocks;
    private final PressSettings settings;
    private final Telling telling;

    Writing(PressPorts ports, Clocks clocks, PressSettings settings) {
        this.ports = ports;
        this.clocks = clocks;
        this.settings = settings;
        this.telling = new Telling(ports.outbox(), clocks);
    }

    /// Writes the next state under the lease, with its audit event. Where another has taken over, his state is
    /// returned.
    Annotation write(Lease lease, Annotation next) {
        return ports.transactions().call(() -> {
            Instant nextLook = NextLook.at(next, clocks.now(), settings.lease());
            if (!ports.annotations().update(lease, next, nextLook)) {
                return present(next);
            }
            act(next).ifPresent(act -> ports.audit().append(event(act, next)));
            topic(next).ifPresent(topic -> telling.tell(topic, next));
            return next;
        });
    }

    Annotation present(Annotation annotation) {
        return ports.annotations().find(annotation.order().id()).orElseThrow();
    }

    AuditTrail.Event event(Act act, Annotation annotation) {
        Order order = annotation.order();
        return new AuditTrail.Event(
                clocks.calendarNow(),
                order.account().toString(),
                act,
                order.id().value());
    }

    private static Optional<Topic> topic(Annotation next) {
        return switch (next) {
            case Waiting _, Preparing _, Issued _, Annotation.Ended _, Annotation.Abandoned _ -> Optional.empty();
            case Annotation.Failed _ -> Optional.of(Topic.FAILED);
            case Annotation.Refused _ -> Optional.of(Topic.REFUSED);
            case Annotation.TimedOut _ -> Optional.of(Topic.TIMED_OUT);
        };
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
