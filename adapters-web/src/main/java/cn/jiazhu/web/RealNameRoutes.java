package cn.jiazhu.web;

import cn.jiazhu.application.holder.StartRealNameCheck.Started;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The real-name check of the person signed in: a ticket to be scanned, and how far it is.
final class RealNameRoutes {

    /// A check that is going on or has succeeded.
    ///
    /// @param qrText what the QR holds, told once
    /// @param freshUntil until when it is good, once verified
    record CheckAnswer(
            String ticket,
            String state,
            String expiresAt,
            @Nullable String qrText,
            @Nullable String typedCode,
            @Nullable String matchNumber,
            @Nullable String freshUntil) {

        static CheckAnswer of(String state, RealNameCheck check) {
            var opening = check.opening();
            String expires = Written.moment(opening.expiresAt());
            String fresh =
                    check instanceof RealNameCheck.Verified verified ? Written.moment(verified.freshUntil()) : null;
            return new CheckAnswer(opening.ticket().text(), state, expires, null, null, null, fresh);
        }
    }

    private final Tickets tickets;
    private final Edge edge;

    RealNameRoutes(Tickets tickets, Edge edge) {
        this.tickets = tickets;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Route.API + "/real-name-checks", edge.callers().active(this::start)),
                Route.get(
                        Route.API + "/real-name-checks/{ticket}", edge.callers().quiet(this::follow)));
    }

    private void start(Call call, Session session) {
        Started started = tickets.start(session);
        var opening = started.check().opening();
        var answer = new CheckAnswer(
                opening.ticket().text(),
                "issued",
                Written.moment(opening.expiresAt()),
                started.opened().qrText(),
                started.opened().typedCode(),
                started.opened().matchNumber(),
                null);
        Responses.created(
                call, Route.API + "/real-name-checks/" + opening.ticket().text(), answer);
    }

    private void follow(Call call, Session session) {
        Ticket ticket = edge.requests().ticket(call);
        answer(call, tickets.follow(call, session, ticket, check -> Responses.tag(state(check))));
    }

    private void answer(Call call, RealNameCheck check) {
        String state = state(check);
        switch (check) {
            case RealNameCheck.Issued _, RealNameCheck.Scanned _, RealNameCheck.Verified _ ->
                Responses.tagged(call, Responses.tag(state), CheckAnswer.of(state, check));
            case RealNameCheck.Rejected(var _, var why) -> edge.problems().send(call, Reasons.of(why));
            case RealNameCheck.Lapsed _ -> edge.problems().send(call, ProblemCode.REALNAME_EXPIRED);
        }
    }

    private static String state(RealNameCheck check) {
        return switch (check) {
            case RealNameCheck.Issued _ -> "issued";
            case RealNameCheck.Scanned _ -> "scanned";
            case RealNameCheck.Verified _ -> "verified";
            case RealNameCheck.Rejected _ -> "rejected";
            case RealNameCheck.Lapsed _ -> "lapsed";
        };
    }
}
