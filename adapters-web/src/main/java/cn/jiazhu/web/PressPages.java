package cn.jiazhu.web;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.PreCheck;
import cn.jiazhu.application.holder.PreCheck.Checked;
import cn.jiazhu.application.holder.ViewCertificate;
import cn.jiazhu.application.holder.ViewCertificate.Viewed;
import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.application.holder.ViewLooks;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.web.SheetWords.Seen;
import cn.jiazhu.web.Voice.Told;
import cn.jiazhu.web.page.Entry;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.History;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A certificate as a page: the 加注体检, the question before 加注, the press, the history. On the portal the first page
/// is all of it; on the platform it is reached through 证照相关服务 (manual 1.3, 2.2, 2.3).
final class PressPages {

    /// Entries of the history below a certificate, and on its own page.
    static final int FEW = 5;

    private static final int MANY = 50;

    private final ViewCertificate viewCertificate;
    private final PreCheck preCheck;
    private final AnnotateCertificate annotate;
    private final ViewHistory viewHistory;
    private final ViewLooks viewLooks;
    private final SheetWords sheets;
    private final Edge edge;

    PressPages(Web.UseCases useCases, SheetWords sheets, Edge edge) {
        this.viewCertificate = useCases.viewCertificate();
        this.preCheck = useCases.preCheck();
        this.annotate = useCases.annotateCertificate();
        this.viewHistory = useCases.viewHistory();
        this.viewLooks = useCases.viewLooks();
        this.sheets = sheets;
        this.edge = edge;
    }

    List<Route> routes() {
        var callers = edge.callers();
        String one = "/certificates/{id}";
        return List.of(
                Route.get(one, callers.page(this::view)),
                Route.get(one + "/annotate", callers.page(this::annotate)),
                Route.post(one + "/annotate", callers.sent(this::press)),
                Route.get(one + "/annotate/confirm", callers.page(this::confirm)),
                Route.post(one + "/annotate/confirm", callers.sent(this::press)),
                Route.get(one + "/history", callers.page(this::history)));
    }

    private void view(Call call, Session session) {
        Seen seen = seen(call, session);
        Responses.page(
                call,
                isOnPlatform(session)
                        ? edge.pages().render("services.jte", sheets.services(call, seen))
                        : sheet(call, session, seen, List.of()));
    }

    private void annotate(Call call, Session session) {
        if (isOnPlatform(session)) {
            Responses.page(call, sheet(call, session, seen(call, session), List.of()));
        } else {
            confirm(call, session);
        }
    }

    private void confirm(Call call, Session session) {
        Seen seen = seen(call, session);
        Responses.page(call, question(call, seen, Form.EMPTY, "", "", List.of()));
    }

    private void press(Call call, Session session, Form form) {
        if (form.isForLook()) {
            Responses.page(call, question(call, seen(call, session), form, "", "", List.of()));
            return;
        }
        CertificateId id = edge.requests().certificate(call);
        try {
            Pressed pressed = annotate.press(session, edge.requests().press(form, id));
            edge.metrics().pressed(Written.kind(pressed));
            tell(call, session, form, pressed);
        } catch (InvalidValue invalid) {
            RequestRefused refusal = edge.problems().refusal(invalid);
            String why = call.voice().tell(refusal.reason()).cause();
            String html = question(call, seen(call, session), form, invalid.field(), why, List.of());
            edge.problems().page(call, refusal, html);
        }
    }

    private void tell(Call call, Session session, Form form, Pressed pressed) {
        switch (pressed) {
            case Pressed.Accepted(var annotation, var _) ->
                toAnnotation(call, annotation.order().id(), "");
            case Pressed.Repeated(var annotation) ->
                toAnnotation(call, annotation.order().id(), "");
            case Pressed.Led(var annotation, var reason, var _) ->
                toAnnotation(call, annotation.order().id(), "?led=" + Written.name(reason));
            case Pressed.Refused(var findings) -> refuse(call, session, findings);
            case Pressed.KeyReused _ -> {
                var refusal = new RequestRefused(ProblemCode.FORM_OUTDATED);
                Told told = call.voice().tell(refusal.reason());
                var notice =
                        new Notice("soon", Icon.SOON, told.title(), call.voice().sentences(told));
                String html = question(call, seen(call, session), form, "", "", List.of(notice));
                edge.problems().page(call, refusal, html);
            }
            case Pressed.CheckNeeded _ ->
                Responses.seeOther(
                        call,
                        Next.through(
                                "/real-name", "/certificates/" + edge.requests().certificate(call)));
            case Pressed.NotFound _ -> throw new RequestRefused(ProblemCode.CERT_NOT_IN_USER_CENTRE);
        }
    }

    private static void toAnnotation(Call call, AnnotationId id, String query) {
        Responses.seeOther(call, "/annotations/" + id + query);
    }

    /// The manual's own word first, with cause and cure; below it the page with everything that stands in the way.
    private void refuse(Call call, Session session, List<Finding> findings) {
        Reason first = Reasons.of(Finding.blockers(findings).getFirst());
        Told told = call.voice().tell(first);
        var notice = Notice.stop(told.title(), call.voice().sentences(told));
        String html = sheet(call, session, seen(call, session), List.of(notice));
        edge.problems().page(call, new RequestRefused(first, Duration.ZERO), html);
    }

    private void history(Call call, Session session) {
        CertificateId id = edge.requests().certificate(call);
        AnnotationId after = edge.requests().page(call).after();
        ViewHistory.Page page = page(session, id, after, MANY);
        var words = new CertificateWords(call.voice(), page.certificate());
        var frame = edge.pages().frame(call, "history.title");
        var back = new Link(words.address(), words.name());
        Entry.Book book = sheets.book(call, page, MANY, "history.older");
        Responses.page(
                call,
                edge.pages()
                        .render(
                                "historyPage.jte",
                                new History(
                                        frame, back, words.name(), words.number(), book, looks(call, session, id))));
    }

    private String sheet(Call call, Session session, Seen seen, List<Notice> notices) {
        ViewHistory.Page page = page(session, seen.certificate().id(), AnnotationId.LATEST, FEW);
        Entry.Book book = sheets.book(call, page, FEW, "history.all");
        return edge.pages()
                .render("certificate.jte", sheets.certificate(call, seen, isOnPlatform(session), notices, book));
    }

    private String question(Call call, Seen seen, Form form, String bad, String why, List<Notice> notices) {
        return edge.pages().render("confirm.jte", sheets.form(call, seen, form, bad, why, notices));
    }

    /// One entry more than is shown.
    private List<History.Look> looks(Call call, Session session, CertificateId id) {
        Voice voice = call.voice();
        return viewLooks.view(session, id).stream()
                .map(look -> new History.Look(
                        voice.language().minute(look.at()), voice.say("history.look", Map.of("reason", look.reason()))))
                .toList();
    }

    private ViewHistory.Page page(Session session, CertificateId id, AnnotationId after, int shown) {
        return viewHistory
                .view(session, id, after, shown + 1)
                .orElseThrow(() -> new RequestRefused(ProblemCode.CERT_NOT_IN_USER_CENTRE));
    }

    private Seen seen(Call call, Session session) {
        CertificateId id = edge.requests().certificate(call);
        return switch (viewCertificate.view(session, id)) {
            case Viewed.Found(var certificate, var existing) ->
                switch (preCheck.check(session, id, Purpose.NONE)) {
                    case Checked.Decided(var decision) -> new Seen(certificate, existing, decision);
                    case Checked.CheckNeeded _ -> throw new RequestRefused(ProblemCode.REALNAME_REQUIRED);
                    case Checked.NotFound _ -> throw new RequestRefused(ProblemCode.CERT_NOT_IN_USER_CENTRE);
                };
            case Viewed.CheckNeeded _ -> throw new RequestRefused(ProblemCode.REALNAME_REQUIRED);
            case Viewed.NotFound _ -> throw new RequestRefused(ProblemCode.CERT_NOT_IN_USER_CENTRE);
        };
    }

    private static boolean isOnPlatform(Session session) {
        return Frames.channel(session).equals(Frames.PLATFORM);
    }
}
