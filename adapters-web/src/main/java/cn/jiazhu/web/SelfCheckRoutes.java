package cn.jiazhu.web;

import cn.jiazhu.application.holder.SelfCheck;
import cn.jiazhu.application.holder.SelfCheck.Answer;
import cn.jiazhu.application.holder.SelfCheck.Question;
import cn.jiazhu.application.holder.SelfCheck.Tick;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.SelfCheckSheet;
import java.util.List;

/// 为什么没有我的证照？ (manual 3.5), for programs and for people.
final class SelfCheckRoutes {

    /// The causes, one after another.
    record SelfCheckAnswer(List<TickAnswer> ticks) {}

    /// One of them.
    ///
    /// @param cure what to do; only where something is to be done
    record TickAnswer(String question, String answer, String text, String cure) {}

    private final SelfCheck selfCheck;
    private final Edge edge;

    SelfCheckRoutes(SelfCheck selfCheck, Edge edge) {
        this.selfCheck = selfCheck;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/self-check", edge.callers().active(this::answer)),
                Route.get("/self-check", edge.callers().page(this::page)));
    }

    private void answer(Call call, Session session) {
        Responses.ok(
                call,
                new SelfCheckAnswer(selfCheck.check(session).stream()
                        .map(tick -> of(tick, call.voice()))
                        .toList()));
    }

    private static TickAnswer of(Tick tick, Voice voice) {
        return new TickAnswer(
                Written.name(tick.question()), Written.name(tick.answer()), text(tick, voice), cure(tick, voice));
    }

    private void page(Call call, Session session) {
        var ticks = selfCheck.check(session).stream()
                .map(tick -> row(tick, call.voice()))
                .toList();
        var frame = edge.pages().frame(call, "self-check.title");
        Responses.page(call, edge.pages().render("selfCheck.jte", new SelfCheckSheet(frame, ticks)));
    }

    private SelfCheckSheet.Row row(Tick tick, Voice voice) {
        String address = tick.answer() == Answer.NO ? wayOn(tick) : "";
        String go = address.isEmpty() ? "" : voice.say(key(tick) + ".NO.go");
        return switch (tick.answer()) {
            case YES -> new SelfCheckSheet.Row("good", Icon.OK, text(tick, voice), "", "", "");
            case NO -> new SelfCheckSheet.Row("stop", Icon.STOP, text(tick, voice), cure(tick, voice), address, go);
            case UNKNOWN -> {
                boolean scan = tick.question() == Question.MOBILE_BOUND;
                yield new SelfCheckSheet.Row(
                        "wait",
                        Icon.WAIT,
                        text(tick, voice),
                        cure(tick, voice),
                        scan ? Next.through("/real-name", "/self-check") : "",
                        scan ? voice.say(key(tick) + ".UNKNOWN.go") : "");
            }
        };
    }

    private String wayOn(Tick tick) {
        return switch (tick.question()) {
            case BOUND -> "/bind";
            case MOBILE_BOUND -> edge.settings().cures().mobile();
            case SAME_NAME, PHOTO_AND_SIGNATURE -> edge.settings().cures().applicationSystem();
            case REGISTERED, REPORTED -> "";
        };
    }

    private static String text(Tick tick, Voice voice) {
        return voice.say(key(tick) + '.' + tick.answer());
    }

    private static String cure(Tick tick, Voice voice) {
        return tick.answer() == Answer.YES ? "" : voice.say(key(tick) + '.' + tick.answer() + ".cure");
    }

    private static String key(Tick tick) {
        return "self-check." + tick.question();
    }
}
