package cn.jiazhu.web;

import cn.jiazhu.application.holder.FollowAccountRequest.State;
import cn.jiazhu.application.port.AccountRequest;
import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.port.AccountRequest.Outcome;
import cn.jiazhu.application.press.Requesting.Requested;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.web.Requests.Credentials;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 注册 and 忘记密码 for programs: a wish, then a face.
final class AccountRoutes {

    private static final String ONE = Route.API + "/account-requests/";

    /// A request that is open, or was carried out.
    ///
    /// @param token to follow it with, told once; of a registration, the session's, told to the first who looks
    record RequestAnswer(
            String ticket,
            String state,
            @Nullable String expiresAt,
            @Nullable String qrText,
            @Nullable String typedCode,
            @Nullable String matchNumber,
            @Nullable String token) {

        static RequestAnswer of(Requested requested) {
            AccountRequest request = requested.request();
            var opened = requested.opened();
            return new RequestAnswer(
                    request.ticket().text(),
                    "issued",
                    Written.moment(request.expiresAt()),
                    opened.qrText(),
                    opened.typedCode(),
                    opened.matchNumber(),
                    requested.token());
        }

        static RequestAnswer of(Ticket ticket, String state, @Nullable String expiresAt, @Nullable String token) {
            return new RequestAnswer(ticket.text(), state, expiresAt, null, null, null, token);
        }
    }

    private final Applying applying;
    private final Edge edge;

    AccountRoutes(Applying applying, Edge edge) {
        this.applying = applying;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Route.API + "/accounts", call -> begin(call, Kind.REGISTRATION)),
                Route.post(Route.API + "/accounts/password", call -> begin(call, Kind.RESET)),
                Route.get(ONE + "{ticket}", this::follow));
    }

    private void begin(Call call, Kind kind) {
        Credentials wished = edge.requests().credentials(call);
        Requested requested = applying.begin(call, kind, wished.userName(), wished.password());
        Responses.created(call, ONE + requested.request().ticket().text(), RequestAnswer.of(requested));
    }

    private void follow(Call call) {
        String token = Callers.bearer(call).orElseThrow(() -> new RequestRefused(ProblemCode.SIGN_IN_NEEDED));
        Ticket ticket = edge.requests().ticket(call);
        State state = applying.follow(call, token, ticket, AccountRoutes::tag);
        Applying.refusal(state)
                .ifPresentOrElse(
                        reason -> edge.problems().send(call, reason),
                        () -> Responses.tagged(call, tag(state), answer(ticket, state)));
    }

    private static RequestAnswer answer(Ticket ticket, State state) {
        return switch (state) {
            case State.Open(var request) ->
                RequestAnswer.of(ticket, word(state), Written.moment(request.expiresAt()), null);
            case State.SignedUp(var signedIn) -> RequestAnswer.of(ticket, word(state), null, signedIn.token());
            case State.Ended _ -> RequestAnswer.of(ticket, word(state), null, null);
        };
    }

    static String tag(State state) {
        return Responses.tag(word(state));
    }

    static String word(State state) {
        return switch (state) {
            case State.Open(var request) -> request.scanned() ? "scanned" : "issued";
            case State.SignedUp _ -> word(new Outcome.Registered());
            case State.Ended(var outcome) -> word(outcome);
        };
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Registered _ -> "registered";
            case Outcome.PasswordReset _ -> "password-reset";
            case Outcome.HasAccount _ -> "has-account";
            case Outcome.UserNameTaken _ -> "user-name-taken";
            case Outcome.Rejected _ -> "rejected";
            case Outcome.Lapsed _ -> "lapsed";
        };
    }
}
