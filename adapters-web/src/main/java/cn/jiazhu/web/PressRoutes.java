package cn.jiazhu.web;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.Press;
import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.certificate.Certificate;
import io.helidon.http.HeaderNames;
import java.util.List;

/// The press (加注): 201 issued, 202 on its way or waiting, 200 led to one that serves, 409 refused.
final class PressRoutes {

    private final AnnotateCertificate annotate;
    private final Certificates certificates;
    private final Annotations annotations;
    private final Edge edge;

    PressRoutes(AnnotateCertificate annotate, Certificates certificates, Annotations annotations, Edge edge) {
        this.annotate = annotate;
        this.certificates = certificates;
        this.annotations = annotations;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(Route.post(
                Route.API + "/certificates/{id}/annotations", edge.callers().active(this::press)));
    }

    private void press(Call call, Session session) {
        Press press = edge.requests().press(call, edge.requests().certificate(call));
        Pressed pressed = annotate.press(session, press);
        edge.metrics().pressed(Written.kind(pressed));
        switch (pressed) {
            case Pressed.Accepted(var annotation, var certificate) -> tell(call, annotation, certificate);
            case Pressed.Repeated(var annotation) -> {
                Annotation now = settled(annotation);
                tell(call, now, certificateOf(now));
            }
            case Pressed.Led led -> lead(call, led);
            case Pressed.Refused(var findings) ->
                refuse(call, findings, certificates.find(press.certificate()).orElseThrow());
            case Pressed.KeyReused _ -> edge.problems().send(call, ProblemCode.IDEMPOTENCY_KEY_REUSED);
            case Pressed.CheckNeeded _ -> edge.problems().send(call, ProblemCode.REALNAME_REQUIRED);
            case Pressed.NotFound _ -> edge.problems().send(call, ProblemCode.CERT_NOT_IN_USER_CENTRE);
        }
    }

    /// By its present state, so that a repeated press is told what the first one is.
    private void tell(Call call, Annotation annotation, Certificate certificate) {
        String location = Attempts.address(annotation.order().id());
        switch (annotation) {
            case Annotation.Issued _ -> Responses.created(call, location, answer(call, annotation, certificate));
            case Annotation.Waiting _, Annotation.Preparing _ ->
                Responses.accepted(call, location, answer(call, annotation, certificate));
            case Annotation.Refused refused
            when !Finding.blockers(refused.findings()).isEmpty() -> {
                call.response().header(HeaderNames.LOCATION, location);
                refuse(call, refused.findings(), certificate);
            }
            case Annotation.Refused _,
                    Annotation.Ended _,
                    Annotation.Failed _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> Responses.led(call, location, answer(call, annotation, certificate));
        }
    }

    private void lead(Call call, Pressed.Led led) {
        Annotation annotation = settled(led.annotation());
        Certificate certificate = certificateOf(annotation);
        String why = annotation instanceof Annotation.Issued issued
                ? PeriodAnswer.why(issued.intent().period(), certificate.type(), call.voice())
                : "";
        var notice = call.voice().tell(Reasons.led(led.reason(), annotation, why));
        Responses.led(
                call,
                Attempts.address(annotation.order().id()),
                answer(call, annotation, certificate).noticed(notice));
    }

    private void refuse(Call call, List<Finding> findings, Certificate certificate) {
        Reason first = Reasons.of(Finding.blockers(findings).getFirst());
        var rules = certificate.type().on(edge.clocks().today());
        edge.problems().refuse(call, first, FindingAnswer.all(findings, rules, call.voice()));
    }

    /// Another press is making it at this moment: its end is awaited for as long as a press may take.
    private Annotation settled(Annotation annotation) {
        if (!(annotation instanceof Annotation.Preparing)) {
            return annotation;
        }
        var id = annotation.order().id();
        long seen = edge.changes().revision(id);
        Annotation now = annotations.find(id).orElseThrow();
        if (now instanceof Annotation.Preparing
                && edge.changes().await(id, seen, edge.settings().pressBudget())) {
            return annotations.find(id).orElseThrow();
        }
        return now;
    }

    private Certificate certificateOf(Annotation annotation) {
        return certificates.find(annotation.order().certificate()).orElseThrow();
    }

    private AnnotationAnswer answer(Call call, Annotation annotation, Certificate certificate) {
        return edge.attempts().of(annotation, certificate, call.voice());
    }
}
