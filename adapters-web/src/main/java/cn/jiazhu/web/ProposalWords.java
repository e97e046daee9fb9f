package cn.jiazhu.web;

import cn.jiazhu.application.duty.ChangingRights.Line;
import cn.jiazhu.application.operator.PlanRights;
import cn.jiazhu.application.operator.ShowTypes;
import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.domain.operator.FileImportId;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Decision;
import cn.jiazhu.domain.operator.Proposal.Objection;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.ConsoleFrame;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.ProposalSheet;
import cn.jiazhu.web.page.ProposalsSheet;
import cn.jiazhu.web.page.RightLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Proposals in words.
record ProposalWords(Operators operators, PlanRights planRights, ShowTypes showTypes, FileImports imports) {

    /// Of a long list, so many are shown; all are counted, and none that is hindered is left out.
    private static final int MOST_LINES = 200;

    List<ProposalsSheet.Row> rows(Voice voice, List<Proposal> proposals) {
        return proposals.stream()
                .map(proposal -> new ProposalsSheet.Row(
                        ProposalPages.address(proposal),
                        title(voice, proposal),
                        proposal.grounds().text(),
                        name(proposal.by()),
                        voice.language().moment(proposal.at()),
                        chip(voice, proposal)))
                .toList();
    }

    ProposalSheet sheet(ConsoleFrame frame, Call call, Operator operator, Proposal proposal, List<Notice> notices) {
        Voice voice = call.voice();
        boolean open = ProposalPages.isOpen(proposal);
        List<Line> lines = open ? planned(proposal.matter()) : List.of();
        Optional<String> hindrance = open ? hindrance(voice, proposal.matter(), lines) : Optional.empty();
        var objection = proposal.objection(operator);
        boolean own = open && (proposal.by().equals(operator.id()) || objection.equals(Optional.of(Objection.OWN)));
        var another = own
                ? Stream.of(new Notice("wait", Icon.WAIT, voice.say("proposal.own"), voice.say("proposal.own-how")))
                : Stream.<Notice>of();
        var late = hindrance.stream().map(why -> Notice.stop(voice.say("proposal.hindered"), why));
        return new ProposalSheet(
                frame,
                title(voice, proposal),
                chip(voice, proposal),
                facts(voice, proposal),
                shown(voice, lines),
                total(voice, lines),
                ways(voice, proposal.matter()),
                Stream.of(notices.stream(), another, late).flatMap(some -> some).toList(),
                ProposalPages.address(proposal),
                objection.isEmpty() && hindrance.isEmpty(),
                objection.isEmpty());
    }

    /// The first of them, those that are hindered before all others.
    List<RightLine> shown(Voice voice, List<Line> lines) {
        return Stream.concat(
                        lines.stream().filter(line -> line.hindrance().isPresent()),
                        lines.stream().filter(line -> line.hindrance().isEmpty()))
                .limit(MOST_LINES)
                .map(line -> line(voice, line))
                .toList();
    }

    String total(Voice voice, List<Line> lines) {
        int copies = lines.stream().mapToInt(Line::copies).sum();
        long hindered =
                lines.stream().filter(line -> line.hindrance().isPresent()).count();
        return lines.isEmpty()
                ? ""
                : voice.say("right.total", Map.of("numbers", lines.size(), "copies", copies, "hindered", hindered));
    }

    private static RightLine line(Voice voice, Line line) {
        var facts = line.certificate().flatMap(certificate -> certificate.facts());
        return new RightLine(
                line.number().text(),
                facts.map(known -> known.name().text()).orElse(""),
                facts.map(known -> voice.say("state." + known.state())).orElse(""),
                line.copies(),
                line.hindrance().map(why -> voice.say("hindrance." + why)).orElse(""));
    }

    private List<Line> planned(Matter matter) {
        return switch (matter) {
            case Matter.Rights rights -> planRights.plan(rights);
            case Matter.Reset _, Matter.Type _, Matter.Import _ -> List.of();
        };
    }

    /// Why it cannot be done now, though it could when it was proposed.
    private Optional<String> hindrance(Voice voice, Matter matter, List<Line> lines) {
        return switch (matter) {
            case Matter.Rights _ ->
                lines.stream().anyMatch(line -> line.hindrance().isPresent())
                        ? Optional.of(voice.say("proposal.hindered-how"))
                        : Optional.empty();
            case Matter.Reset _, Matter.Import _ -> Optional.empty();
            case Matter.Type type -> showTypes.show().hindrance(type).map(why -> voice.say("type.hindrance." + why));
        };
    }

    private String title(Voice voice, Proposal proposal) {
        return switch (proposal.matter()) {
            case Matter.Rights(var change, var numbers, var _) ->
                numbers.size() == 1
                        ? voice.say(
                                "right.one",
                                Map.of("change", voice.say("right." + change), "number", numbers.getFirst()))
                        : voice.say(
                                "right.many", Map.of("change", voice.say("right." + change), "count", numbers.size()));
            case Matter.Reset(var whom) -> voice.say("proposal.reset", Map.of("name", name(whom)));
            case Matter.Type type -> new TypeWords(voice).title(type);
            case Matter.Import(var file, var ends) ->
                voice.say("proposal.import", Map.of("name", fileName(file), "count", ends));
        };
    }

    private List<ProposalSheet.Fact> facts(Voice voice, Proposal proposal) {
        var told = Stream.of(
                fact(voice, "proposal.grounds", proposal.grounds().text()),
                fact(voice, "proposal.by", name(proposal.by())),
                fact(voice, "proposal.at", voice.language().moment(proposal.at())));
        return Stream.of(told, effective(voice, proposal.matter()), decided(voice, proposal.decision()))
                .flatMap(some -> some)
                .toList();
    }

    private Stream<ProposalSheet.Fact> effective(Voice voice, Matter matter) {
        return switch (matter) {
            case Matter.Rights(var _, var _, Effective.WhenKnown _) ->
                Stream.of(fact(voice, "proposal.effective", voice.say("proposal.when-approved")));
            case Matter.Rights(var _, var _, Effective.From(var at)) ->
                Stream.of(fact(voice, "proposal.effective", voice.language().moment(at)));
            case Matter.Reset _, Matter.Import _ -> Stream.of();
            case Matter.Type type ->
                new TypeWords(voice).changes(type, showTypes.show().types().known(type.type()));
        };
    }

    /// Where more is to be seen than stands here.
    private static List<Link> ways(Voice voice, Matter matter) {
        return switch (matter) {
            case Matter.Import(var file, var _) ->
                List.of(new Link(ImportPages.address(file), voice.say("proposal.import-more")));
            case Matter.Rights _, Matter.Reset _, Matter.Type _ -> List.of();
        };
    }

    private Stream<ProposalSheet.Fact> decided(Voice voice, Decision decision) {
        return switch (decision) {
            case Decision.Open _ -> Stream.of();
            case Decision.Approved(var by, var at) ->
                Stream.of(
                        fact(voice, "proposal.decided-by", name(by)),
                        fact(voice, "proposal.decided-at", voice.language().moment(at)));
            case Decision.Refused(var by, var at, var why) ->
                Stream.of(
                        fact(voice, "proposal.decided-by", name(by)),
                        fact(voice, "proposal.decided-at", voice.language().moment(at)),
                        fact(voice, "proposal.why-not", why.text()));
        };
    }

    static ProposalSheet.Fact fact(Voice voice, String key, String value) {
        return new ProposalSheet.Fact(voice.say(key), value);
    }

    private static Chip chip(Voice voice, Proposal proposal) {
        return switch (proposal.decision()) {
            case Decision.Open _ -> new Chip("wait", Icon.WAIT, voice.say("proposal.open"));
            case Decision.Approved _ -> new Chip("good", Icon.OK, voice.say("proposal.approved"));
            case Decision.Refused _ -> new Chip("stop", Icon.STOP, voice.say("proposal.refused"));
        };
    }

    private String fileName(FileImportId id) {
        return imports.find(id).map(file -> file.handed().name()).orElse("");
    }

    private String name(OperatorId id) {
        return operators.find(id).map(operator -> operator.name().text()).orElse("");
    }
}
