package cn.jiazhu.web;

import cn.jiazhu.application.holder.SignIn;
import cn.jiazhu.application.holder.SignIn.SignedIn;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.web.Requests.Credentials;
import java.util.List;
import java.util.Optional;
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

    private final SignIn signIn;
    private final Sessions sessions;
    private final Edge edge;
    private final Throttle tries;

    SessionRoutes(SignIn signIn, Sessions sessions, Edge edge) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.edge = edge;
        this.tries = new Throttle(
                edge.settings().limits().signInsPerMinute(), edge.clocks().clock());
    }

    List<Route> routes() {
        return List.of(
                Route.post(Route.API + "/sessions", this::begin),
                Route.delete(Route.API + "/sessions/current", edge.callers().quiet(this::end)),
                Route.post(
                        Route.API + "/sessions/current/extension",
                        edge.callers().quiet(this::extend)));
    }

    /// A name that is guessed at from one address is slowed down there; its owner elsewhere is not.
    private void begin(Call call) {
        Credentials credentials = edge.requests().credentials(call);
        String guesser =
                call.client() + ' ' + Bytes.utf8(credentials.userName()).sha256();
        tries.take(guesser);
        Optional<SignedIn> signedIn = signIn.signIn(credentials.userName(), credentials.password());
        SignedIn begun = signedIn.orElseThrow(() -> new RequestRefused(ProblemCode.SIGN_IN_FAILED));
        tries.giveBack(guesser);
        Responses.created(call, Route.API + "/sessions/current", SessionAnswer.of(begun.session(), begun.token()));
    }

    private void end(Call call, Session session) {
        sessions.end(session.id());
        Responses.done(call);
    }

    private void extend(Call call, Session session) {
        sessions.touch(session.id(), edge.clocks().now());
        var extended = new Session(
                session.id(),
                session.account(),
                session.person(),
                session.startedAt(),
                edge.clocks().now());
        Responses.ok(call, SessionAnswer.of(extended, null));
    }
}
