package cn.jiazhu.web;

import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.ListCertificates.Listed;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.web.page.Card;
import cn.jiazhu.web.page.Certificates;
import cn.jiazhu.web.page.Notice;
import java.util.List;

/// 我的证照 (manual 1.2, 2.2), which looks differently in the two channels.
final class CertificatePages {

    private final ListCertificates listCertificates;
    private final Edge edge;

    CertificatePages(ListCertificates listCertificates, Edge edge) {
        this.listCertificates = listCertificates;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(Route.get("/certificates", edge.callers().page(this::list)));
    }

    private void list(Call call, Session session) {
        var cards = new Cards(call.voice(), edge.clocks().today(), edge.reports());
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
}
