package cn.jiazhu.web;

import cn.jiazhu.application.operator.ExportAudit;
import cn.jiazhu.application.operator.SearchAudit;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Event;
import cn.jiazhu.application.port.AuditTrail.Found;
import cn.jiazhu.application.port.AuditTrail.Place;
import cn.jiazhu.application.port.AuditTrail.Query;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.web.page.AuditSheet;
import cn.jiazhu.web.page.AuditSheet.Asked;
import cn.jiazhu.web.page.AuditSheet.Choice;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Notice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The audit trail, by subject, actor, act and days; as a page, and as a file.
final class AuditPages {

    private static final int AT_ONCE = 50;
    private static final int DAYS = 7;

    /// When, in milliseconds, and which of that instant.
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,15})\\.([0-9]{1,18})");

    private final SearchAudit searchAudit;
    private final ExportAudit exportAudit;
    private final Operators operators;
    private final ConsoleEdge edge;

    AuditPages(SearchAudit searchAudit, ExportAudit exportAudit, Operators operators, ConsoleEdge edge) {
        this.searchAudit = searchAudit;
        this.exportAudit = exportAudit;
        this.operators = operators;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(Section.AUDIT.path(), duty.page(Deed.READ_AUDIT, this::page)),
                Route.post(Section.AUDIT.path() + "/export", duty.sent(Deed.READ_AUDIT, this::export)));
    }

    private void page(Call call, Operator operator) {
        Asked asked = asked(call::parameter);
        try {
            Query query = query(asked);
            List<Found> found = searchAudit.search(query, place(call.parameter("before"), query), AT_ONCE + 1);
            List<Found> shown = found.stream().limit(AT_ONCE).toList();
            boolean more = found.size() > AT_ONCE;
            var older = more ? List.of(older(call, asked, shown.getLast())) : List.<Link>of();
            Responses.page(call, html(call, asked, List.of(), shown, older));
        } catch (DateTimeException | IllegalArgumentException _) {
            var notice = Notice.stop(
                    call.voice().say("audit.unreadable"), call.voice().say("audit.unreadable-how"));
            Responses.page(call, html(call, asked, List.of(notice), List.of(), List.of()));
        }
    }

    private void export(Call call, Operator operator, Form form) {
        try {
            Query query = query(asked(form::text));
            Responses.file(call, "audit.csv", "text/csv; charset=utf-8", lines -> {
                lines.accept(Csv.BYTE_ORDER_MARK + Csv.line(List.of("at", "actor", "act", "subject", "reason")));
                exportAudit.export(operator, query, found -> lines.accept(line(found.event())));
            });
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
    }

    private static String line(Event event) {
        return Csv.line(List.of(
                Written.moment(event.at()),
                event.actor(),
                Written.name(event.act()),
                event.subject().toString(),
                event.reason()));
    }

    private String html(Call call, Asked asked, List<Notice> notices, List<Found> found, List<Link> older) {
        var words = new ActWords(call.voice(), operators);
        var page = new AuditSheet(
                edge.pages().frame(call, Section.AUDIT.words()),
                asked,
                Stream.of(Act.values())
                        .map(act -> new Choice(Written.name(act), words.name(act)))
                        .toList(),
                notices,
                found.stream().map(one -> words.row(one.event())).toList(),
                older);
        return edge.pages().render("audit.jte", page);
    }

    /// Without days, those of the last week.
    private Asked asked(UnaryOperator<String> field) {
        LocalDate today = edge.clocks().today();
        String from = field.apply("from");
        String until = field.apply("until");
        return new Asked(
                field.apply("subject").strip(),
                field.apply("actor").strip(),
                field.apply("act"),
                from.isEmpty() ? today.minusDays(DAYS).toString() : from,
                until.isEmpty() ? today.toString() : until);
    }

    private Query query(Asked asked) {
        return new Query(
                asked.subject().isEmpty() ? Set.of() : Set.of(UUID.fromString(asked.subject())),
                asked.actor().isEmpty() ? Set.of() : Set.of(actor(asked.actor())),
                Stream.of(Act.values())
                        .filter(act -> Written.name(act).equals(asked.act()))
                        .collect(Collectors.toSet()),
                Days.startOf(LocalDate.parse(asked.from())),
                Days.startOf(LocalDate.parse(asked.until()).plusDays(1)));
    }

    /// An operator's name, or whatever the trail itself calls somebody.
    private String actor(String typed) {
        return operators.all().stream()
                .filter(operator -> operator.name().text().equals(typed))
                .map(operator -> operator.id().actor())
                .findFirst()
                .orElse(typed);
    }

    private static Place place(String text, Query query) {
        var parts = PLACE.matcher(text);
        return parts.matches()
                ? new Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), Long.parseLong(parts.group(2)))
                : query.end();
    }

    private static Link older(Call call, Asked asked, Found last) {
        String before = last.place().at().toEpochMilli() + "." + last.place().position();
        String address = Stream.of(
                        "subject=" + encoded(asked.subject()),
                        "actor=" + encoded(asked.actor()),
                        "act=" + encoded(asked.act()),
                        "from=" + encoded(asked.from()),
                        "until=" + encoded(asked.until()),
                        "before=" + before)
                .collect(Collectors.joining("&", Section.AUDIT.path() + '?', ""));
        return new Link(address, call.voice().say("audit.older"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
