package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.Ending;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.OwnAnnotations;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.EndCause;
import java.util.List;

/// Withdraws a copy (撤回): from now on it does not count, and says so to whoever checks it.
public final class WithdrawCopy {

    /// The answer.
    public sealed interface Withdrawn {

        record Done(Annotation.Ended copy) implements Withdrawn {}

        /// It is no issued copy, or has ended: its present state.
        record NotIssued(Annotation annotation) implements Withdrawn {}

        record CheckNeeded() implements Withdrawn {}

        record NotFound() implements Withdrawn {}
    }

    private final PressPorts ports;
    private final OwnAnnotations own;
    private final FreshChecks freshChecks;
    private final Ending ending;
    private final Clocks clocks;

    public WithdrawCopy(PressPorts ports, FreshChecks freshChecks, Clocks clocks) {
        this.ports = ports;
        this.own = new OwnAnnotations(ports.annotations(), ports.certificates());
        this.freshChecks = freshChecks;
        this.ending = new Ending(ports, clocks);
        this.clocks = clocks;
    }

    public Withdrawn withdraw(Session session, AnnotationId id) {
        if (freshChecks.of(session).isEmpty()) {
            return new Withdrawn.CheckNeeded();
        }
        return ports.transactions()
                .call(() -> own.lock(session, id)
                        .map(found -> withdraw(session, found.annotation()))
                        .orElseGet(Withdrawn.NotFound::new));
    }

    private Withdrawn withdraw(Session session, Annotation annotation) {
        if (annotation instanceof Annotation.Ended ended && ended.causes().contains(EndCause.WITHDRAWN)) {
            return new Withdrawn.Done(ended);
        }
        if (!(annotation instanceof Issued issued)) {
            return new Withdrawn.NotIssued(annotation);
        }
        var ended = issued.ended(List.of(EndCause.WITHDRAWN), clocks.calendarNow());
        if (!ending.end(ended, session.account().toString())) {
            return new Withdrawn.NotIssued(
                    ports.annotations().find(annotation.order().id()).orElseThrow());
        }
        return new Withdrawn.Done(ended);
    }
}
