package cn.jiazhu.web;

import cn.jiazhu.application.holder.FollowRealNameCheck;
import cn.jiazhu.application.holder.StartRealNameCheck;
import cn.jiazhu.application.holder.StartRealNameCheck.Started;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.Ticket;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/// Real-name checks, by API and by page alike: so many tickets a minute, and waiting until one of them changes.
final class Tickets {

    /// The platform is asked this often while somebody waits for a ticket.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final StartRealNameCheck start;
    private final FollowRealNameCheck follow;
    private final Throttle throttle;

    Tickets(StartRealNameCheck start, FollowRealNameCheck follow, Throttle throttle) {
        this.start = start;
        this.follow = follow;
        this.throttle = throttle;
    }

    Started start(Session session) {
        throttle.take(session.id().toString());
        return start.start(session);
    }

    /// How far the check is; waits as long as the caller has patience and knows what there is to tell.
    ///
    /// @param tag what is told, in short
    RealNameCheck follow(Call call, Session session, Ticket ticket, Function<RealNameCheck, String> tag) {
        return waiting(
                call,
                () -> follow.follow(session, ticket).orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND)),
                tag);
    }

    /// Looks again and again until there is something else to tell than the caller knows, or his patience is over.
    static <T> T waiting(Call call, Supplier<T> look, Function<T, String> tag) {
        long deadline = System.nanoTime() + call.patience().toNanos();
        while (true) {
            T seen = look.get();
            if (!call.knows(tag.apply(seen)) || !pause(deadline)) {
                return seen;
            }
        }
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
