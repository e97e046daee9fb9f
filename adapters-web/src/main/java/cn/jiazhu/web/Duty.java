package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.OperatorSession;
import cn.jiazhu.application.port.OperatorSessions;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Operator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Who works at the console, and whether this is theirs to do: asked here and nowhere else. What is not theirs looks as
/// if it were not there.
final class Duty {

    /// A form of an operator.
    interface Sent {

        void answer(Call call, Operator operator, Form form);
    }

    /// A form of an operator with files, which come when they are asked for.
    interface SentFiles {

        void answer(Call call, Operator operator, Consumer<StreamedFiles.Taker> files);
    }

    private static final String TOKEN = "[0-9A-Za-z_-]{20,100}";

    /// Activity is written down only this often; a session may end this much early.
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(20);

    private final OperatorSessions sessions;
    private final Cookies cookies;
    private final FormGuard forms;
    private final Clocks clocks;

    Duty(OperatorSessions sessions, Cookies cookies, FormGuard forms, Clocks clocks) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.forms = forms;
        this.clocks = clocks;
    }

    static Optional<OnDuty> of(Call call) {
        return call.request().context().get(OnDuty.class);
    }

    /// A page for those who may. What it asks for by itself is no activity.
    Consumer<Call> page(Deed deed, BiConsumer<Call, Operator> answer) {
        return call -> answer.accept(call, allowed(deed, onDuty(call)));
    }

    /// What a form on such a page sends.
    Consumer<Call> sent(Deed deed, Sent answer) {
        return call -> {
            Operator operator = allowed(deed, onDuty(call));
            answer.answer(call, operator, forms.sent(call));
        };
    }

    /// The same of a form with a file, whose text stands under the name of its field.
    Consumer<Call> sentWithFile(Deed deed, Sent answer) {
        return call -> {
            Operator operator = allowed(deed, onDuty(call));
            answer.answer(call, operator, forms.sentWithFile(call));
        };
    }

    /// The same of a form with large files, which the answer reads as they come.
    Consumer<Call> sentWithFiles(Deed deed, SentFiles answer) {
        return call -> {
            Operator operator = allowed(deed, onDuty(call));
            answer.answer(call, operator, taker -> StreamedFiles.read(call, form -> forms.check(call, form), taker));
        };
    }

    /// What everybody who works here may send, about nothing but the own session.
    Consumer<Call> own(BiConsumer<Call, OperatorSession> answer) {
        return call -> {
            onDuty(call);
            forms.sent(call);
            answer.accept(call, of(call).orElseThrow().session());
        };
    }

    /// A form for those who are not signed in.
    Consumer<Call> openForm(Consumer<Call> answer) {
        return call -> {
            recognise(call);
            forms.welcome(call);
            answer.accept(call);
        };
    }

    /// What such a form sends.
    Consumer<Call> openSent(BiConsumer<Call, Form> answer) {
        return call -> {
            recognise(call);
            answer.accept(call, forms.sentByAnybody(call));
        };
    }

    private static Operator allowed(Deed deed, Operator operator) {
        if (!operator.may(deed)) {
            throw new RequestRefused(ProblemCode.NOT_FOUND);
        }
        return operator;
    }

    private Operator onDuty(Call call) {
        OnDuty found = cookie(call).flatMap(this::find).orElseThrow(() -> new RequestRefused(nobody(call)));
        Instant now = clocks.now();
        if (found.session().isOverAt(now)) {
            sessions.end(found.session().id());
            throw new RequestRefused(ProblemCode.SESSION_EXPIRED);
        }
        register(call, call.isByItself() ? found : touched(found, now));
        return found.operator();
    }

    private OnDuty touched(OnDuty found, Instant now) {
        OperatorSession session = found.session();
        if (Duration.between(session.lastActiveAt(), now).compareTo(TOUCH_EVERY) < 0) {
            return found;
        }
        sessions.touch(session.id(), now);
        var active = new OperatorSession(session.id(), session.operator(), session.startedAt(), now);
        return new OnDuty(active, found.token(), active.endsAt());
    }

    /// A browser that still has the cookie of a session had one.
    private ProblemCode nobody(Call call) {
        return cookie(call).isPresent() ? ProblemCode.SESSION_EXPIRED : ProblemCode.SIGN_IN_NEEDED;
    }

    private void recognise(Call call) {
        cookie(call)
                .flatMap(this::find)
                .filter(found -> !found.session().isOverAt(clocks.now()))
                .ifPresent(found -> register(call, found));
    }

    private static void register(Call call, OnDuty found) {
        call.request().context().register(found);
    }

    private Optional<OnDuty> find(String token) {
        return sessions.find(Bytes.utf8(token).sha256())
                .filter(session -> session.operator().state() == Operator.State.ACTIVE)
                .map(session -> new OnDuty(session, token, session.endsAt()));
    }

    private Optional<String> cookie(Call call) {
        return cookies.read(call.request(), Cookies.OPERATOR).filter(token -> token.matches(TOKEN));
    }
}
