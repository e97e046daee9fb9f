package cn.jiazhu.web;

import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.ListCertificates.Entry;
import cn.jiazhu.application.holder.ListCertificates.Listed;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.web.page.Certificates;
import java.util.List;

/// 我的证照 (manual 1.2, 2.2).
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
        switch (listCertificates.list(session)) {
            case Listed.CheckNeeded _ -> throw new RequestRefused(ProblemCode.REALNAME_REQUIRED);
            case Listed.Found(var entries, var check) ->
                show(call, entries, call.voice().language().time(check.until()));
            case Listed.Bound(var entries) -> show(call, entries, "");
        }
    }

    private void show(Call call, List<Entry> entries, String checkedUntil) {
        var cards = new Cards(call.voice(), edge.clocks().today());
        var page = new Certificates(
                edge.pages().frame(call, "certificates.title"),
                checkedUntil,
                entries.stream().map(cards::of).toList(),
                List.of());
        Responses.page(call, edge.pages().render("certificates.jte", page));
    }
}
