package cn.jiazhu.web;

import cn.jiazhu.application.port.Session;
import java.time.Instant;

/// Somebody signed in, as this request shows it.
///
/// @param token the session's secret
/// @param endsAt when the session ends if nothing more is done
record Caller(Session session, String token, Instant endsAt) {

    Caller activeAt(Instant now) {
        Instant idle = now.plus(Session.IDLE);
        Instant longest = session.startedAt().plus(Session.LONGEST);
        return new Caller(session, token, idle.isBefore(longest) ? idle : longest);
    }

    @Override
    public String toString() {
        return "caller";
    }
}
