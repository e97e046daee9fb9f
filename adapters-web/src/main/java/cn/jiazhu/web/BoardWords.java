package cn.jiazhu.web;

import cn.jiazhu.application.operator.ListStuck.Person;
import cn.jiazhu.application.operator.ShowBoard.Board;
import cn.jiazhu.application.operator.ShowBoard.Line;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.annotation.StuckOn.Side;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.StuckBoard;
import cn.jiazhu.web.page.StuckList;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words the stuck board and the lists behind it. What is ours comes first.
///
/// @param now of the calendar
record BoardWords(Voice voice, Operator operator, Instant now) {

    List<StuckBoard.Side> sides(Board board) {
        return ours().map(side -> new StuckBoard.Side(
                        chip(side, people(board, side)),
                        voice.say("stuck.people", Map.of("count", people(board, side)))))
                .toList();
    }

    List<StuckBoard.Line> lines(Board board) {
        return board.lines().stream()
                .sorted(Comparator.comparing((Line line) -> line.cause().side()).reversed())
                .map(this::line)
                .toList();
    }

    private StuckBoard.Line line(Line line) {
        StuckOn cause = line.cause();
        return new StuckBoard.Line(
                name(cause),
                meaning(cause),
                chip(cause.side(), line.people()),
                Long.toString(line.people()),
                line.oldest().map(this::age).orElse(""),
                new TrendWords(voice).of(line.trend()),
                line.people() > 0 && operator.may(Deed.SEE_STUCK)
                        ? List.of(new Link(BoardPages.address(cause), voice.say("stuck.see")))
                        : List.of());
    }

    StuckList.Row row(Person person) {
        Instant since = person.stuck().since();
        return new StuckList.Row(
                person.certificate().id().toString(),
                person.certificate().holder().name().masked(),
                voice.nameOf(person.certificate().type()),
                person.certificate()
                        .facts()
                        .map(Facts::number)
                        .map(Object::toString)
                        .orElse(""),
                voice.language().minute(since),
                age(since),
                operator.may(Deed.LOOK_UP)
                        ? List.of(new Link(
                                Section.PEOPLE.path()
                                        + '?'
                                        + PeoplePages.CERTIFICATE
                                        + '='
                                        + person.certificate().id(),
                                voice.say("stuck.look-up")))
                        : List.of());
    }

    String name(StuckOn cause) {
        return voice.say("stuck." + cause);
    }

    String meaning(StuckOn cause) {
        return voice.say("stuck." + cause + "-how");
    }

    Chip chip(Side side, long people) {
        String text = voice.say("side." + side);
        return switch (side) {
            case US, MINISTRY -> people > 0 ? new Chip("stop", Icon.STOP, text) : new Chip("good", Icon.OK, text);
            case PLATFORM -> people > 0 ? new Chip("soon", Icon.SOON, text) : new Chip("good", Icon.OK, text);
            case HOLDER, PROVINCE -> new Chip("wait", Icon.WAIT, text);
        };
    }

    String age(Instant since) {
        Duration age = Duration.between(since, now);
        if (age.toMinutes() < 1) {
            return voice.say("age.moments");
        }
        var facts = Map.of("days", age.toDays(), "hours", age.toHoursPart(), "minutes", age.toMinutesPart());
        return voice.say(age.toDays() > 0 ? "age.days" : age.toHours() > 0 ? "age.hours" : "age.minutes", facts);
    }

    private static Stream<Side> ours() {
        return Stream.of(Side.values()).sorted(Comparator.reverseOrder());
    }

    private static long people(Board board, Side side) {
        return board.lines().stream()
                .filter(line -> line.cause().side() == side)
                .mapToLong(Line::people)
                .sum();
    }
}
