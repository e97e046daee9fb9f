package cn.jiazhu.web;

import cn.jiazhu.application.duty.ChangingRights.Line;
import cn.jiazhu.application.operator.PlanRights;
import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RightChange;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.RightsForm;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 吊销, 撤销, 注销, 暂扣, 锁定 and their ends, by number, one or a file of them: tried out first, then proposed.
final class RightsPages {

    private static final String PATH = Section.RIGHTS.path();
    private static final Pattern HEADING = Pattern.compile("(?i)number|注册编号");
    private static final String MOMENT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?";

    private final PlanRights plan;
    private final Propose propose;
    private final ProposalWords words;
    private final ConsoleEdge edge;

    RightsPages(PlanRights plan, Propose propose, ProposalWords words, ConsoleEdge edge) {
        this.plan = plan;
        this.propose = propose;
        this.words = words;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        PATH,
                        edge.duty()
                                .page(
                                        Deed.PROPOSE_RIGHT,
                                        (call, _) ->
                                                Responses.page(call, form(call, Form.EMPTY, List.of(), List.of())))),
                Route.post(PATH, edge.duty().sentWithFile(Deed.PROPOSE_RIGHT, this::sent)));
    }

    private void sent(Call call, Operator operator, Form form) {
        try {
            var rights = new Matter.Rights(
                    RightChange.parse(form.text("change")), numbers(form), effective(form.text("effective")));
            if (form.isChecked("plan")) {
                Responses.page(call, form(call, form, plan.plan(rights), List.of()));
            } else {
                propose(call, operator, form, rights);
            }
        } catch (InvalidValue invalid) {
            again(call, form, List.of(), edge.problems().refusal(invalid));
        }
    }

    private void propose(Call call, Operator operator, Form form, Matter.Rights rights) {
        switch (propose.propose(operator, rights, new Grounds(form.text("grounds")))) {
            case Propose.Outcome.Proposed(var proposal) -> Responses.seeOther(call, ProposalPages.address(proposal));
            case Propose.Outcome.Hindered(var lines) ->
                again(call, form, lines, edge.problems().refusal(new InvalidValue("number", Reason.UNKNOWN)));
            case Propose.Outcome.TypeHindered _, Propose.Outcome.NotTheirs _ ->
                throw new RequestRefused(ProblemCode.NOT_FOUND);
        }
    }

    private void again(Call call, Form form, List<Line> lines, RequestRefused refused) {
        edge.problems().page(call, refused, form(call, form, lines, List.of(ProposalPages.notice(call, refused))));
    }

    private String form(Call call, Form form, List<Line> lines, List<Notice> notices) {
        Voice voice = call.voice();
        var changes = Stream.of(RightChange.values())
                .map(change -> new RightsForm.Choice(
                        change.word(),
                        voice.say("right." + change),
                        change.word().equals(form.text("change"))))
                .toList();
        return edge.pages()
                .render(
                        "rights.jte",
                        new RightsForm(
                                edge.pages().frame(call, Section.RIGHTS.words()),
                                changes,
                                String.join("\n", lines(form).toList()),
                                form.text("effective"),
                                form.text("grounds"),
                                notices,
                                words.shown(voice, lines),
                                words.total(voice, lines)));
    }

    /// What was typed, and what stands in the file: the first column of each line, without a heading.
    private static Stream<String> lines(Form form) {
        return Stream.of("numbers", "file")
                .flatMap(field -> form.secret(field).replace("\uFEFF", "").lines())
                .map(line -> line.split("[,;\t]", 2)[0].replace("\"", "").strip())
                .filter(line -> !line.isEmpty() && !HEADING.matcher(line).matches())
                .limit(Matter.Rights.MOST + 1L);
    }

    private static List<RegistrationNumber> numbers(Form form) {
        return lines(form).map(RegistrationNumber::new).toList();
    }

    private static Effective effective(String text) {
        if (text.isEmpty()) {
            return new Effective.WhenKnown();
        }
        InvalidValue.unless(text.matches(MOMENT), "effective", Reason.PATTERN);
        try {
            return new Effective.From(
                    LocalDateTime.parse(text).atZone(Days.ZONE).toInstant());
        } catch (DateTimeException _) {
            throw new InvalidValue("effective", Reason.RANGE);
        }
    }
}
