package cn.jiazhu.web;

import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.web.Voice.Told;
import cn.jiazhu.web.page.ConsoleFrame;
import cn.jiazhu.web.page.ConsoleProblem;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Problem;
import io.helidon.http.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pages of the console, in the frame they share.
final class ConsolePages implements Telling {

    static final String SIGN_IN = "/sign-in";
    static final String NEXT = "next";

    private static final Pattern OWN =
            Pattern.compile("/(?:[a-z][a-z0-9-]*(?:/[A-Za-z0-9-]{1,64})*)?(?:\\?[A-Za-z0-9=&%._-]{0,300})?");

    private final Frames frames;
    private final Cookies cookies;

    ConsolePages(Frames frames, Cookies cookies) {
        this.frames = frames;
        this.cookies = cookies;
    }

    /// @param title key of the words that say it
    ConsoleFrame frame(Call call, String title) {
        return framed(call, call.voice().say(title));
    }

    String render(String template, Object page) {
        return Templates.render(template, page);
    }

    /// Where to go after signing in: a page of the console, and nothing else.
    static String next(String wanted) {
        return OWN.matcher(wanted).matches() && !wanted.startsWith(SIGN_IN) ? wanted : Section.BOARD.path();
    }

    @Override
    public String problem(Call call, ProblemCode code, Told told) {
        if (code == ProblemCode.SESSION_EXPIRED) {
            cookies.clear(call, Cookies.OPERATOR);
        }
        var only = new Problem.Case("", told.cause(), told.cure(), "");
        var frame = framed(call, call.voice().say("error.prefix") + told.title());
        return render(
                "consoleProblem.jte", new ConsoleProblem(frame, told.title(), only, call.traceId(), way(call, code)));
    }

    @Override
    public Optional<String> mending(Call call, ProblemCode code) {
        return code == ProblemCode.SIGN_IN_NEEDED ? Optional.of(signIn(call)) : Optional.empty();
    }

    private Link way(Call call, ProblemCode code) {
        return code == ProblemCode.SESSION_EXPIRED
                ? new Link(signIn(call), call.voice().say("way.sign-in-again"))
                : new Link(Section.BOARD.path(), call.voice().say("console.home"));
    }

    private static String signIn(Call call) {
        boolean reads = !call.request().prologue().method().equals(Method.POST);
        String next = next(reads ? call.address() : "");
        return next.equals(Section.BOARD.path())
                ? SIGN_IN
                : SIGN_IN + '?' + NEXT + '=' + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private ConsoleFrame framed(Call call, String title) {
        Voice voice = call.voice();
        Optional<OnDuty> onDuty = Duty.of(call);
        return new ConsoleFrame(
                frames.of(
                        call,
                        title + " - " + voice.say("console.name"),
                        onDuty.map(OnDuty::endsAt).stream().toList()),
                onDuty.stream().flatMap(one -> menu(voice, one.operator())).toList(),
                onDuty.map(one -> one.operator().name().text()).orElse(""),
                onDuty.map(one -> voice.say("role." + one.operator().role())).orElse(""),
                call.request().path().rawPath());
    }

    private static Stream<Link> menu(Voice voice, Operator operator) {
        return Stream.of(Section.values())
                .filter(section -> operator.may(section.deed()))
                .map(section -> new Link(section.path(), voice.say(section.words())));
    }
}
