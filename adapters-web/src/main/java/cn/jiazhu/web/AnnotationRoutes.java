package cn.jiazhu.web;

import cn.jiazhu.application.holder.CancelWaiting;
import cn.jiazhu.application.holder.CancelWaiting.Cancelled;
import cn.jiazhu.application.holder.CheckNow;
import cn.jiazhu.application.holder.WithdrawCopy;
import cn.jiazhu.application.holder.WithdrawCopy.Withdrawn;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.OwnAnnotations;
import cn.jiazhu.application.press.OwnAnnotations.Own;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import java.util.List;

/// One annotation of one's own: its state, as it changes; looking at it now, giving it up, withdrawing the copy.
final class AnnotationRoutes {

    private final OwnAnnotations own;
    private final CheckNow checkNow;
    private final CancelWaiting cancelWaiting;
    private final WithdrawCopy withdrawCopy;
    private final Edge edge;

    AnnotationRoutes(Web.UseCases useCases, OwnAnnotations own, Edge edge) {
        this.own = own;
        this.checkNow = useCases.checkNow();
        this.cancelWaiting = useCases.cancelWaiting();
        this.withdrawCopy = useCases.withdrawCopy();
        this.edge = edge;
    }

    List<Route> routes() {
        String one = Route.API + "/annotations/{id}";
        return List.of(
                Route.get(one, edge.callers().quiet(this::state)),
                Route.post(one + "/check", edge.callers().active(this::check)),
                Route.post(one + "/withdrawal", edge.callers().active(this::withdraw)),
                Route.delete(one, edge.callers().active(this::cancel)));
    }

    private void state(Call call, Session session) {
        AnnotationId id = edge.requests().annotation(call);
        AnnotationAnswer answer = edge.changes()
                .awaitNews(call, id, () -> answer(call, find(session, id)), seen -> Responses.tag(seen.lasting()));
        Responses.tagged(call, Responses.tag(answer.lasting()), answer);
    }

    private void check(Call call, Session session) {
        AnnotationId id = edge.requests().annotation(call);
        Annotation annotation =
                checkNow.check(session, id).orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
        tell(call, session, annotation);
    }

    private void withdraw(Call call, Session session) {
        switch (withdrawCopy.withdraw(session, edge.requests().annotation(call))) {
            case Withdrawn.Done(var copy) -> tell(call, session, copy);
            case Withdrawn.NotIssued _ -> edge.problems().send(call, ProblemCode.NOT_ISSUED);
            case Withdrawn.CheckNeeded _ -> edge.problems().send(call, ProblemCode.REALNAME_REQUIRED);
            case Withdrawn.NotFound _ -> edge.problems().send(call, ProblemCode.NOT_FOUND);
        }
    }

    private void cancel(Call call, Session session) {
        switch (cancelWaiting.cancel(session, edge.requests().annotation(call))) {
            case Cancelled.Done(var annotation) -> tell(call, session, annotation);
            case Cancelled.TooLate _ -> edge.problems().send(call, ProblemCode.NOT_WAITING);
            case Cancelled.NotFound _ -> edge.problems().send(call, ProblemCode.NOT_FOUND);
        }
    }

    private void tell(Call call, Session session, Annotation annotation) {
        Own found = find(session, annotation.order().id());
        Responses.ok(call, edge.attempts().of(annotation, found.certificate(), call.voice()));
    }

    private Own find(Session session, AnnotationId id) {
        return own.find(session, id).orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
    }

    private AnnotationAnswer answer(Call call, Own found) {
        return edge.attempts().of(found.annotation(), found.certificate(), call.voice());
    }
}
