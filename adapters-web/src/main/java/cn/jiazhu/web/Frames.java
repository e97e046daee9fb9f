package cn.jiazhu.web;

import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.Days;
import cn.jiazhu.web.page.Frame;
import cn.jiazhu.web.page.Frame.Ending;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Frame.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the frame of a page from what is known of the caller. Asks nobody: an error page has it too.
record Frames(Web.Settings settings, Cookies cookies, FormGuard forms, Clocks clocks, Assets assets) {

    static final String PORTAL = "portal";
    static final String PLATFORM = "platform";

    Frame of(Call call, String title) {
        return of(
                call,
                title,
                call.caller().map(caller -> channel(caller.session())).orElse(""));
    }

    /// For the verifier, who is never asked to sign in.
    Frame anonymous(Call call, String title) {
        return of(call, title, "", List.of());
    }

    /// @param channel to be named above the page; empty for none
    Frame of(Call call, String title, String channel) {
        return of(call, title, channel, List.of(account(call)));
    }

    private Frame of(Call call, String title, String channel, List<Link> account) {
        String person = call.caller()
                .map(caller -> caller.session().person().name().text())
                .orElse("");
        var where = channel.isEmpty()
                ? List.<Where>of()
                : List.of(new Where(call.voice().say("channel." + channel), person));
        return of(
                call,
                title,
                account,
                where,
                call.caller().map(Caller::endsAt).stream().toList());
    }

    /// For the console.
    ///
    /// @param endsAt when the session does, for those who are signed in
    Frame of(Call call, String title, List<Instant> endsAt) {
        return of(call, title, List.of(), List.of(), endsAt);
    }

    private Frame of(Call call, String title, List<Link> account, List<Where> where, List<Instant> endsAt) {
        call.look().keep(call, cookies);
        Voice voice = call.voice();
        Language other = voice.language().other();
        return new Frame(
                voice::say,
                voice.language().tag(),
                call.look().size().word(),
                title,
                assets.style(),
                assets.script(),
                account,
                sizes(call),
                new Link(here(call, Look.LANGUAGE, other.shortName()), voice.say("site.other-language")),
                other.tag(),
                call.addressByItself(),
                where,
                endsAt.stream().map(end -> ending(call, end)).toList(),
                forms.token(call),
                day(voice),
                settings.sandbox());
    }

    private Ending ending(Call call, Instant end) {
        long left = Duration.between(clocks.now(), end).toSeconds();
        return new Ending(Math.max(0, left), call.address());
    }

    static String channel(Session session) {
        return switch (session.channel()) {
            case PORTAL -> PORTAL;
            case PLATFORM -> PLATFORM;
        };
    }

    /// Where to sign in: through the channel one came by last.
    static String signIn(Call call, Cookies cookies) {
        String channel = cookies.read(call.request(), Cookies.CHANNEL).orElse(PORTAL);
        return channel.equals(PLATFORM) ? "/platform/sign-in" : "/portal/sign-in";
    }

    private Link account(Call call) {
        return call.caller().isPresent()
                ? new Link(Next.CENTRE, call.voice().say("site.user-centre"))
                : new Link(signIn(call, cookies), call.voice().say("site.sign-in"));
    }

    private List<Link> sizes(Call call) {
        Look.Size now = call.look().size();
        return Stream.of(Look.Size.values())
                .filter(size -> size != now && (size != Look.Size.LARGEST || now == Look.Size.ELDER))
                .filter(size -> size != Look.Size.ELDER || now == Look.Size.STANDARD)
                .map(size -> new Link(
                        here(call, Look.SIZE, size.word()), call.voice().say("size." + size.word())))
                .toList();
    }

    /// This page, seen otherwise.
    private static String here(Call call, String parameter, String value) {
        String kept = Stream.of(call.request().query().rawValue().split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.equals(Call.BY_ITSELF))
                .filter(pair -> !pair.startsWith(Look.LANGUAGE + '=') && !pair.startsWith(Look.SIZE + '='))
                .map(pair -> pair + '&')
                .collect(Collectors.joining());
        return call.request().path().rawPath() + '?' + kept + parameter + '=' + value;
    }

    /// The calendar is turned only in the sandbox, and by days.
    private String day(Voice voice) {
        boolean turned = !Days.of(clocks.now()).equals(clocks.today());
        return turned ? voice.language().day(clocks.today()) : "";
    }
}
