package cn.jiazhu.web;

import cn.jiazhu.application.registry.TakeBatch;
import cn.jiazhu.application.registry.TakeBatch.Taken;
import java.time.Duration;
import java.util.List;

/// What provincial systems report. Who they are tells the signature, no session.
final class ReportRoutes {

    /// Several provinces may share one address: that of the network between the governments.
    private static final int AT_ONCE = 4;

    private final TakeBatch takeBatch;
    private final Edge edge;
    private final Uploads uploads = new Uploads(AT_ONCE);

    ReportRoutes(TakeBatch takeBatch, Edge edge) {
        this.takeBatch = takeBatch;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(Route.post(Route.API + "/report-batches", this::take));
    }

    private void take(Call call) {
        switch (uploads.inTurn(call, () -> takeBatch.take(Uploads.batch(call)))) {
            case Taken.Answered answered -> Responses.ok(call, BatchAnswer.of(answered, call.voice()));
            case Taken.NotSigned _ -> edge.problems().send(call, ProblemCode.REPORT_NOT_SIGNED);
            case Taken.TooMany _ ->
                throw new RequestRefused(Reason.of(ProblemCode.TOO_LARGE).as("BATCH"), Duration.ZERO);
            case Taken.OtherTime _ -> edge.problems().send(call, ProblemCode.BATCH_OF_OTHER_TIME);
            case Taken.NumberUsed _ -> edge.problems().send(call, ProblemCode.BATCH_NUMBER_USED);
        }
    }
}
