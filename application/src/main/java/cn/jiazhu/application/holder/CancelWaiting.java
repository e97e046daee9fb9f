package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.OwnAnnotations;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Waiting;

/// Gives up a waiting annotation (取消等待); needs no real-name check.
public final class CancelWaiting {

    /// The answer.
    public sealed interface Cancelled {

        record Done(Annotation.Abandoned annotation) implements Cancelled {}

        /// It no longer waits: its present state.
        record TooLate(Annotation annotation) implements Cancelled {}

        record NotFound() implements Cancelled {}
    }

    private final PressPorts ports;
    private final OwnAnnotations own;
    private final Clocks clocks;

    public CancelWaiting(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.own = new OwnAnnotations(ports.annotations(), ports.certificates());
        this.clocks = clocks;
    }

    public Cancelled cancel(Session session, AnnotationId id) {
        return ports.transactions()
                .call(() -> own.lock(session, id)
                        .map(found -> cancel(session, found.annotation()))
                        .orElseGet(Cancelled.NotFound::new));
    }

    private Cancelled cancel(Session session, Annotation annotation) {
        if (annotation instanceof Annotation.Abandoned already) {
            return new Cancelled.Done(already);
        }
        if (!(annotation instanceof Waiting waiting)) {
            return new Cancelled.TooLate(annotation);
        }
        var abandoned = waiting.abandoned(clocks.calendarNow());
        if (!ports.annotations().close(abandoned)) {
            return new Cancelled.TooLate(
                    ports.annotations().find(annotation.order().id()).orElseThrow());
        }
        ports.audit()
                .append(new AuditTrail.Event(
                        clocks.calendarNow(),
                        session.account().toString(),
                        Act.ANNOTATION_ABANDONED,
                        annotation.order().id().value()));
        return new Cancelled.Done(abandoned);
    }
}
