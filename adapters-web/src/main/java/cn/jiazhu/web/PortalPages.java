package cn.jiazhu.web;

import cn.jiazhu.application.holder.EndSessions;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.SignInForm;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.List;

/// Signing in to the portal (manual 1.1), and out again.
final class PortalPages {

    private static final HeaderName CLEAR_SITE_DATA = HeaderNames.create("Clear-Site-Data");
    private static final String SIGN_IN = "/portal/sign-in";

    private final Signing signing;
    private final EndSessions endSessions;
    private final Sessions sessions;
    private final Edge edge;

    PortalPages(Signing signing, EndSessions endSessions, Sessions sessions, Edge edge) {
        this.signing = signing;
        this.endSessions = endSessions;
        this.sessions = sessions;
        this.edge = edge;
    }

    List<Route> routes() {
        var callers = edge.callers();
        return List.of(
                Route.get(SIGN_IN, callers.openForm(this::form)),
                Route.post(SIGN_IN, callers.openSent(this::signIn)),
                Route.post("/sign-out", callers.sent(this::signOut)),
                Route.post("/sign-out/everywhere", callers.sent(this::signOutEverywhere)),
                Route.post("/session/extension", callers.sent((call, _, _) -> Responses.done(call))));
    }

    private void form(Call call) {
        String next = Next.asked(call);
        if (call.caller().isPresent()) {
            Responses.seeOther(call, next);
        } else {
            Responses.page(call, form(call, next, "", welcome(call)));
        }
    }

    private static List<Notice> welcome(Call call) {
        Voice voice = call.voice();
        return call.parameter("reset").isEmpty()
                ? List.of()
                : List.of(Notice.good(voice.say("sign-in.was-reset"), voice.say("sign-in.was-reset-how")));
    }

    private void signIn(Call call, Form form) {
        String next = Next.of(form.text(Next.FIELD));
        if (form.isForLook()) {
            Responses.page(call, form(call, next, form.text("userName"), List.of()));
            return;
        }
        try {
            signing.admit(call, signing.begin(call, form.text("userName"), form.secret("password")));
            Responses.seeOther(call, next);
        } catch (RequestRefused refused) {
            var told = call.voice().tell(refused.reason());
            var notice = Notice.stop(told.title(), call.voice().sentences(told));
            edge.problems().page(call, refused, form(call, next, form.text("userName"), List.of(notice)));
        }
    }

    private String form(Call call, String next, String userName, List<Notice> notices) {
        var frame = edge.pages().frame(call, "sign-in.title", Frames.PORTAL);
        return edge.pages().render("signIn.jte", new SignInForm(frame, next, userName, notices));
    }

    private void signOutEverywhere(Call call, Session session, Form form) {
        endSessions.endAll(session);
        leave(call);
    }

    private void signOut(Call call, Session session, Form form) {
        sessions.end(session.id());
        leave(call);
    }

    private void leave(Call call) {
        edge.cookies().clear(call, Cookies.SESSION);
        call.response().header(CLEAR_SITE_DATA, "\"cache\"");
        Responses.seeOther(call, "/");
    }
}
