package cn.jiazhu.web;

import cn.jiazhu.application.operator.ListStuck;
import cn.jiazhu.application.operator.ListStuck.Person;
import cn.jiazhu.application.operator.LookAgain;
import cn.jiazhu.application.operator.ShowBoard;
import cn.jiazhu.application.port.StuckPeople.Stuck;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.StuckBoard;
import cn.jiazhu.web.page.StuckList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The stuck board, which is the first page, and whoever is behind each of its counts.
final class BoardPages {

    private static final int AT_ONCE = 20;
    private static final String AFTER = "after";
    private static final String LOOKED = "looked";
    private static final String CERTIFICATE = "certificate";

    /// Since when, in milliseconds, and which attempt.
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,15})\\.([0-9a-f-]{36})");

    private final ShowBoard showBoard;
    private final ListStuck listStuck;
    private final LookAgain lookAgain;
    private final ConsoleEdge edge;

    BoardPages(ShowBoard showBoard, ListStuck listStuck, LookAgain lookAgain, ConsoleEdge edge) {
        this.showBoard = showBoard;
        this.listStuck = listStuck;
        this.lookAgain = lookAgain;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(Section.BOARD.path(), duty.page(Deed.SEE_BOARD, this::board)),
                Route.get("/stuck/{cause}", duty.page(Deed.SEE_STUCK, this::list)),
                Route.post("/stuck/{cause}", duty.sent(Deed.RETRY, this::lookAgain)));
    }

    static String address(StuckOn cause) {
        return "/stuck/" + Written.name(cause);
    }

    private void board(Call call, Operator operator) {
        BoardWords words = words(call, operator);
        var frame = edge.pages().frame(call, Section.BOARD.words());
        var page = showBoard
                .show()
                .map(board -> new StuckBoard(
                        frame, call.voice().language().moment(board.at()), words.sides(board), words.lines(board)))
                .orElseGet(() -> new StuckBoard(frame, "", List.of(), List.of()));
        Responses.page(call, edge.pages().render("stuckBoard.jte", page));
    }

    private void list(Call call, Operator operator) {
        StuckOn cause = cause(call);
        BoardWords words = words(call, operator);
        List<Person> found = listStuck.list(cause, place(call.parameter(AFTER)), AT_ONCE + 1);
        List<Person> shown = found.stream().limit(AT_ONCE).toList();
        Responses.page(
                call,
                edge.pages()
                        .render(
                                "stuckList.jte",
                                new StuckList(
                                        edge.pages().frame(call, "stuck." + cause),
                                        new Link(
                                                Section.BOARD.path(),
                                                call.voice().say(Section.BOARD.words())),
                                        words.name(cause),
                                        words.meaning(cause),
                                        words.chip(cause.side(), found.size()),
                                        looked(call),
                                        shown.stream().map(words::row).toList(),
                                        found.size() > AT_ONCE
                                                ? List.of(older(call, cause, shown.getLast()))
                                                : List.of(),
                                        cause.isWaiting() && operator.may(Deed.RETRY),
                                        address(cause),
                                        call.parameter(AFTER))));
    }

    /// One of the page, or all of it.
    private void lookAgain(Call call, Operator operator, Form form) {
        StuckOn cause = cause(call);
        String after = form.text(AFTER);
        String wanted = form.text(CERTIFICATE);
        List<CertificateId> chosen = listStuck.list(cause, place(after), AT_ONCE).stream()
                .map(person -> person.certificate().id())
                .filter(id -> wanted.isEmpty() || id.toString().equals(wanted))
                .distinct()
                .toList();
        lookAgain.look(operator, chosen);
        Responses.seeOther(call, address(cause) + "?" + AFTER + "=" + after + "&" + LOOKED + "=" + chosen.size());
    }

    private static List<Notice> looked(Call call) {
        return Stream.of(call.parameter(LOOKED))
                .filter(count -> count.matches("[0-9]{1,3}"))
                .map(count -> Notice.good(
                        call.voice().say("stuck.looked", Map.of("count", count)),
                        call.voice().say("stuck.looked-how")))
                .toList();
    }

    private static Link older(Call call, StuckOn cause, Person last) {
        String place = last.stuck().since().toEpochMilli() + "." + last.stuck().id();
        return new Link(address(cause) + '?' + AFTER + '=' + place, call.voice().say("stuck.more"));
    }

    private static Stuck place(String text) {
        var parts = PLACE.matcher(text);
        if (!parts.matches()) {
            return Stuck.FIRST;
        }
        try {
            return new Stuck(
                    new AnnotationId(UUID.fromString(parts.group(2))),
                    Stuck.FIRST.certificate(),
                    Instant.ofEpochMilli(Long.parseLong(parts.group(1))));
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(ProblemCode.NOT_FOUND);
        }
    }

    private static StuckOn cause(Call call) {
        return Stream.of(StuckOn.values())
                .filter(cause -> Written.name(cause).equals(call.path("cause")))
                .findFirst()
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
    }

    private BoardWords words(Call call, Operator operator) {
        return new BoardWords(call.voice(), operator, edge.clocks().calendarNow());
    }
}
