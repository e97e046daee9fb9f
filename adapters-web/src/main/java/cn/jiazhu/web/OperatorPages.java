package cn.jiazhu.web;

import cn.jiazhu.application.operator.AddOperator;
import cn.jiazhu.application.operator.ChangeOperator;
import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Role;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.OperatorSheet;
import cn.jiazhu.web.page.OperatorsSheet;
import cn.jiazhu.web.page.RightsForm.Choice;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Who works at the console: added by a link, given another role, let go; a lost second factor is reset by two.
final class OperatorPages {

    private static final String ALL = Section.OPERATORS.path();
    private static final String ONE = ALL + "/{id}";

    /// What is done to operators.
    record Acts(AddOperator add, ChangeOperator change, Propose propose) {}

    private final Operators operators;
    private final Acts acts;
    private final OperatorLinks links;
    private final ConsoleEdge edge;

    OperatorPages(Operators operators, Acts acts, OperatorLinks links, ConsoleEdge edge) {
        this.operators = operators;
        this.acts = acts;
        this.links = links;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(
                        ALL,
                        duty.page(
                                Deed.KEEP_OPERATORS,
                                (call, _) -> Responses.page(call, list(call, Form.EMPTY, List.of())))),
                Route.post(ALL, duty.sent(Deed.KEEP_OPERATORS, this::add)),
                Route.get(ONE, duty.page(Deed.KEEP_OPERATORS, this::show)),
                Route.post(ONE + "/role", duty.sent(Deed.KEEP_OPERATORS, this::changeRole)),
                Route.post(
                        ONE + "/end",
                        duty.sent(
                                Deed.KEEP_OPERATORS,
                                (call, by, _) -> change(call, by, whom -> whom.in(Operator.State.ENDED)))),
                Route.post(ONE + "/reset", duty.sent(Deed.PROPOSE_RESET, this::proposeReset)));
    }

    private String list(Call call, Form typed, List<Notice> notices) {
        Voice voice = call.voice();
        var rows = operators.all().stream()
                .map(operator -> new OperatorsSheet.Row(
                        ALL + '/' + operator.id(),
                        operator.name().text(),
                        voice.say("role." + operator.role()),
                        chip(voice, operator)))
                .toList();
        return edge.pages()
                .render(
                        "operators.jte",
                        new OperatorsSheet(
                                edge.pages().frame(call, Section.OPERATORS.words()),
                                rows,
                                typed.text("name"),
                                roles(voice, typed.text("role")),
                                notices));
    }

    private void add(Call call, Operator by, Form form) {
        try {
            var name = new OperatorName(form.text("name"));
            acts.add()
                    .add(name, Role.parse(form.text("role")), by.id().actor())
                    .ifPresentOrElse(
                            invited -> links.show(call, invited),
                            () -> again(call, form, new RequestRefused(ProblemCode.USER_NAME_TAKEN)));
        } catch (InvalidValue invalid) {
            again(call, form, edge.problems().refusal(invalid));
        }
    }

    private void again(Call call, Form form, RequestRefused refused) {
        edge.problems().page(call, refused, list(call, form, List.of(ProposalPages.notice(call, refused))));
    }

    private void show(Call call, Operator by) {
        Responses.page(call, sheet(call, by, whom(call), List.of()));
    }

    private String sheet(Call call, Operator by, Operator whom, List<Notice> notices) {
        Voice voice = call.voice();
        boolean other = !by.id().equals(whom.id());
        return edge.pages()
                .render(
                        "operator.jte",
                        new OperatorSheet(
                                edge.pages().frame(call, Section.OPERATORS.words()),
                                ALL + '/' + whom.id(),
                                whom.name().text(),
                                voice.say("role." + whom.role()),
                                chip(voice, whom),
                                roles(voice, whom.role().word()),
                                other && whom.state() != Operator.State.ENDED,
                                other && whom.state() == Operator.State.ACTIVE,
                                notices));
    }

    private Operator whom(Call call) {
        return operators
                .find(new OperatorId(Requests.uuid(call.path("id"), ProblemCode.NOT_FOUND)))
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
    }

    private void changeRole(Call call, Operator by, Form form) {
        Role role = Role.parse(form.text("role"));
        change(call, by, whom -> whom.in(role));
    }

    private void change(Call call, Operator by, UnaryOperator<Operator> how) {
        Operator changed = acts.change()
                .change(by, whom(call).id(), how)
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
        Responses.seeOther(call, ALL + '/' + changed.id());
    }

    private void proposeReset(Call call, Operator by, Form form) {
        Operator whom = whom(call);
        try {
            var outcome = acts.propose().propose(by, new Matter.Reset(whom.id()), new Grounds(form.text("grounds")));
            switch (outcome) {
                case Propose.Outcome.Proposed(var proposal) ->
                    Responses.seeOther(call, ProposalPages.address(proposal));
                case Propose.Outcome.Hindered _, Propose.Outcome.TypeHindered _, Propose.Outcome.NotTheirs _ ->
                    throw new RequestRefused(ProblemCode.NOT_FOUND);
            }
        } catch (InvalidValue invalid) {
            RequestRefused refused = edge.problems().refusal(invalid);
            edge.problems().page(call, refused, sheet(call, by, whom, List.of(ProposalPages.notice(call, refused))));
        }
    }

    private static List<Choice> roles(Voice voice, String chosen) {
        return Stream.of(Role.values())
                .map(role -> new Choice(
                        role.word(), voice.say("role." + role), role.word().equals(chosen)))
                .toList();
    }

    private static Chip chip(Voice voice, Operator operator) {
        String text = voice.say("operator." + operator.state());
        return switch (operator.state()) {
            case INVITED -> new Chip("wait", Icon.WAIT, text);
            case ACTIVE -> new Chip("good", Icon.OK, text);
            case ENDED -> new Chip("stop", Icon.STOP, text);
        };
    }
}
