package cn.jiazhu.web;

import cn.jiazhu.application.verifier.VerifyCopy;
import cn.jiazhu.application.verifier.VerifyPast;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.domain.verification.PastVerification;
import cn.jiazhu.domain.verification.Verification;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a stranger learns of a code: as JSON, and as the page that the QR opens.
final class VerificationRoutes {

    private final VerifyCopy verifyCopy;
    private final VerifyPast verifyPast;
    private final Edge edge;
    private final Pages pages;
    private final Throttle misses;

    VerificationRoutes(VerifyCopy verifyCopy, VerifyPast verifyPast, Edge edge, Pages pages) {
        this.verifyCopy = verifyCopy;
        this.verifyPast = verifyPast;
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
            var refusal = noCode(typed);
            String why = call.voice().sentences(call.voice().tell(refusal.reason()));
            edge.problems().page(call, refusal, pages.codeForm(call, typed, why, ""));
        }
    }

    private void answer(Call call) {
        var answer = asksForThePast(call)
                ? VerificationAnswer.of(past(call), call.voice())
                : VerificationAnswer.of(verified(call), call.voice());
        Responses.tagged(call, Responses.tag(answer.lasting()), answer);
    }

    private void page(Call call) {
        try {
            Responses.page(
                    call, asksForThePast(call) ? pages.verdict(call, past(call)) : pages.verdict(call, verified(call)));
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
        Verification verification = found(call, () -> verifyCopy.verify(code));
        edge.metrics().verified(Written.kind(verification.verdict()));
        return verification;
    }

    private PastVerification past(Call call) {
        VerificationCode code = code(call);
        Moment moment = moment(call);
        return found(call, () -> verifyPast.verify(code, moment));
    }

    private static boolean asksForThePast(Call call) {
        return !call.parameter("at").isBlank();
    }

    /// The form sends a time beside its day.
    private Moment moment(Call call) {
        String time = call.parameter("time").strip();
        String at = call.parameter("at") + (time.isEmpty() ? "" : "T" + time);
        try {
            return Moment.parse(at, edge.clocks().calendarNow());
        } catch (InvalidValue e) {
            throw new RequestRefused(
                    e.reason() == InvalidValue.Reason.RANGE
                            ? ProblemCode.MOMENT_IN_FUTURE
                            : ProblemCode.MOMENT_MISTYPED);
        }
    }

    /// A slip of the reader is no miss: nothing is looked up.
    private static VerificationCode code(Call call) {
        try {
            return new VerificationCode(call.path("code"));
        } catch (InvalidValue _) {
            throw noCode(call.path("code"));
        }
    }

    private static RequestRefused noCode(String text) {
        return new RequestRefused(
                VerificationCode.isForeign(text) ? ProblemCode.CODE_FOREIGN : ProblemCode.CODE_MISTYPED);
    }

    /// Whatever keeps us from an answer, it is never told as a verdict.
    private <T> T found(Call call, Supplier<Optional<T>> verify) {
        Optional<T> found;
        try {
            found = verify.get();
        } catch (RuntimeException e) {
            throw edge.problems().unverifiable(e);
        }
        return found.orElseThrow(() -> {
            misses.take(call.client());
            edge.metrics().verified("unknown");
            return new RequestRefused(ProblemCode.CODE_UNKNOWN);
        });
    }
}
