package cn.jiazhu.web;

import cn.jiazhu.application.holder.ChooseNotices;
import cn.jiazhu.application.holder.ChooseNotices.By;
import cn.jiazhu.application.holder.ChooseNotices.Wish;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.web.page.NoticeChoice;
import java.util.List;

/// 消息提醒: a switch in the user centre, the page that the link of a message opens without signing in, and the same
/// for programs.
final class NoticePages {

    private static final String API = Route.API + "/notices";
    private static final String LINK = "/notices/{token}";

    /// Whether messages are wanted.
    record NoticesAnswer(boolean wanted) {}

    private final ChooseNotices chooseNotices;
    private final Edge edge;

    NoticePages(ChooseNotices chooseNotices, Edge edge) {
        this.chooseNotices = chooseNotices;
        this.edge = edge;
    }

    List<Route> routes() {
        var callers = edge.callers();
        return List.of(
                Route.get(LINK, callers.openForm(this::page)),
                Route.post(LINK, callers.openSent(this::choose)),
                Route.post(Next.CENTRE + "/notices", callers.sent(this::choose)),
                Route.get(API, callers.quiet((call, session) -> answer(call, session, Wish.NONE))),
                Route.post(API, callers.active((call, session) -> answer(call, session, Wish.WANTED))),
                Route.delete(API, callers.active((call, session) -> answer(call, session, Wish.UNWANTED))));
    }

    private void page(Call call) {
        boolean wanted = byLink(call, Wish.NONE);
        var frame = edge.pages().frame(call, "notices.title");
        Responses.page(call, edge.pages().render("notices.jte", new NoticeChoice(frame, call.address(), wanted)));
    }

    private void choose(Call call, Form form) {
        if (!form.isForLook()) {
            byLink(call, wish(form));
        }
        Responses.seeOther(call, call.address());
    }

    private void choose(Call call, Session session, Form form) {
        chosen(new By.SignedIn(session), wish(form));
        Responses.seeOther(call, Next.CENTRE);
    }

    private void answer(Call call, Session session, Wish wish) {
        Responses.ok(call, new NoticesAnswer(chosen(new By.SignedIn(session), wish)));
    }

    private boolean byLink(Call call, Wish wish) {
        return chosen(new By.Link(call.path("token")), wish);
    }

    private boolean chosen(By by, Wish wish) {
        return chooseNotices.choose(by, wish).orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
    }

    private static Wish wish(Form form) {
        return switch (form.text("notices")) {
            case "wanted" -> Wish.WANTED;
            case "unwanted" -> Wish.UNWANTED;
            default -> Wish.NONE;
        };
    }
}
