package cn.jiazhu.web;

import cn.jiazhu.application.holder.FollowAccountRequest;
import cn.jiazhu.application.holder.FollowAccountRequest.State;
import cn.jiazhu.application.holder.RegisterAccount;
import cn.jiazhu.application.holder.ResetPassword;
import cn.jiazhu.application.holder.ShowAccountRequest;
import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.port.AccountRequest.Outcome;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.press.Requesting.Requested;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Optional;
import java.util.function.Function;

/// Registration and reset, by API and by page alike: so many a minute from one address, and waiting for a change.
record Applying(
        RegisterAccount register,
        ResetPassword reset,
        FollowAccountRequest follow,
        ShowAccountRequest show,
        Throttle tickets) {

    Requested begin(Call call, Kind kind, String userName, String password) {
        tickets.take(call.client());
        return switch (kind) {
            case REGISTRATION -> register.register(userName, password);
            case RESET -> reset.reset(userName, password);
        };
    }

    Optional<Opened> shown(String token, Ticket ticket) {
        return show.show(token, ticket);
    }

    /// @param tag of what is told, in short
    State follow(Call call, String token, Ticket ticket, Function<State, String> tag) {
        return Tickets.waiting(call, () -> follow.follow(token, ticket), tag);
    }

    /// Why nothing came of it; empty while it is open, and where something came of it.
    static Optional<Reason> refusal(State state) {
        return switch (state) {
            case State.Open _, State.SignedUp _ -> Optional.empty();
            case State.Ended(var outcome) -> refusal(outcome);
        };
    }

    private static Optional<Reason> refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Registered _, Outcome.PasswordReset _ -> Optional.empty();
            case Outcome.HasAccount(var userName) ->
                Optional.of(Reason.of(ProblemCode.ACCOUNT_EXISTS).with("userName", userName));
            case Outcome.UserNameTaken _ -> Optional.of(Reason.of(ProblemCode.USER_NAME_TAKEN));
            case Outcome.Rejected(var why) -> Optional.of(Reasons.of(why));
            case Outcome.Lapsed _ -> Optional.of(Reason.of(ProblemCode.REALNAME_EXPIRED));
        };
    }
}
