package cn.jiazhu.web;

import cn.jiazhu.application.operator.ShowBoard;
import cn.jiazhu.application.port.Outbox.Backlog;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.annotation.StuckOn.Side;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.PlatformSheet;
import cn.jiazhu.web.page.ProposalSheet.Fact;
import cn.jiazhu.web.page.SettingsSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 国家平台 and 参数: how what the program relies on answers, and what it was told when it started.
final class InstallationPages {

    private final Web.Installation installation;
    private final ShowBoard showBoard;
    private final ConsoleEdge edge;

    InstallationPages(Web.Installation installation, ShowBoard showBoard, ConsoleEdge edge) {
        this.installation = installation;
        this.showBoard = showBoard;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(Section.PLATFORM.path(), duty.page(Deed.SEE_PLATFORM, this::platform)),
                Route.get(Section.SETTINGS.path(), duty.page(Deed.SEE_SETTINGS, this::settings)));
    }

    private void platform(Call call, Operator operator) {
        Voice voice = call.voice();
        Web.Pulse pulse = installation.platform().get();
        var board = new BoardWords(voice, operator, edge.clocks().calendarNow());
        Responses.page(
                call,
                edge.pages()
                        .render(
                                "platform.jte",
                                new PlatformSheet(
                                        edge.pages().frame(call, Section.PLATFORM.words()),
                                        chip(voice, pulse),
                                        facts(voice, pulse),
                                        stuck(board),
                                        Stream.of(Receiver.values())
                                                .map(receiver -> backlog(voice, board, receiver))
                                                .toList())));
    }

    private static Chip chip(Voice voice, Web.Pulse pulse) {
        if (pulse.isAway()) {
            return new Chip("stop", Icon.STOP, voice.say("platform.away"));
        }
        return pulse.lastAnswer().isPresent()
                ? new Chip("good", Icon.OK, voice.say("platform.answers"))
                : new Chip("wait", Icon.WAIT, voice.say("platform.not-asked"));
    }

    private static List<Fact> facts(Voice voice, Web.Pulse pulse) {
        String never = voice.say("platform.never");
        var last = pulse.lastFailure();
        var told = Stream.of(
                fact(
                        voice,
                        "platform.last-answer",
                        pulse.lastAnswer().map(voice.language()::moment).orElse(never)),
                fact(
                        voice,
                        "platform.last-failure",
                        last.map(Web.Pulse.Failure::at)
                                .map(voice.language()::moment)
                                .orElse(never)));
        var cause = last.map(failure -> fact(
                voice,
                "platform.cause",
                voice.say("platform.cause." + failure.cause(), Map.of("detail", failure.detail()))));
        var counted = Stream.of(
                fact(voice, "platform.asked", voice.say("platform.counts", counts(pulse))),
                fact(
                        voice,
                        "platform.mean",
                        pulse.answers() == 0
                                ? never
                                : voice.say(
                                        "platform.millis",
                                        Map.of("count", pulse.mean().toMillis()))));
        return Stream.of(told, cause.stream(), counted).flatMap(some -> some).toList();
    }

    private static Map<String, Object> counts(Web.Pulse pulse) {
        return Map.of("answers", pulse.answers(), "failures", pulse.failures());
    }

    /// Who waits for the platform, as the stuck board has counted last.
    private List<PlatformSheet.Stuck> stuck(BoardWords words) {
        var lines = showBoard.show().map(ShowBoard.Board::lines).orElse(List.of());
        return Stream.of(StuckOn.values())
                .filter(cause -> cause.side() == Side.PLATFORM || cause == StuckOn.MOBILE_NOT_BOUND)
                .map(cause -> {
                    Optional<ShowBoard.Line> line =
                            lines.stream().filter(one -> one.cause() == cause).findFirst();
                    return new PlatformSheet.Stuck(
                            words.name(cause),
                            words.meaning(cause),
                            line.map(ShowBoard.Line::people).orElse(0L),
                            line.flatMap(ShowBoard.Line::oldest).map(words::age).orElse(""));
                })
                .toList();
    }

    private PlatformSheet.Backlog backlog(Voice voice, BoardWords words, Receiver receiver) {
        Backlog backlog = installation.outbox().backlog(receiver);
        String troubles = backlog.troubled().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(trouble -> voice.say("outbox." + trouble.getKey(), Map.of("count", trouble.getValue())))
                .collect(Collectors.joining(" "));
        return new PlatformSheet.Backlog(
                voice.say("outbox." + receiver),
                backlog.undelivered(),
                backlog.oldest().map(words::age).orElse(""),
                troubles);
    }

    private void settings(Call call, Operator operator) {
        var rows = installation.settings().stream()
                .map(one -> new SettingsSheet.Row(
                        one.key(),
                        new Text(one.chinese(), one.english()).in(call.voice().language()),
                        one.value().isEmpty() ? call.voice().say("settings.none") : one.value(),
                        origin(call.voice(), one.origin())))
                .toList();
        var frame = edge.pages().frame(call, Section.SETTINGS.words());
        Responses.page(call, edge.pages().render("settings.jte", new SettingsSheet(frame, rows)));
    }

    /// Of a file or the environment, its name says it.
    private static String origin(Voice voice, String origin) {
        return origin.equals("default") ? voice.say("settings.default") : origin;
    }

    private static Fact fact(Voice voice, String key, String value) {
        return ProposalWords.fact(voice, key, value);
    }
}
