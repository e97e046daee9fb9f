package cn.jiazhu.web;

import cn.jiazhu.application.verifier.VerifyCopy;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.Verification;
import java.util.List;

/// What a stranger learns of a code: as JSON, and as the page that the QR opens.
final class VerificationRoutes {

    private final VerifyCopy verifyCopy;
    private final Edge edge;
    private final Pages pages;
    private final Throttle misses;

    VerificationRoutes(VerifyCopy verifyCopy, Edge edge, Pages pages) {
        this.verifyCopy = verifyCopy;
        this.edge = edge;
        this.pages = pages;
        this.misses = new Throttle(
                edge.settings().limits().missesPerMinute(), edge.clocks().clock());
    }

    List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/verifications/{code}", this::answer),
                Route.get("/v/{code}", this::page),
                Route.get("/verify", this::ask));
    }

    /// The code is typed here; a slip is shown beside it before anything is looked up.
    private void ask(Call call) {
        String typed = call.parameter("code").strip();
        if (typed.isEmpty()) {
            Responses.page(call, pages.codeForm(call, "", "", ""));
            return;
        }
        try {
            Responses.seeOther(call, "/v/" + new VerificationCode(typed).text());
        } catch (InvalidValue _) {
            var refusal = new RequestRefused(ProblemCode.CODE_MISTYPED);
            String why = call.voice().sentences(call.voice().tell(refusal.reason()));
            edge.problems().page(call, refusal, pages.codeForm(call, typed, why, ""));
        }
    }

    private void answer(Call call) {
        var answer = VerificationAnswer.of(verified(call), call.voice());
        Responses.tagged(call, Responses.tag(answer.lasting()), answer);
    }

    private void page(Call call) {
        try {
            Responses.page(call, pages.verdict(call, verified(call)));
        } catch (RequestRefused refused) {
            edge.problems()
                    .page(
                            call,
                            refused,
                            pages.noVerdict(
                                    call, refused.reason(), edge.clocks().calendarNow()));
        }
    }

    private Verification verified(Call call) {
        VerificationCode code = code(call);
        return found(code).orElseThrow(() -> {
            misses.take(call.client());
            return new RequestRefused(ProblemCode.CODE_UNKNOWN);
        });
    }

    /// A slip of the reader is no miss: nothing is looked up.
    private static VerificationCode code(Call call) {
        try {
            return new VerificationCode(call.path("code"));
        } catch (InvalidValue _) {
            throw new RequestRefused(ProblemCode.CODE_MISTYPED);
        }
    }

    /// Whatever keeps us from an answer, it is never told as a verdict.
    private java.util.Optional<Verification> found(VerificationCode code) {
        try {
            return verifyCopy.verify(code);
        } catch (RuntimeException e) {
            throw edge.problems().unverifiable(e);
        }
    }
}
