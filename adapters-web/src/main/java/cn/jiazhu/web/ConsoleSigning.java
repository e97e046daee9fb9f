package cn.jiazhu.web;

import cn.jiazhu.application.operator.SignInOperator;
import cn.jiazhu.application.operator.SignInOperator.Begun;
import cn.jiazhu.application.port.OperatorSession;
import cn.jiazhu.application.port.OperatorSessions;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.web.page.ConsoleSignIn;
import cn.jiazhu.web.page.Notice;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Signing in to the console with name, password and code, and out again. One answer for every wrong thing; a name is
/// tried so often a minute, from wherever.
final class ConsoleSigning {

    private static final HeaderName CLEAR_SITE_DATA = HeaderNames.create("Clear-Site-Data");

    private final SignInOperator signIn;
    private final OperatorSessions sessions;
    private final Throttle tries;
    private final ConsoleEdge edge;

    ConsoleSigning(SignInOperator signIn, OperatorSessions sessions, Throttle tries, ConsoleEdge edge) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.tries = tries;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(ConsolePages.SIGN_IN, duty.openForm(this::form)),
                Route.post(ConsolePages.SIGN_IN, duty.openSent(this::signIn)),
                Route.post("/sign-out", duty.own(this::signOut)),
                Route.post("/session/extension", duty.own((call, _) -> Responses.done(call))));
    }

    private void form(Call call) {
        String next = ConsolePages.next(call.parameter(ConsolePages.NEXT));
        if (Duty.of(call).isPresent()) {
            Responses.seeOther(call, next);
        } else {
            Responses.page(call, form(call, next, "", List.of()));
        }
    }

    private String form(Call call, String next, String name, List<Notice> notices) {
        var frame = edge.pages().frame(call, "console.sign-in");
        return edge.pages().render("consoleSignIn.jte", new ConsoleSignIn(frame, next, name, notices));
    }

    private void signIn(Call call, Form form) {
        String next = ConsolePages.next(form.text(ConsolePages.NEXT));
        String name = form.text("name");
        if (form.isForLook()) {
            Responses.page(call, form(call, next, name, List.of()));
            return;
        }
        try {
            Begun begun = begin(name, form.secret("password"), form.text("code"));
            Duty.of(call).ifPresent(earlier -> sessions.end(earlier.session().id()));
            edge.cookies().write(call, Cookies.OPERATOR, begun.token());
            Responses.seeOther(call, next);
        } catch (RequestRefused refused) {
            var told = call.voice().tell(refused.reason());
            var notice = Notice.stop(told.title(), call.voice().sentences(told));
            edge.problems().page(call, refused, form(call, next, name, List.of(notice)));
        }
    }

    private Begun begin(String typed, String password, String code) {
        OperatorName name = named(typed).orElseThrow(ConsoleSigning::refused);
        tries.take(name.text());
        Begun begun = signIn.signIn(name, password, code).orElseThrow(ConsoleSigning::refused);
        tries.giveBack(name.text());
        return begun;
    }

    private static Optional<OperatorName> named(String typed) {
        try {
            return Optional.of(new OperatorName(typed));
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }

    private static RequestRefused refused() {
        return new RequestRefused(Reason.of(ProblemCode.SIGN_IN_FAILED).as("OPERATOR"), Duration.ZERO);
    }

    private void signOut(Call call, OperatorSession session) {
        sessions.end(session.id());
        edge.cookies().clear(call, Cookies.OPERATOR);
        call.response().header(CLEAR_SITE_DATA, "\"cache\"");
        Responses.seeOther(call, ConsolePages.SIGN_IN);
    }
}
