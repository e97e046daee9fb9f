package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.press.Clocks;
import io.helidon.http.HeaderNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who calls: the session of a bearer token. Only the token's digest is ever looked up.
final class Callers {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([0-9A-Za-z_-]{20,100})");

    /// Activity is written down only this often; a session may end this much early.
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(20);

    private final Sessions sessions;
    private final Clocks clocks;

    Callers(Sessions sessions, Clocks clocks) {
        this.sessions = sessions;
        this.clocks = clocks;
    }

    /// For those who are signed in; what they do keeps the session alive.
    Consumer<Call> active(BiConsumer<Call, Session> answer) {
        return call -> {
            Session session = require(call);
            touch(session);
            answer.accept(call, session);
        };
    }

    /// The same for what a page asks by itself, which is no activity.
    Consumer<Call> quiet(BiConsumer<Call, Session> answer) {
        return call -> answer.accept(call, require(call));
    }

    private Session require(Call call) {
        Session session = session(call).orElseThrow(() -> new RequestRefused(ProblemCode.SIGN_IN_NEEDED));
        if (session.isOverAt(clocks.now())) {
            sessions.end(session.id());
            throw new RequestRefused(ProblemCode.SESSION_EXPIRED);
        }
        return session;
    }

    private Optional<Session> session(Call call) {
        return call.header(HeaderNames.AUTHORIZATION)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .flatMap(token -> sessions.find(Bytes.utf8(token.group(1)).sha256()));
    }

    private void touch(Session session) {
        Instant now = clocks.now();
        if (Duration.between(session.lastActiveAt(), now).compareTo(TOUCH_EVERY) >= 0) {
            sessions.touch(session.id(), now);
        }
    }
}
