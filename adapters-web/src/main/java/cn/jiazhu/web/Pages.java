package cn.jiazhu.web;

import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.domain.verification.PastVerification;
import cn.jiazhu.domain.verification.Verification;
import cn.jiazhu.web.Voice.Told;
import cn.jiazhu.web.page.CodeForm;
import cn.jiazhu.web.page.FilesSheet;
import cn.jiazhu.web.page.Frame;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Home;
import cn.jiazhu.web.page.Plain;
import cn.jiazhu.web.page.Problem;
import cn.jiazhu.web.page.QrPicture;
import io.helidon.http.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages of this house, in the frame they share.
final class Pages implements Telling {

    private final Web.Settings settings;
    private final Wording wording;
    private final Frames frames;
    private final Cookies cookies;
    private final QrCodes qrCodes;

    Pages(Web.Settings settings, Wording wording, Frames frames, Cookies cookies, QrCodes qrCodes) {
        this.settings = settings;
        this.wording = wording;
        this.frames = frames;
        this.cookies = cookies;
        this.qrCodes = qrCodes;
    }

    String verdict(Call call, Verification verification) {
        var said = new VerdictPage(call.voice(), settings.baseAddress(), qrCodes);
        return render("verdict.jte", said.of(verification, frames.anonymous(call, said.title(verification))));
    }

    /// As of an instant of the past.
    String verdict(Call call, PastVerification past) {
        var said = new VerdictPage(call.voice(), settings.baseAddress(), qrCodes);
        return render("verdict.jte", said.of(past, frames.anonymous(call, said.title(past))));
    }

    /// Of a copy that the earlier system made, now or as of an instant of the past.
    ///
    /// @param asked the text it was found by, where the path does not have it
    String verdict(Call call, FormerVerification former, Optional<Moment> moment, String asked) {
        String query = asked.isEmpty() ? "" : "?code=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
        String address = call.request().path().rawPath() + query;
        var said = new FormerPage(call.voice(), settings.baseAddress(), address, asked);
        return render("verdict.jte", said.of(former, moment, title -> frames.anonymous(call, title)));
    }

    /// The verifier's page where there is no verdict to be told.
    String noVerdict(Call call, Reason reason, Instant at) {
        var said = new VerdictPage(call.voice(), settings.baseAddress(), qrCodes);
        String address = call.request().path().rawPath();
        return render("verdict.jte", said.of(reason, at, address, title -> frames.anonymous(call, title)));
    }

    /// Where a stranger types a code.
    ///
    /// @param bad why what was typed is none; empty for none
    String codeForm(Call call, String typed, String bad, String noFile) {
        Voice voice = call.voice();
        String title = (bad.isEmpty() && noFile.isEmpty() ? "" : voice.say("error.prefix"))
                + titled(voice, "check-code.title");
        String host = URI.create(settings.baseAddress()).getRawAuthority();
        return render("codeForm.jte", new CodeForm(frames.anonymous(call, title), host, typed, bad, noFile));
    }

    @Override
    public String problem(Call call, ProblemCode code, Told told) {
        if (code == ProblemCode.SESSION_EXPIRED && call.patience().isZero()) {
            cookies.clear(call, Cookies.SESSION);
        }
        Voice voice = call.voice();
        Frame frame = frames.of(call, voice.say("error.prefix") + told.title());
        var only = new Problem.Case("", told.cause(), told.cure(), told.link() == null ? "" : told.link());
        return render("problem.jte", new Problem(frame, told.title(), List.of(only), call.traceId(), ways(call, code)));
    }

    @Override
    public Optional<String> mending(Call call, ProblemCode code) {
        return switch (code) {
            case SIGN_IN_NEEDED -> Optional.of(Next.through(Frames.signIn(call, cookies), Next.after(call)));
            case REALNAME_REQUIRED -> Optional.of(Next.through("/real-name", Next.after(call)));
            default -> Optional.empty();
        };
    }

    /// Ways on from a refusal; the first is the one to take.
    private List<Link> ways(Call call, ProblemCode code) {
        Voice voice = call.voice();
        var home = new Link("/", voice.say("help.home"));
        String next = Next.after(call);
        return switch (code) {
            case SESSION_EXPIRED, SIGN_IN_NEEDED ->
                List.of(
                        new Link(Next.through(Frames.signIn(call, cookies), next), voice.say("way.sign-in-again")),
                        home);
            case ACCOUNT_EXISTS ->
                List.of(
                        new Link("/portal/reset", voice.say("sign-in.reset")),
                        new Link("/portal/sign-in", voice.say("site.sign-in")));
            case USER_NAME_TAKEN -> List.of(new Link("/portal/register", voice.say("way.try-again")), home);
            case FORM_OUTDATED -> List.of(new Link(next, voice.say("way.open-again")), home);
            case CERT_NOT_IN_USER_CENTRE -> List.of(new Link("/self-check", voice.say("way.self-check")), home);
            case PLATFORM_BUSY, OVERLOADED, DATABASE_AWAY, RATE_LIMITED ->
                List.of(new Link(again(call), voice.say("way.try-again")), home);
            default ->
                call.caller().isPresent()
                        ? List.of(new Link(Next.CENTRE, voice.say("site.user-centre")), home)
                        : List.of(home);
        };
    }

    /// This very page, but a code of the platform is used once, and a form is sent only from its page.
    private String again(Call call) {
        boolean reads = !call.request().prologue().method().equals(Method.POST);
        return call.request().path().path().startsWith("/platform/")
                ? "/platform/sign-in"
                : reads ? call.address() : Next.after(call);
    }

    /// What a message means, with dots for its facts, and what it means in other cases.
    String help(Call call, ProblemCode code) {
        Voice voice = call.voice();
        ProblemRow row = wording.problem(code);
        String title = row.title().in(voice.language());
        var cases = Stream.concat(Stream.of(row), row.variants().values().stream())
                .map(one -> helpOn(one, title, voice))
                .toList();
        var home = new Link("/", voice.say("help.home"));
        return render("problem.jte", new Problem(frames.of(call, title), title, cases, "", List.of(home)));
    }

    private Problem.Case helpOn(ProblemRow row, String title, Voice voice) {
        String own = voice.blank(row.title());
        return new Problem.Case(
                own.equals(title) ? "" : own,
                voice.blank(row.cause()),
                voice.blank(row.cure()),
                wording.address(row.link()));
    }

    String allHelp(Call call) {
        Voice voice = call.voice();
        var links = Stream.of(ProblemCode.values())
                .map(code -> new Link(
                        "/help/" + code.name(), wording.problem(code).title().in(voice.language())))
                .toList();
        String title = voice.say("site.problems");
        return home(call, title, voice.say("help.lead"), List.of(new Home.Part(voice.say("help.all"), "", links)));
    }

    String documents(Call call) {
        Voice voice = call.voice();
        var links = Stream.concat(
                        settings.documents().stream().map(name -> new Link("/docs/" + name, name)),
                        Stream.of(new Link(Route.API + "/openapi.yaml", voice.say("site.api"))))
                .toList();
        return home(call, voice.say("docs.title"), "", List.of(new Home.Part("", "", links)));
    }

    String home(Call call) {
        return render("doors.jte", new Plain(frames.of(call, call.voice().say("site.name"))));
    }

    private String home(Call call, String title, String lead, List<Home.Part> parts) {
        return render("home.jte", new Home(frames.of(call, title), title, lead, parts));
    }

    String files(Call call, List<FilesSheet.Result> results, List<FilesSheet.Together> together, Instant at) {
        Voice voice = call.voice();
        long sound =
                results.stream().filter(result -> result.tone().equals("good")).count();
        String title = voice.say("file.title", Map.of("files", results.size(), "sound", sound));
        var frame = frames.anonymous(call, title + " - " + voice.say("site.name"));
        return render(
                "files.jte",
                new FilesSheet(
                        frame,
                        title,
                        voice.say("verify.checked"),
                        voice.language().moment(at),
                        results,
                        together));
    }

    /// @param title key of the words that say it
    Frame frame(Call call, String title) {
        return frames.of(call, titled(call.voice(), title));
    }

    /// @param channel to be named above the page
    Frame frame(Call call, String title, String channel) {
        return frames.of(call, titled(call.voice(), title), channel);
    }

    static QrPicture picture(QrCodes.Symbol symbol) {
        return new QrPicture(symbol.side(), symbol.outline());
    }

    private static String titled(Voice voice, String title) {
        return voice.say(title) + " - " + voice.say("site.name");
    }

    String render(String template, Object page) {
        return Templates.render(template, page);
    }
}
