package cn.jiazhu.web;

import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.ListCertificates.Listed;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.web.page.Card;
import cn.jiazhu.web.page.Certificates;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.Plain;
import cn.jiazhu.web.page.PlatformCentre;
import java.util.List;

/// 用户中心 and 我的证照 (manual 1.2, 2.2), which look differently in the two channels.
final class CertificatePages {

    /// So many stand in the user centre itself.
    private static final int MODULE = 2;

    private final ListCertificates listCertificates;
    private final Edge edge;

    CertificatePages(ListCertificates listCertificates, Edge edge) {
        this.listCertificates = listCertificates;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/certificates", edge.callers().page(this::list)),
                Route.get(Next.CENTRE, edge.callers().page(this::centre)));
    }

    private void list(Call call, Session session) {
        var cards = new Cards(call.voice(), edge.clocks().today());
        switch (listCertificates.list(session)) {
            case Listed.CheckNeeded _ -> throw new RequestRefused(ProblemCode.REALNAME_REQUIRED);
            case Listed.Found(var entries, var check) -> {
                String until = call.voice().language().time(check.until());
                show(call, "certificates.jte", until, cards.of(entries));
            }
            case Listed.Bound(var entries) -> show(call, "platformCertificates.jte", "", cards.of(entries));
        }
    }

    private void show(Call call, String template, String checkedUntil, List<Card> cards) {
        var frame = edge.pages().frame(call, "certificates.title");
        Responses.page(call, edge.pages().render(template, new Certificates(frame, checkedUntil, cards, done(call))));
    }

    private static List<Notice> done(Call call) {
        return call.parameter("bound").isEmpty()
                ? List.of()
                : List.of(
                        Notice.good(call.voice().say("bind.done"), call.voice().say("bind.done-how")));
    }

    private void centre(Call call, Session session) {
        switch (session.channel()) {
            case PORTAL -> {
                var frame = edge.pages().frame(call, "centre.title");
                Responses.page(call, edge.pages().render("centre.jte", new Plain(frame)));
            }
            case PLATFORM ->
                Responses.page(call, edge.pages().render("platformCentre.jte", platformCentre(call, session)));
        }
    }

    private PlatformCentre platformCentre(Call call, Session session) {
        List<Card> cards = switch (listCertificates.list(session)) {
            case Listed.Bound(var entries) ->
                new Cards(call.voice(), edge.clocks().today()).of(entries);
            case Listed.Found _, Listed.CheckNeeded _ -> List.of();
        };
        return new PlatformCentre(
                edge.pages().frame(call, "centre.title"),
                session.person().name().text(),
                session.person().id().masked(),
                call.voice().language().moment(session.startedAt()),
                cards.stream().limit(MODULE).toList(),
                cards.size());
    }
}
