package cn.jiazhu.web;

import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.ListCertificates.Entry;
import cn.jiazhu.application.holder.ListCertificates.Listed;
import cn.jiazhu.application.holder.PreCheck;
import cn.jiazhu.application.holder.PreCheck.Checked;
import cn.jiazhu.application.holder.ViewCertificate;
import cn.jiazhu.application.holder.ViewCertificate.Viewed;
import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.web.Requests.PageWanted;
import io.helidon.http.HeaderNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A holder's certificates: the list, one of them, what a press would say, and what became of earlier ones.
final class CertificateRoutes {

    /// 我的证照.
    ///
    /// @param checkedUntil until when the real-name check is good, where the list needs one
    record ListAnswer(@Nullable String checkedUntil, List<CertificateAnswer> certificates) {}

    /// A page of 加注历史记录, newest first.
    ///
    /// @param uses who else asked about the certificate, and why
    record HistoryAnswer(List<AnnotationAnswer> attempts, List<UseAnswer> uses) {}

    record UseAnswer(String at, String by, String reason) {

        static UseAnswer of(ViewHistory.Use use) {
            return new UseAnswer(Written.moment(use.at()), use.by(), use.reason());
        }
    }

    private final ListCertificates listCertificates;
    private final ViewCertificate viewCertificate;
    private final PreCheck preCheck;
    private final ViewHistory viewHistory;
    private final Certificates certificates;
    private final Edge edge;

    CertificateRoutes(Web.UseCases useCases, Certificates certificates, Edge edge) {
        this.listCertificates = useCases.listCertificates();
        this.viewCertificate = useCases.viewCertificate();
        this.preCheck = useCases.preCheck();
        this.viewHistory = useCases.viewHistory();
        this.certificates = certificates;
        this.edge = edge;
    }

    List<Route> routes() {
        String one = Route.API + "/certificates/{id}";
        return List.of(
                Route.get(Route.API + "/certificates", edge.callers().active(this::list)),
                Route.get(one, edge.callers().active(this::view)),
                Route.get(one + "/pre-check", edge.callers().active(this::preCheck)),
                Route.get(one + "/annotations", edge.callers().active(this::history)));
    }

    private void list(Call call, Session session) {
        switch (listCertificates.list(session)) {
            case Listed.Found(var entries, var check) ->
                Responses.ok(call, new ListAnswer(Written.moment(check.until()), answers(call, entries)));
            case Listed.Bound(var entries) -> Responses.ok(call, new ListAnswer(null, answers(call, entries)));
            case Listed.CheckNeeded _ -> edge.problems().send(call, ProblemCode.REALNAME_REQUIRED);
        }
    }

    private List<CertificateAnswer> answers(Call call, List<Entry> entries) {
        return entries.stream()
                .map(entry -> CertificateAnswer.of(entry.certificate(), entry.existing(), edge, call.voice()))
                .toList();
    }

    private void view(Call call, Session session) {
        switch (viewCertificate.view(session, edge.requests().certificate(call))) {
            case Viewed.Found(var certificate, var existing) ->
                Responses.ok(call, CertificateAnswer.of(certificate, existing, edge, call.voice()));
            case Viewed.CheckNeeded _ -> edge.problems().send(call, ProblemCode.REALNAME_REQUIRED);
            case Viewed.NotFound _ -> edge.problems().send(call, ProblemCode.CERT_NOT_IN_USER_CENTRE);
        }
    }

    private void preCheck(Call call, Session session) {
        CertificateId id = edge.requests().certificate(call);
        switch (preCheck.check(session, id, edge.requests().purpose(call))) {
            case Checked.Decided(var decision) ->
                Responses.ok(
                        call,
                        DecisionAnswer.of(decision, typeOf(id), edge.clocks().today(), call.voice()));
            case Checked.CheckNeeded _ -> edge.problems().send(call, ProblemCode.REALNAME_REQUIRED);
            case Checked.NotFound _ -> edge.problems().send(call, ProblemCode.CERT_NOT_IN_USER_CENTRE);
        }
    }

    private CertificateType typeOf(CertificateId id) {
        return certificates.find(id).orElseThrow().type();
    }

    /// One entry more is read than shown: it tells whether a next page exists.
    private void history(Call call, Session session) {
        CertificateId id = edge.requests().certificate(call);
        PageWanted wanted = edge.requests().page(call);
        ViewHistory.Page page = viewHistory
                .view(session, id, wanted.after(), wanted.limit() + 1)
                .orElseThrow(() -> new RequestRefused(ProblemCode.CERT_NOT_IN_USER_CENTRE));
        List<AnnotationAnswer> answers = page.attempts().stream()
                .limit(wanted.limit())
                .map(attempt -> edge.attempts().of(attempt, page.certificate(), call.voice()))
                .toList();
        if (page.attempts().size() > wanted.limit()) {
            String next = "<%s/certificates/%s/annotations?after=%s&limit=%d>; rel=\"next\""
                    .formatted(Route.API, id, answers.getLast().id(), wanted.limit());
            call.response().header(HeaderNames.LINK, next);
        }
        Responses.ok(
                call,
                new HistoryAnswer(
                        answers, page.uses().stream().map(UseAnswer::of).toList()));
    }
}
