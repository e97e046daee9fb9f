package cn.jiazhu.web;

import cn.jiazhu.application.holder.EndSessions;
import cn.jiazhu.application.holder.ListSessions;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.press.SignedIn;
import cn.jiazhu.web.Requests.Credentials;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Signing in to the portal, staying, and leaving.
final class SessionRoutes {

    /// A session.
    ///
    /// @param token told once, when it begins
    record SessionAnswer(@Nullable String token, String name, String startedAt, String endsAt) {

        static SessionAnswer of(Session session, @Nullable String token) {
            return new SessionAnswer(
                    token,
                    session.person().name().text(),
                    Written.moment(session.startedAt()),
                    Written.moment(session.endsAt()));
        }
    }

    /// One of the sessions of whoever asks.
    record OpenAnswer(String channel, String startedAt, String lastActiveAt, String endsAt, boolean current) {

        static OpenAnswer of(Session session, Session asking) {
            return new OpenAnswer(
                    Written.name(session.channel()),
                    Written.moment(session.startedAt()),
                    Written.moment(session.lastActiveAt()),
                    Written.moment(session.endsAt()),
                    session.id().equals(asking.id()));
        }
    }

    /// All of them, newest first.
    record OpenAnswers(List<OpenAnswer> sessions) {}

    private final Signing signing;
    private final ListSessions listSessions;
    private final EndSessions endSessions;
    private final Sessions sessions;
    private final Edge edge;

    SessionRoutes(Signing signing, ListSessions listSessions, EndSessions endSessions, Sessions sessions, Edge edge) {
        this.signing = signing;
        this.listSessions = listSessions;
        this.endSessions = endSessions;
        this.sessions = sessions;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Route.API + "/sessions", this::begin),
                Route.get(Route.API + "/sessions", edge.callers().quiet(this::list)),
                Route.delete(Route.API + "/sessions", edge.callers().quiet(this::endAll)),
                Route.delete(Route.API + "/sessions/current", edge.callers().quiet(this::end)),
                Route.post(
                        Route.API + "/sessions/current/extension",
                        edge.callers().quiet(this::extend)));
    }

    private void begin(Call call) {
        Credentials credentials = edge.requests().credentials(call);
        SignedIn begun = signing.begin(call, credentials.userName(), credentials.password());
        Responses.created(call, Route.API + "/sessions/current", SessionAnswer.of(begun.session(), begun.token()));
    }

    private void list(Call call, Session session) {
        Responses.ok(
                call,
                new OpenAnswers(listSessions.list(session).stream()
                        .map(one -> OpenAnswer.of(one, session))
                        .toList()));
    }

    private void end(Call call, Session session) {
        sessions.end(session.id());
        Responses.done(call);
    }

    private void endAll(Call call, Session session) {
        endSessions.endAll(session);
        Responses.done(call);
    }

    private void extend(Call call, Session session) {
        Instant now = edge.clocks().now();
        sessions.touch(session.id(), now);
        Responses.ok(call, SessionAnswer.of(session.activeAt(now), null));
    }
}
