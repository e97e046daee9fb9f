package cn.jiazhu.web;

import cn.jiazhu.application.verifier.VerifyCopy.Verification;
import cn.jiazhu.web.Voice.Told;
import cn.jiazhu.web.page.Frame;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Home;
import cn.jiazhu.web.page.Problem;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The pages of this house, in the frame they share.
final class Pages {

    private static final String PACKAGE = Home.class.getPackageName();

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);
    private final Assets assets;
    private final Web.Settings settings;
    private final Wording wording;

    Pages(Web.Settings settings, Wording wording, Assets assets) {
        this.assets = assets;
        this.settings = settings;
        this.wording = wording;
    }

    String verdict(Call call, Verification verification) {
        var said = new VerdictPage(call.voice(), settings.baseAddress());
        return render("verdict.jte", said.of(verification, frame(call, said.title(verification))));
    }

    /// The verifier's page where there is no verdict to be told.
    String noVerdict(Call call, Reason reason, Instant at) {
        var said = new VerdictPage(call.voice(), settings.baseAddress());
        String address = call.request().path().rawPath();
        return render("verdict.jte", said.of(reason, at, address, title -> frame(call, title)));
    }

    String problem(Call call, Told told) {
        Voice voice = call.voice();
        Frame frame = frame(call, voice.say("error.prefix") + told.title());
        var only = new Problem.Case("", told.cause(), told.cure(), told.link() == null ? "" : told.link());
        return render("problem.jte", problem(voice, frame, told.title(), List.of(only), call.traceId()));
    }

    /// What a message means, with dots for its facts, and what it means in other cases.
    String help(Call call, ProblemCode code) {
        Voice voice = call.voice();
        ProblemRow row = wording.problem(code);
        String title = row.title().in(voice.language());
        var cases = Stream.concat(Stream.of(row), row.variants().values().stream())
                .map(one -> helpOn(one, title, voice))
                .toList();
        return render("problem.jte", problem(voice, frame(call, title), title, cases, ""));
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
        Voice voice = call.voice();
        var parts = List.of(
                new Home.Part(voice.say("home.verify"), voice.say("home.verify-how"), List.of()),
                new Home.Part(voice.say("home.holder"), voice.say("home.holder-how"), List.of()),
                new Home.Part(voice.say("home.developer"), "", foot(voice)));
        return home(call, voice.say("site.name"), voice.say("home.lead"), parts);
    }

    private String home(Call call, String title, String lead, List<Home.Part> parts) {
        return render("home.jte", new Home(frame(call, title), title, lead, parts));
    }

    private static Problem problem(Voice voice, Frame frame, String title, List<Problem.Case> cases, String number) {
        return new Problem(
                frame,
                title,
                cases,
                voice.say("help.cause"),
                voice.say("help.cure"),
                voice.say("help.go"),
                voice.say("help.number"),
                number,
                voice.say("help.home"));
    }

    private Frame frame(Call call, String title) {
        Voice voice = call.voice();
        String other = voice.language().other().tag();
        return new Frame(
                voice.language().tag(),
                title,
                assets.style(),
                assets.script(),
                voice.say("site.name"),
                voice.say("site.skip"),
                voice.say("site.tools"),
                "?lang=" + other.substring(0, 2),
                other,
                voice.say("site.other-language"),
                voice.say("site.other-language-title"),
                voice.say("site.time"),
                settings.sandbox() ? voice.say("site.sandbox") : "",
                foot(voice));
    }

    private static List<Link> foot(Voice voice) {
        return List.of(
                new Link("/docs", voice.say("site.docs")),
                new Link("/help", voice.say("site.problems")),
                new Link(Route.API + "/openapi.yaml", voice.say("site.api")));
    }

    private String render(String template, Object page) {
        var output = new StringOutput();
        templates.render(template, page, output);
        return output.toString();
    }
}
