package cn.jiazhu.web;

import cn.jiazhu.application.holder.ChooseNotices;
import cn.jiazhu.application.holder.ChooseNotices.By;
import cn.jiazhu.application.holder.ChooseNotices.Wish;
import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.ListCertificates.Listed;
import cn.jiazhu.application.holder.ListSessions;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.web.page.Card;
import cn.jiazhu.web.page.PlatformCentre;
import cn.jiazhu.web.page.PortalCentre;
import cn.jiazhu.web.page.SessionRow;
import java.util.List;
import java.util.Map;

/// 用户中心 (manual 1.2, 2.2), which looks differently in the two channels.
final class CentrePages {

    /// So many certificates stand in the user centre itself.
    private static final int MODULE = 2;

    /// Who has more open than this ends them all.
    private static final int MOST_SESSIONS = 8;

    private final ListCertificates listCertificates;
    private final ListSessions listSessions;
    private final ChooseNotices chooseNotices;
    private final Edge edge;

    CentrePages(ListCertificates listCertificates, ListSessions listSessions, ChooseNotices chooseNotices, Edge edge) {
        this.listCertificates = listCertificates;
        this.listSessions = listSessions;
        this.chooseNotices = chooseNotices;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(Route.get(Next.CENTRE, edge.callers().page(this::centre)));
    }

    private void centre(Call call, Session session) {
        Responses.page(
                call,
                switch (session.channel()) {
                    case PORTAL -> edge.pages().render("centre.jte", portalCentre(call, session));
                    case PLATFORM -> edge.pages().render("platformCentre.jte", platformCentre(call, session));
                });
    }

    private PortalCentre portalCentre(Call call, Session session) {
        return new PortalCentre(
                edge.pages().frame(call, "centre.title"), wantsNotices(session), sessions(call, session));
    }

    private PlatformCentre platformCentre(Call call, Session session) {
        List<Card> cards = switch (listCertificates.list(session)) {
            case Listed.Bound(var entries) ->
                new Cards(call.voice(), edge.clocks().today(), edge.reports()).of(entries);
            case Listed.Found _, Listed.CheckNeeded _ -> List.of();
        };
        return new PlatformCentre(
                edge.pages().frame(call, "centre.title"),
                session.person().name().text(),
                session.person().id().masked(),
                call.voice().language().moment(session.startedAt()),
                cards.stream().limit(MODULE).toList(),
                cards.size(),
                wantsNotices(session),
                sessions(call, session));
    }

    private boolean wantsNotices(Session session) {
        return chooseNotices.choose(new By.SignedIn(session), Wish.NONE).orElse(true);
    }

    private List<SessionRow> sessions(Call call, Session session) {
        return listSessions.list(session).stream()
                .limit(MOST_SESSIONS)
                .map(one -> row(call.voice(), one, one.id().equals(session.id())))
                .toList();
    }

    private static SessionRow row(Voice voice, Session session, boolean current) {
        var facts = Map.of(
                "began", voice.language().minute(session.startedAt()),
                "used", voice.language().minute(session.lastActiveAt()),
                "channel", voice.say("channel." + Frames.channel(session)));
        return new SessionRow(voice.say("centre.session", facts), current);
    }
}
