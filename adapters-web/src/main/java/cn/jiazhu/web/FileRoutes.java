package cn.jiazhu.web;

import cn.jiazhu.application.holder.FetchDocument;
import cn.jiazhu.application.holder.FetchDocument.Fetched;
import cn.jiazhu.application.holder.FetchDocument.Wanted;
import cn.jiazhu.application.holder.ViewOriginal;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.OwnAnnotations;
import cn.jiazhu.application.press.OwnAnnotations.Own;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.CopyStatus;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/// What a holder takes away: the two files, the picture, and the day in his calendar.
final class FileRoutes {

    private static final HeaderName DISPOSITION = HeaderNames.CONTENT_DISPOSITION;

    private final FetchDocument fetchDocument;
    private final ViewOriginal viewOriginal;
    private final OwnAnnotations own;
    private final Edge edge;

    FileRoutes(Web.UseCases useCases, OwnAnnotations own, Edge edge) {
        this.fetchDocument = useCases.fetchDocument();
        this.viewOriginal = useCases.viewOriginal();
        this.own = own;
        this.edge = edge;
    }

    List<Route> routes() {
        String one = Route.API + "/annotations/{id}";
        return List.of(
                Route.get(
                        one + "/pdf",
                        edge.callers().active((call, session) -> fetch(call, session, new Wanted.File(Format.PDF)))),
                Route.get(
                        one + "/ofd",
                        edge.callers().active((call, session) -> fetch(call, session, new Wanted.File(Format.OFD)))),
                Route.get(
                        one + "/preview.svg",
                        edge.callers().active((call, session) -> fetch(call, session, new Wanted.Preview()))),
                Route.get(
                        Route.API + "/certificates/{id}/original.svg",
                        edge.callers().active(this::original)),
                Route.get(one + "/calendar.ics", edge.callers().active(this::calendar)),
                download("/pdf", (call, session) -> fetch(call, session, new Wanted.File(Format.PDF))),
                download("/ofd", (call, session) -> fetch(call, session, new Wanted.File(Format.OFD))),
                download("/calendar.ics", this::calendar));
    }

    /// The same for a link on a page: what stands in the way is told, or mended, as a page.
    private Route download(String suffix, BiConsumer<Call, Session> answer) {
        return Route.get("/annotations/{id}" + suffix, edge.callers().page(answer));
    }

    private void fetch(Call call, Session session, Wanted wanted) {
        switch (fetchDocument.fetch(session, edge.requests().annotation(call), wanted)) {
            case Fetched.Found(var copy, var file) -> {
                call.response()
                        .header(
                                DISPOSITION,
                                disposition(copy, file.format(), call.voice().in(Language.ZH)));
                Responses.bytes(call, type(file.format()), file.bytes());
            }
            case Fetched.Drawn(var _, var svg) -> Responses.picture(call, svg);
            case Fetched.Gone(var status) ->
                edge.problems().send(call, Reasons.gone(status).orElseThrow());
            case Fetched.NotIssued _ -> edge.problems().send(call, ProblemCode.NOT_ISSUED);
            case Fetched.CheckNeeded _ -> edge.problems().send(call, ProblemCode.REALNAME_REQUIRED);
            case Fetched.NotFound _ -> edge.problems().send(call, ProblemCode.NOT_FOUND);
        }
    }

    private void original(Call call, Session session) {
        switch (viewOriginal.view(session, edge.requests().certificate(call))) {
            case ViewOriginal.Viewed.Drawn(var svg) -> Responses.picture(call, svg);
            case ViewOriginal.Viewed.NotReported _ -> edge.problems().send(call, ProblemCode.CERT_NOT_IN_USER_CENTRE);
            case ViewOriginal.Viewed.CheckNeeded _ -> edge.problems().send(call, ProblemCode.REALNAME_REQUIRED);
            case ViewOriginal.Viewed.NotFound _ -> edge.problems().send(call, ProblemCode.CERT_NOT_IN_USER_CENTRE);
        }
    }

    private void calendar(Call call, Session session) {
        Own found = own.find(session, edge.requests().annotation(call))
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
        switch (found.annotation()) {
            case Annotation.Issued issued -> {
                var today = edge.clocks().today();
                var status = CopyStatus.of(issued, found.certificate().standingOn(today), today);
                Reasons.gone(status)
                        .ifPresentOrElse(
                                reason -> edge.problems().send(call, reason),
                                () -> Responses.bytes(
                                        call,
                                        "text/calendar; charset=utf-8",
                                        Calendar.of(issued, found.certificate().type(), call.voice())));
            }
            case Annotation.Ended ended ->
                edge.problems().send(call, Reasons.gone(CopyStatus.of(ended)).orElseThrow());
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> edge.problems().send(call, ProblemCode.NOT_ISSUED);
        }
    }

    /// The name a person expects, for clients of RFC 8187; for others one in plain letters. Never an ID number.
    private static String disposition(AnnotatedCopy copy, Format format, Voice voice) {
        String suffix = '.' + format.name().toLowerCase(Locale.ROOT);
        String number = copy.facts().number().text();
        String last = copy.period().last().toString();
        String name = voice.say("file.name", Map.of("type", voice.nameOf(copy.type()), "number", number, "last", last));
        String plain = String.join("_", copy.type().shortName(), number.replaceAll("[^0-9]", ""), last);
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain + suffix, encoded(name + suffix));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private static String type(Format format) {
        return switch (format) {
            case PDF -> "application/pdf";
            case OFD -> "application/ofd";
        };
    }
}
