package cn.jiazhu.web;

import cn.jiazhu.application.holder.FollowRealNameCheck;
import cn.jiazhu.application.holder.StartRealNameCheck;
import cn.jiazhu.application.holder.StartRealNameCheck.Started;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.Ticket;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The real-name check of the person signed in: a ticket to be scanned, and how far it is.
final class RealNameRoutes {

    /// The platform is asked this often while somebody waits for a ticket.
    private static final Duration PAUSE = Duration.ofSeconds(1);

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

    private final StartRealNameCheck startCheck;
    private final FollowRealNameCheck followCheck;
    private final Edge edge;
    private final Throttle tickets;

    RealNameRoutes(StartRealNameCheck startCheck, FollowRealNameCheck followCheck, Edge edge) {
        this.startCheck = startCheck;
        this.followCheck = followCheck;
        this.edge = edge;
        this.tickets = new Throttle(
                edge.settings().limits().ticketsPerMinute(), edge.clocks().clock());
    }

    List<Route> routes() {
        return List.of(
                Route.post(Route.API + "/real-name-checks", edge.callers().active(this::start)),
                Route.get(
                        Route.API + "/real-name-checks/{ticket}", edge.callers().quiet(this::follow)));
    }

    private void start(Call call, Session session) {
        tickets.take(session.id().toString());
        Started started = startCheck.start(session);
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
        long deadline = System.nanoTime() + call.patience().toNanos();
        while (true) {
            RealNameCheck check =
                    followCheck.follow(session, ticket).orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
            boolean changed = !call.knows(Responses.tag(state(check)));
            if (changed || !pause(deadline)) {
                answer(call, check);
                return;
            }
        }
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

    /// False when the time left is over.
    private static boolean pause(long deadline) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            Thread.sleep(Duration.ofNanos(Math.min(left, PAUSE.toNanos())));
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
