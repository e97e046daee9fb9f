package cn.jiazhu.web;

import cn.jiazhu.application.verifier.VerifyCopy;
import cn.jiazhu.application.verifier.VerifyFormer;
import cn.jiazhu.application.verifier.VerifyPast;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.domain.verification.PastVerification;
import cn.jiazhu.domain.verification.Verification;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// What a stranger learns of a code: as JSON, and as the page that the QR opens.
final class VerificationRoutes {

    private static final String CODE = "code";

    private final VerifyCopy verifyCopy;
    private final VerifyPast verifyPast;
    private final VerifyFormer verifyFormer;
    private final Edge edge;
    private final Pages pages;
    private final Throttle misses;
    private final Throttle strange;

    VerificationRoutes(
            VerifyCopy verifyCopy, VerifyPast verifyPast, VerifyFormer verifyFormer, Edge edge, Pages pages) {
        this.verifyCopy = verifyCopy;
        this.verifyPast = verifyPast;
        this.verifyFormer = verifyFormer;
        this.edge = edge;
        this.pages = pages;
        int most = edge.settings().limits().missesPerMinute();
        this.misses = new Throttle(most, edge.clocks().clock());
        this.strange = new Throttle(most, edge.clocks().clock());
    }

    /// How each kind of copy is told of.
    private record Telling<T>(
            Function<Verification, T> now,
            Function<PastVerification, T> past,
            BiFunction<FormerVerification, Optional<Moment>, T> former) {}

    List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/verifications", call -> answer(call, call.parameter(CODE))),
                Route.get(Route.API + "/verifications/{code}", call -> answer(call, call.path(CODE))),
                Route.get("/v/{code}", this::page),
                Route.get("/verify", this::ask));
    }

    /// The code is typed here. One of ours has an address of its own; what is neither ours nor known of the earlier
    /// system is shown again, with what is wrong with it.
    private void ask(Call call) {
        String typed = call.parameter(CODE).strip();
        if (typed.isEmpty()) {
            Responses.page(call, pages.codeForm(call, "", "", ""));
            return;
        }
        Optional<VerificationCode> code = code(typed);
        if (code.isPresent()) {
            Responses.seeOther(call, "/v/" + code.get().text());
            return;
        }
        try {
            Responses.page(call, told(call, typed, onPage(call, typed)));
        } catch (RequestRefused refusal) {
            String why = call.voice().sentences(call.voice().tell(refusal.reason()));
            edge.problems().page(call, refusal, pages.codeForm(call, typed, why, ""));
        }
    }

    private void answer(Call call, String text) {
        Voice voice = call.voice();
        Lasting answer = told(
                call,
                text,
                new Telling<>(
                        now -> VerificationAnswer.of(now, voice),
                        past -> VerificationAnswer.of(past, voice),
                        (former, moment) -> FormerAnswer.of(former, moment, voice)));
        Responses.tagged(call, Responses.tag(answer.lasting()), answer);
    }

    private void page(Call call) {
        try {
            Responses.page(call, told(call, call.path(CODE), onPage(call, "")));
        } catch (RequestRefused refused) {
            edge.problems()
                    .page(
                            call,
                            refused,
                            pages.noVerdict(
                                    call, refused.reason(), edge.clocks().calendarNow()));
        }
    }

    /// @param asked a text that is no part of the page's path
    private Telling<String> onPage(Call call, String asked) {
        return new Telling<>(
                now -> pages.verdict(call, now),
                past -> pages.verdict(call, past),
                (former, moment) -> pages.verdict(call, former, moment, asked));
    }

    private <T> T told(Call call, String text, Telling<T> telling) {
        Optional<Moment> moment = moment(call);
        return code(text)
                .flatMap(code -> ours(code, moment, telling))
                .or(() -> former(call, text).map(former -> telling.former().apply(former, moment)))
                .orElseThrow(() -> unknown(text));
    }

    private <T> Optional<T> ours(VerificationCode code, Optional<Moment> moment, Telling<T> telling) {
        return moment.isPresent()
                ? verified(() -> verifyPast.verify(code, moment.get())).map(telling.past())
                : verified(() -> verifyCopy.verify(code)).map(found -> {
                    edge.metrics().verified(Written.kind(found.verdict()));
                    return telling.now().apply(found);
                });
    }

    /// The earlier system's codes may be easy to guess: each try counts until it was right. A slip is no miss, and has
    /// its tries apart.
    private Optional<FormerVerification> former(Call call, String text) {
        Throttle tries = code(text).isPresent() ? misses : strange;
        tries.take(call.client());
        Optional<FormerVerification> found = verified(() -> verifyFormer.verify(text));
        found.ifPresent(former -> {
            tries.giveBack(call.client());
            edge.metrics().verified("former-" + Written.kind(former.verdict()));
        });
        return found;
    }

    /// The form sends a time beside its day.
    private Optional<Moment> moment(Call call) {
        if (call.parameter("at").isBlank()) {
            return Optional.empty();
        }
        String time = call.parameter("time").strip();
        String at = call.parameter("at") + (time.isEmpty() ? "" : "T" + time);
        try {
            return Optional.of(Moment.parse(at, edge.clocks().calendarNow()));
        } catch (InvalidValue e) {
            throw new RequestRefused(
                    e.reason() == InvalidValue.Reason.RANGE
                            ? ProblemCode.MOMENT_IN_FUTURE
                            : ProblemCode.MOMENT_MISTYPED);
        }
    }

    private static Optional<VerificationCode> code(String text) {
        try {
            return Optional.of(new VerificationCode(text));
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }

    /// A slip of the reader is told from a code of another system, and from one that looks like ours.
    private RequestRefused unknown(String text) {
        if (code(text).isPresent()) {
            edge.metrics().verified("unknown");
            return new RequestRefused(ProblemCode.CODE_UNKNOWN);
        }
        return new RequestRefused(
                VerificationCode.isForeign(text) ? ProblemCode.CODE_FOREIGN : ProblemCode.CODE_MISTYPED);
    }

    /// Whatever keeps us from an answer, it is never told as a verdict.
    private <T> Optional<T> verified(Supplier<Optional<T>> verify) {
        try {
            return verify.get();
        } catch (RuntimeException e) {
            throw edge.problems().unverifiable(e);
        }
    }
}
