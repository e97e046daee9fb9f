package cn.jiazhu.web;

import cn.jiazhu.application.holder.ShowRealNameCheck;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.web.page.RealName;
import cn.jiazhu.web.page.RealName.State;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 实名身份认证 (manual 1.2, 2.2): the QR and how far its scan is, on a page that follows it by itself.
final class RealNamePages {

    private static final String START = "/real-name";
    private static final HeaderName FETCH_DEST = HeaderNames.create("Sec-Fetch-Dest");

    private final Tickets tickets;
    private final ShowRealNameCheck show;
    private final QrCodes qrCodes;
    private final Edge edge;

    RealNamePages(Tickets tickets, ShowRealNameCheck show, QrCodes qrCodes, Edge edge) {
        this.tickets = tickets;
        this.show = show;
        this.qrCodes = qrCodes;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.get(START, edge.callers().page(this::start)),
                Route.post(
                        START,
                        edge.callers().sent((call, session, form) -> begin(call, session, form.text(Next.FIELD)))),
                Route.get(START + "/{ticket}", edge.callers().page(this::show)));
    }

    /// Only for a person who goes there: an image on somebody else's page uses up no tickets.
    private void start(Call call, Session session) {
        if (call.header(FETCH_DEST)
                .filter(dest -> !dest.equals("document") && !dest.equals("empty"))
                .isPresent()) {
            throw new RequestRefused(ProblemCode.FORM_OUTDATED);
        }
        begin(call, session, call.parameter(Next.FIELD));
    }

    private void begin(Call call, Session session, String next) {
        var ticket = tickets.start(session).check().opening().ticket();
        Responses.seeOther(call, Next.through(START + '/' + ticket.text(), Next.of(next)));
    }

    private void show(Call call, Session session) {
        Ticket ticket = edge.requests().ticket(call);
        RealNameCheck check = tickets.follow(call, session, ticket, one -> tag(call, one));
        String tag = tag(call, check);
        if (check instanceof RealNameCheck.Verified) {
            Responses.seeOther(call, Next.asked(call));
        } else if (call.patience().isPositive() && call.knows(tag)) {
            Responses.unchanged(call, tag);
        } else {
            call.response().header(HeaderNames.ETAG, tag);
            Responses.page(call, edge.pages().render("realName.jte", sheet(call, session, check, tag)));
        }
    }

    private RealName sheet(Call call, Session session, RealNameCheck check, String tag) {
        var opening = check.opening();
        Optional<Opened> shown = show.show(session, opening.ticket());
        var left = Duration.between(edge.clocks().now(), opening.expiresAt());
        return new RealName(
                edge.pages().frame(call, "real-name.title"),
                state(check),
                tag,
                Math.max(0, left.toSeconds()),
                Written.moment(opening.expiresAt()),
                call.voice().say("real-name.left-spoken", Map.of("n", "{n}")),
                Next.asked(call),
                "",
                shown.map(one -> qrCodes.draw(one.qrText())).stream()
                        .map(Pages::picture)
                        .toList(),
                shown.map(one -> link(call, edge.cookies(), one.qrText())).orElse(""),
                shown.map(Opened::typedCode).orElse(""),
                shown.map(Opened::matchNumber).orElse(""));
    }

    /// What the phone itself opens instead of scanning it, with the way back to this page; empty where that is none.
    static String link(Call call, Cookies cookies, String qrText) {
        if (!qrText.matches("https?://.*")) {
            return "";
        }
        String scheme = cookies.https() ? "https://" : "http://";
        String here = scheme + call.header(HeaderNames.HOST).orElse("") + call.address();
        return qrText + (qrText.contains("?") ? '&' : '?') + "return="
                + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    private static String tag(Call call, RealNameCheck check) {
        return Responses.tag(
                state(check).name() + call.look().language() + call.look().size());
    }

    private static State state(RealNameCheck check) {
        return switch (check) {
            case RealNameCheck.Issued _ -> State.ISSUED;
            case RealNameCheck.Scanned _ -> State.SCANNED;
            case RealNameCheck.Verified _ -> State.VERIFIED;
            case RealNameCheck.Rejected(var _, var why) -> state(why);
            case RealNameCheck.Lapsed _ -> State.LAPSED;
        };
    }

    static State state(RealNameCheck.Rejection why) {
        return switch (why) {
            case OTHER_PERSON -> State.OTHER_PERSON;
            case FACE_FAILED, NOT_SUFFICIENT -> State.FAILED;
            case REFUSED_ON_PHONE -> State.CANCELLED;
        };
    }
}
