package cn.jiazhu.web;

import cn.jiazhu.application.holder.CancelWaiting;
import cn.jiazhu.application.holder.CancelWaiting.Cancelled;
import cn.jiazhu.application.holder.CheckNow;
import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.application.holder.WithdrawCopy;
import cn.jiazhu.application.holder.WithdrawCopy.Withdrawn;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.OwnAnnotations;
import cn.jiazhu.application.press.OwnAnnotations.Own;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.web.page.Confirmation;
import cn.jiazhu.web.page.Entry;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Prose;
import io.helidon.http.HeaderNames;
import java.util.List;
import java.util.stream.Stream;

/// An annotation as a page, whatever has become of it; it shows each change by itself. Its forms look again at once,
/// give it up, withdraw the copy.
final class AnnotationPages {

    private final OwnAnnotations own;
    private final CheckNow checkNow;
    private final CancelWaiting cancelWaiting;
    private final WithdrawCopy withdrawCopy;
    private final ViewHistory viewHistory;
    private final ResultWords results;
    private final OutcomeWords outcomes;
    private final SheetWords sheets;
    private final Edge edge;

    AnnotationPages(Web.UseCases useCases, OwnAnnotations own, ResultWords results, SheetWords sheets, Edge edge) {
        this.own = own;
        this.checkNow = useCases.checkNow();
        this.cancelWaiting = useCases.cancelWaiting();
        this.withdrawCopy = useCases.withdrawCopy();
        this.viewHistory = useCases.viewHistory();
        this.results = results;
        this.outcomes = new OutcomeWords(edge);
        this.sheets = sheets;
        this.edge = edge;
    }

    List<Route> routes() {
        var callers = edge.callers();
        String one = "/annotations/{id}";
        return List.of(
                Route.get(one, callers.page(this::show)),
                Route.post(one + "/check", callers.sent(this::check)),
                Route.post(one + "/cancel", callers.sent(this::cancel)),
                Route.get(one + "/withdraw", callers.page(this::askBeforeWithdrawing)),
                Route.post(one + "/withdraw", callers.sent(this::withdraw)));
    }

    private void show(Call call, Session session) {
        AnnotationId id = edge.requests().annotation(call);
        Own found = edge.changes().awaitNews(call, id, () -> find(session, id), seen -> tag(call, session, seen));
        String tag = tag(call, session, found);
        if (call.knows(tag)) {
            Responses.unchanged(call, tag);
            return;
        }
        call.response().header(HeaderNames.ETAG, tag);
        Responses.page(call, html(call, session, found, tag));
    }

    private String html(Call call, Session session, Own found, String tag) {
        ViewHistory.Page page = viewHistory
                .view(session, found.certificate().id(), AnnotationId.LATEST, PressPages.FEW + 1)
                .orElseThrow();
        Entry.Book book = sheets.book(call, page, PressPages.FEW, "history.all");
        return results.result(call, session, found, tag, book)
                .map(result -> edge.pages().render("result.jte", result))
                .orElseGet(() -> edge.pages().render("progress.jte", outcomes.progress(call, found, tag, book)));
    }

    /// Of everything that changes what the page says.
    private String tag(Call call, Session session, Own found) {
        var answer = edge.attempts().of(found.annotation(), found.certificate(), call.voice());
        return Responses.tag(List.of(
                answer.lasting(),
                results.mayLook(session),
                call.look().size(),
                call.voice().language()));
    }

    private void check(Call call, Session session, Form form) {
        AnnotationId id = edge.requests().annotation(call);
        Annotation looked = checkNow.check(session, id).orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
        back(call, looked.order().id());
    }

    /// Too late is no error: the page shows what it has become.
    private void cancel(Call call, Session session, Form form) {
        AnnotationId id = edge.requests().annotation(call);
        switch (cancelWaiting.cancel(session, id)) {
            case Cancelled.Done _, Cancelled.TooLate _ -> back(call, id);
            case Cancelled.NotFound _ -> throw new RequestRefused(ProblemCode.NOT_FOUND);
        }
    }

    private void askBeforeWithdrawing(Call call, Session session) {
        AnnotationId id = edge.requests().annotation(call);
        Voice voice = call.voice();
        var words = new CertificateWords(voice, find(session, id).certificate());
        var confirmation = new Confirmation(
                edge.pages().frame(call, "withdraw.title"),
                new Link(address(id), words.name()),
                voice.say("withdraw.title"),
                Stream.of("withdraw.what", "withdraw.again")
                        .map(voice::say)
                        .map(Prose::of)
                        .toList(),
                address(id) + "/withdraw",
                voice.say("withdraw.do"));
        Responses.page(call, edge.pages().render("confirmation.jte", confirmation));
    }

    private void withdraw(Call call, Session session, Form form) {
        AnnotationId id = edge.requests().annotation(call);
        switch (withdrawCopy.withdraw(session, id)) {
            case Withdrawn.Done _, Withdrawn.NotIssued _ -> back(call, id);
            case Withdrawn.CheckNeeded _ -> Responses.seeOther(call, Next.through("/real-name", address(id)));
            case Withdrawn.NotFound _ -> throw new RequestRefused(ProblemCode.NOT_FOUND);
        }
    }

    private static void back(Call call, AnnotationId id) {
        Responses.seeOther(call, address(id));
    }

    static String address(AnnotationId id) {
        return "/annotations/" + id;
    }

    private Own find(Session session, AnnotationId id) {
        return own.find(session, id).orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
    }
}
