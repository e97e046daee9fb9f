package cn.jiazhu.web;

import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.application.operator.ShowTypes;
import cn.jiazhu.application.operator.ShowTypes.Shown;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.TypeSheet;
import cn.jiazhu.web.page.TypesSheet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 证照类型: the rules of each, from which day on, and a proposal of others.
final class TypePages {

    private static final String ALL = Section.TYPES.path();
    private static final String ONE = ALL + "/{type}";

    private final ShowTypes showTypes;
    private final Propose propose;
    private final ConsoleEdge edge;

    TypePages(ShowTypes showTypes, Propose propose, ConsoleEdge edge) {
        this.showTypes = showTypes;
        this.propose = propose;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(ALL, duty.page(Deed.SEE_TYPES, this::list)),
                Route.get(ONE, duty.page(Deed.SEE_TYPES, this::show)),
                Route.post(ONE, duty.sent(Deed.PROPOSE_TYPE, this::propose)));
    }

    private void list(Call call, Operator operator) {
        LocalDate today = edge.clocks().today();
        var rows = showTypes.show().types().all().stream()
                .map(type -> row(call.voice(), type, today))
                .toList();
        var frame = edge.pages().frame(call, Section.TYPES.words());
        Responses.page(call, edge.pages().render("types.jte", new TypesSheet(frame, rows)));
    }

    private static TypesSheet.Row row(Voice voice, CertificateType type, LocalDate today) {
        TypeVersion now = type.versionOn(today);
        String next = type.nextAfter(today)
                .map(version -> voice.say("types.next-from", Map.of("number", version.number(), "day", version.from())))
                .orElse("");
        return new TypesSheet.Row(
                address(type),
                voice.nameOf(type),
                voice.say("type.version-no", Map.of("number", now.number())),
                now.rules().useDays(),
                now.rules().ageLimit(),
                now.rules().specialties().size(),
                next);
    }

    private static String address(CertificateType type) {
        return ALL + '/' + type.shortName();
    }

    private void show(Call call, Operator operator) {
        Shown shown = showTypes.show();
        CertificateType type = type(call, shown);
        Responses.page(call, sheet(call, operator, type, form(call.voice(), type, shown), List.of()));
    }

    private static CertificateType type(Call call, Shown shown) {
        return shown.types().all().stream()
                .filter(type -> type.shortName().equals(call.path("type")))
                .findFirst()
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
    }

    private String sheet(
            Call call, Operator operator, CertificateType type, TypeSheet.Form form, List<Notice> notices) {
        var words = new TypeWords(call.voice());
        return edge.pages()
                .render(
                        "type.jte",
                        new TypeSheet(
                                edge.pages().frame(call, Section.TYPES.words()),
                                call.voice().nameOf(type),
                                address(type),
                                notices,
                                words.rows(type, edge.clocks().today()),
                                words.drawn(type),
                                operator.may(Deed.PROPOSE_TYPE) ? List.of(form) : List.of()));
    }

    /// The rules last decided, from the first day that is possible.
    private static TypeSheet.Form form(Voice voice, CertificateType type, Shown shown) {
        TypeRules rules = type.versions().getLast().rules();
        String earliest = shown.earliest().toString();
        return new TypeSheet.Form(
                earliest,
                earliest,
                hint(voice, shown),
                Integer.toString(rules.useDays()),
                Integer.toString(rules.ageLimit()),
                IntStream.range(0, Facts.MAX_SPECIALTIES)
                        .mapToObj(i -> i < rules.specialties().size()
                                ? rules.specialties().get(i)
                                : "")
                        .toList(),
                "");
    }

    private static TypeSheet.Form typed(Voice voice, Form form, Shown shown) {
        return new TypeSheet.Form(
                form.text("from"),
                shown.earliest().toString(),
                hint(voice, shown),
                form.text("useDays"),
                form.text("ageLimit"),
                specialties(form).toList(),
                form.text("grounds"));
    }

    private static String hint(Voice voice, Shown shown) {
        return voice.say("type.from-how", Map.of("day", shown.earliest()));
    }

    private void propose(Call call, Operator operator, Form form) {
        Shown shown = showTypes.show();
        CertificateType type = type(call, shown);
        try {
            var wanted = new Matter.Type(type, version(form, type));
            switch (propose.propose(operator, wanted, new Grounds(form.text("grounds")))) {
                case Propose.Outcome.Proposed(var proposal) ->
                    Responses.seeOther(call, ProposalPages.address(proposal));
                case Propose.Outcome.TypeHindered(var why) -> {
                    var refused = edge.problems().refusal(new InvalidValue("from", InvalidValue.Reason.RANGE));
                    var told = call.voice().say("type.hindrance." + why);
                    again(
                            call,
                            operator,
                            form,
                            refused,
                            Notice.stop(call.voice().say("type.not-proposed"), told));
                }
                case Propose.Outcome.Hindered _, Propose.Outcome.NotTheirs _ ->
                    throw new RequestRefused(ProblemCode.NOT_FOUND);
            }
        } catch (InvalidValue invalid) {
            var refused = edge.problems().refusal(invalid);
            again(call, operator, form, refused, ProposalPages.notice(call, refused));
        }
    }

    private void again(Call call, Operator operator, Form form, RequestRefused refused, Notice notice) {
        Shown shown = showTypes.show();
        var page = sheet(call, operator, type(call, shown), typed(call.voice(), form, shown), List.of(notice));
        edge.problems().page(call, refused, page);
    }

    private static TypeVersion version(Form form, CertificateType type) {
        return new TypeVersion(
                type.versions().size() + 1,
                day(form.text("from")),
                new TypeRules(
                        number(form, "useDays"),
                        number(form, "ageLimit"),
                        specialties(form).filter(name -> !name.isEmpty()).toList()));
    }

    private static Stream<String> specialties(Form form) {
        return IntStream.rangeClosed(1, Facts.MAX_SPECIALTIES).mapToObj(i -> form.text("specialty" + i));
    }

    private static int number(Form form, String field) {
        String text = form.text(field);
        InvalidValue.unless(!text.isEmpty(), field, InvalidValue.Reason.EMPTY);
        InvalidValue.unless(text.matches("[0-9]{1,4}"), field, InvalidValue.Reason.PATTERN);
        return Integer.parseInt(text);
    }

    private static LocalDate day(String text) {
        InvalidValue.unless(!text.isEmpty(), "from", InvalidValue.Reason.EMPTY);
        InvalidValue.unless(text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "from", InvalidValue.Reason.PATTERN);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new InvalidValue("from", InvalidValue.Reason.RANGE);
        }
    }
}
