package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.press.Clocks;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who calls. Programs show a bearer token; browsers a cookie, which the API takes for reading only: what changes
/// something from a page is a form, and passes [FormGuard]. Only the token's digest is ever looked up.
final class Callers {

    /// A form of somebody signed in.
    interface Sent {

        void answer(Call call, Session session, Form form);
    }

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([0-9A-Za-z_-]{20,100})");
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z_-]{20,100}");
    private static final Set<Method> READS = Set.of(Method.GET, Method.HEAD);

    /// Activity is written down only this often; a session may end this much early.
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(20);

    private final Sessions sessions;
    private final Cookies cookies;
    private final FormGuard forms;
    private final Clocks clocks;

    Callers(Sessions sessions, Cookies cookies, FormGuard forms, Clocks clocks) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.forms = forms;
        this.clocks = clocks;
    }

    /// For those who are signed in; what they do keeps the session alive.
    Consumer<Call> active(BiConsumer<Call, Session> answer) {
        return call -> answer.accept(call, touched(call, apiToken(call)));
    }

    /// The same for what a page asks by itself, which is no activity.
    Consumer<Call> quiet(BiConsumer<Call, Session> answer) {
        return call -> answer.accept(call, required(call, apiToken(call)));
    }

    /// A page of somebody signed in. What it asks for by itself is no activity.
    Consumer<Call> page(BiConsumer<Call, Session> answer) {
        return call -> answer.accept(call, known(call));
    }

    /// What a form on such a page sends.
    Consumer<Call> sent(Sent answer) {
        return call -> {
            required(call, cookie(call));
            Form form = forms.sent(call);
            answer.answer(call, known(call), form);
        };
    }

    /// A page for everybody, which knows those who are signed in.
    Consumer<Call> open(Consumer<Call> answer) {
        return call -> {
            recognise(call);
            answer.accept(call);
        };
    }

    /// The same with a form.
    Consumer<Call> openForm(Consumer<Call> answer) {
        return call -> {
            recognise(call);
            forms.welcome(call);
            answer.accept(call);
        };
    }

    /// What a form for everybody sends.
    Consumer<Call> openSent(BiConsumer<Call, Form> answer) {
        return call -> {
            recognise(call);
            answer.accept(call, forms.sentByAnybody(call));
        };
    }

    private Session known(Call call) {
        return call.isByItself() ? required(call, cookie(call)) : touched(call, cookie(call));
    }

    private Session touched(Call call, Optional<String> token) {
        Session session = required(call, token);
        Instant now = clocks.now();
        if (Duration.between(session.lastActiveAt(), now).compareTo(TOUCH_EVERY) >= 0) {
            sessions.touch(session.id(), now);
            call.caller().ifPresent(caller -> register(call, caller.activeAt(now)));
        }
        return session;
    }

    private Session required(Call call, Optional<String> token) {
        Caller caller = token.flatMap(this::find).orElseThrow(() -> new RequestRefused(nobody(call)));
        if (caller.session().isOverAt(clocks.now())) {
            sessions.end(caller.session().id());
            throw new RequestRefused(ProblemCode.SESSION_EXPIRED);
        }
        register(call, caller);
        return caller.session();
    }

    private static void register(Call call, Caller caller) {
        call.request().context().register(caller);
    }

    /// A browser that still has the cookie of a session had one.
    private ProblemCode nobody(Call call) {
        return call.wantsPage() && cookie(call).isPresent() ? ProblemCode.SESSION_EXPIRED : ProblemCode.SIGN_IN_NEEDED;
    }

    private void recognise(Call call) {
        cookie(call)
                .flatMap(this::find)
                .filter(caller -> !caller.session().isOverAt(clocks.now()))
                .ifPresent(call.request().context()::register);
    }

    private Optional<Caller> find(String token) {
        return sessions.find(Bytes.utf8(token).sha256()).map(session -> new Caller(session, token, session.endsAt()));
    }

    private Optional<String> apiToken(Call call) {
        Optional<String> header = call.header(HeaderNames.AUTHORIZATION);
        boolean reads = READS.contains(call.request().prologue().method());
        return header.isEmpty() && reads ? cookie(call) : bearer(call);
    }

    /// The token a program shows.
    static Optional<String> bearer(Call call) {
        return call.header(HeaderNames.AUTHORIZATION)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(token -> token.group(1));
    }

    private Optional<String> cookie(Call call) {
        return cookies.read(call.request(), Cookies.SESSION)
                .filter(token -> TOKEN.matcher(token).matches());
    }
}
