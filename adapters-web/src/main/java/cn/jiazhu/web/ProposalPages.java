package cn.jiazhu.web;

import cn.jiazhu.application.operator.Approve;
import cn.jiazhu.application.operator.Refuse;
import cn.jiazhu.application.port.Proposals;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Decision;
import cn.jiazhu.domain.operator.Proposal.Objection;
import cn.jiazhu.domain.operator.ProposalId;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.ProposalsSheet;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// 待复核: what waits for a second person, each with what it would do now, and what was decided.
final class ProposalPages {

    private static final String ALL = "/proposals";
    private static final String ONE = ALL + "/{id}";
    private static final int MOST = 50;

    private final Proposals proposals;
    private final Approve approve;
    private final Refuse refuse;
    private final ProposalWords words;
    private final OperatorLinks links;
    private final ConsoleEdge edge;

    ProposalPages(
            Proposals proposals,
            Approve approve,
            Refuse refuse,
            ProposalWords words,
            OperatorLinks links,
            ConsoleEdge edge) {
        this.proposals = proposals;
        this.approve = approve;
        this.refuse = refuse;
        this.words = words;
        this.links = links;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(ALL, duty.page(Deed.SEE_PROPOSALS, this::list)),
                Route.get(ONE, duty.page(Deed.SEE_PROPOSALS, this::show)),
                Route.post(ONE + "/approval", duty.sent(Deed.DECIDE, this::approve)),
                Route.post(ONE + "/refusal", duty.sent(Deed.DECIDE, this::refuse)));
    }

    static String address(Proposal proposal) {
        return ALL + '/' + proposal.id();
    }

    private void list(Call call, Operator operator) {
        var open = seen(proposals.open().stream(), operator);
        var decided = seen(proposals.decided(MOST).stream(), operator);
        Responses.page(
                call,
                edge.pages()
                        .render(
                                "proposals.jte",
                                new ProposalsSheet(
                                        edge.pages().frame(call, Section.PROPOSALS.words()),
                                        words.rows(call.voice(), open),
                                        words.rows(call.voice(), decided))));
    }

    private static List<Proposal> seen(Stream<Proposal> all, Operator operator) {
        return all.filter(proposal -> operator.may(proposal.matter().seeing())).toList();
    }

    private void show(Call call, Operator operator) {
        Responses.page(call, sheet(call, operator, theirs(call, operator), List.of()));
    }

    private String sheet(Call call, Operator operator, Proposal proposal, List<Notice> notices) {
        return edge.pages()
                .render(
                        "proposal.jte",
                        words.sheet(
                                edge.pages().frame(call, Section.PROPOSALS.words()),
                                call,
                                operator,
                                proposal,
                                notices));
    }

    private Proposal theirs(Call call, Operator operator) {
        return proposals
                .find(id(call))
                .filter(proposal -> operator.may(proposal.matter().seeing()))
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
    }

    private static ProposalId id(Call call) {
        return new ProposalId(Requests.uuid(call.path("id"), ProblemCode.NOT_FOUND));
    }

    private void approve(Call call, Operator operator, Form form) {
        Proposal proposal = theirs(call, operator);
        switch (approve.approve(operator, proposal.id()).orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND))) {
            case Approve.Outcome.Done(var invited)
            when invited.isEmpty() -> Responses.seeOther(call, address(proposal));
            case Approve.Outcome.Done(var invited) -> links.show(call, invited.getFirst());
            case Approve.Outcome.Hindered _, Approve.Outcome.TypeHindered _ ->
                Responses.seeOther(call, address(proposal));
            case Approve.Outcome.Objected(var objection) -> throw refused(objection);
        }
    }

    private void refuse(Call call, Operator operator, Form form) {
        Proposal proposal = theirs(call, operator);
        try {
            var why = new Grounds(form.text("grounds"));
            switch (refuse.refuse(operator, proposal.id(), why)
                    .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND))) {
                case Refuse.Outcome.Done _ -> Responses.seeOther(call, address(proposal));
                case Refuse.Outcome.Objected(var objection) -> throw refused(objection);
            }
        } catch (InvalidValue invalid) {
            RequestRefused refused = edge.problems().refusal(invalid);
            edge.problems().page(call, refused, sheet(call, operator, proposal, List.of(notice(call, refused))));
        }
    }

    static Notice notice(Call call, RequestRefused refused) {
        var told = call.voice().tell(refused.reason());
        return Notice.stop(told.title(), call.voice().sentences(told));
    }

    private static RequestRefused refused(Objection objection) {
        return switch (objection) {
            case OWN -> new RequestRefused(Reason.of(ProblemCode.FORM_OUTDATED).as("OWN_ACT"), Duration.ZERO);
            case DECIDED ->
                new RequestRefused(Reason.of(ProblemCode.FORM_OUTDATED).as("DECIDED"), Duration.ZERO);
            case NOT_THEIRS -> new RequestRefused(ProblemCode.NOT_FOUND);
        };
    }

    static boolean isOpen(Proposal proposal) {
        return proposal.decision() instanceof Decision.Open;
    }
}
