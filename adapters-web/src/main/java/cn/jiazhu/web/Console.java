package cn.jiazhu.web;

import cn.jiazhu.application.press.Clocks;
import java.util.List;
import java.util.stream.Stream;

/// The object graph of the console, which listens on a socket of its own.
final class Console {

    private final Front front;

    Console(Web.OperatorCases cases, Web.Ports ports, Web.Settings settings, Clocks clocks, House house) {
        String address = settings.console().baseAddress();
        var cookies = new Cookies(address.startsWith("https:"));
        var requests = new Requests(settings.limits().bodyBytes());
        var forms = new FormGuard(
                requests,
                cookies,
                ports.randomness(),
                address,
                call -> Duty.of(call).map(OnDuty::token));
        var pages = new ConsolePages(new Frames(settings, cookies, forms, clocks, house.assets()), cookies);
        var problems = new Problems(house.wording(), address, pages, ports.alarms());
        var edge =
                new ConsoleEdge(clocks, new Duty(cases.sessions(), cookies, forms, clocks), pages, cookies, problems);
        var tries = new Throttle(settings.limits().signInsPerMinute(), clocks.clock());
        var words = new ProposalWords(
                cases.operators(),
                cases.planRights(),
                cases.showTypes(),
                cases.imports().imports());
        var links = new OperatorLinks(address, pages);
        var acts = new OperatorPages.Acts(cases.addOperator(), cases.changeOperator(), cases.propose());
        this.front = new Front(
                Stream.of(
                                new ConsoleSigning(cases.signIn(), cases.sessions(), tries, edge).routes(),
                                new InvitationPages(cases.showInvitation(), cases.accept(), ports.qrCodes(), edge)
                                        .routes(),
                                new BoardPages(cases.showBoard(), cases.listStuck(), cases.lookAgain(), edge).routes(),
                                new PeoplePages(cases.lookUpPerson(), cases.operators(), edge).routes(),
                                new AuditPages(cases.searchAudit(), cases.exportAudit(), cases.operators(), edge)
                                        .routes(),
                                new ProposalPages(
                                                cases.proposals(), cases.approve(), cases.refuse(), words, links, edge)
                                        .routes(),
                                new RightsPages(cases.planRights(), cases.propose(), words, edge).routes(),
                                new TypePages(cases.showTypes(), cases.propose(), edge).routes(),
                                new ImportPages(cases.imports(), cases.propose(), cases.operators(), edge).routes(),
                                new BatchPages(ports.batches(), edge).routes(),
                                new OperatorPages(cases.operators(), acts, links, edge).routes(),
                                new InstallationPages(cases.installation(), cases.showBoard(), edge).routes(),
                                house.assets().routes())
                        .flatMap(List::stream)
                        .toList(),
                problems,
                cookies,
                ImportPages.CUT);
    }

    Front front() {
        return front;
    }
}
