package cn.jiazhu.web;

import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressSettings;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Ended;
import cn.jiazhu.domain.annotation.Annotation.Failed;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.Annotation.Preparing;
import cn.jiazhu.domain.annotation.Annotation.TimedOut;
import cn.jiazhu.domain.annotation.Annotation.Waiting;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Numbering;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.web.AnnotationAnswer.Copy;
import cn.jiazhu.web.AnnotationAnswer.Numbers;
import cn.jiazhu.web.AnnotationAnswer.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tells attempts as the API shows them.
final class Attempts {

    /// What is looked at less often is in truth woken by an arrival.
    private static final Duration POLLED_AT_LEAST = Duration.ofHours(2);

    private final Web.Settings settings;
    private final Clocks clocks;

    Attempts(Web.Settings settings, Clocks clocks) {
        this.settings = settings;
        this.clocks = clocks;
    }

    static String address(AnnotationId id) {
        return Route.API + "/annotations/" + id;
    }

    AnnotationAnswer of(Attempt attempt, Certificate certificate, Voice voice) {
        return switch (attempt) {
            case Annotation annotation -> of(annotation, certificate, voice);
            case RefusedPress refused ->
                new AnnotationAnswer(
                        refused.id().toString(),
                        certificate.id().toString(),
                        "not-accepted",
                        PurposeAnswer.of(refused.purpose()),
                        Written.moment(refused.at()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        FindingAnswer.all(refused.findings(), rules(certificate, refused.at()), voice),
                        Map.of());
        };
    }

    AnnotationAnswer of(Annotation annotation, Certificate certificate, Voice voice) {
        return new AnnotationAnswer(
                annotation.order().id().toString(),
                certificate.id().toString(),
                state(annotation),
                PurposeAnswer.of(annotation.order().purpose()),
                Written.moment(annotation.order().pressedAt()),
                numbers(annotation.numbering()),
                copy(annotation, certificate, voice),
                annotation instanceof Waiting waiting ? wait(waiting) : null,
                Reasons.state(annotation).map(voice::tell).orElse(null),
                annotation instanceof Failed failed ? failed.traceId() : null,
                FindingAnswer.all(
                        findings(annotation),
                        rules(certificate, annotation.order().pressedAt()),
                        voice),
                links(annotation, certificate));
    }

    private static TypeRules rules(Certificate certificate, Instant pressedAt) {
        return certificate.type().on(Days.of(pressedAt));
    }

    private static String state(Annotation annotation) {
        return switch (annotation) {
            case Waiting _ -> "waiting";
            case Preparing _ -> "preparing";
            case Issued _ -> "issued";
            case Ended _ -> "ended";
            case Failed _ -> "failed";
            case Annotation.Refused _ -> "refused";
            case Annotation.Abandoned _ -> "abandoned";
            case TimedOut _ -> "timed-out";
        };
    }

    private static List<Finding> findings(Annotation annotation) {
        return switch (annotation) {
            case Waiting waiting -> waiting.findings();
            case Annotation.Refused refused -> refused.findings();
            case TimedOut timedOut -> timedOut.findings();
            case Preparing _, Issued _, Ended _, Failed _, Annotation.Abandoned _ -> List.of();
        };
    }

    private @Nullable Numbers numbers(Numbering numbering) {
        return switch (numbering) {
            case Numbering.Unnumbered _ -> null;
            case Numbering.Numbers(var ordinal, var serial, var code) ->
                new Numbers(ordinal, serial.text(), code.printed(), settings.baseAddress() + "/v/" + code.text());
        };
    }

    private @Nullable Copy copy(Annotation annotation, Certificate certificate, Voice voice) {
        return switch (annotation) {
            case Issued issued -> {
                var status = CopyStatus.of(issued, certificate.standingOn(clocks.today()), clocks.today());
                var period = PeriodAnswer.of(issued.intent().period(), certificate.type(), voice);
                yield copy(status, period, issued.issuedAt(), null, voice);
            }
            case Ended ended -> {
                var period = PeriodAnswer.of(ended.intent().period(), certificate.type(), voice);
                yield copy(CopyStatus.of(ended), period, ended.issuedAt(), Written.moment(ended.at()), voice);
            }
            case Waiting _, Preparing _, Failed _, Annotation.Refused _, Annotation.Abandoned _, TimedOut _ -> null;
        };
    }

    private static Copy copy(
            CopyStatus status, PeriodAnswer period, Instant issuedAt, @Nullable String endedAt, Voice voice) {
        return new Copy(
                name(status),
                status.servesFiles(),
                period,
                Written.moment(issuedAt),
                endedAt,
                Reasons.gone(status).map(voice::tell).orElse(null));
    }

    private static String name(CopyStatus status) {
        return switch (status) {
            case CopyStatus.Counts _ -> "counts";
            case CopyStatus.NotBegun _ -> "not-begun";
            case CopyStatus.UsePeriodOver _ -> "use-period-over";
            case CopyStatus.Paused _ -> "paused";
            case CopyStatus.Ended _ -> "ended";
            case CopyStatus.RegistrationEnded _ -> "registration-ended";
        };
    }

    private Wait wait(Waiting waiting) {
        return new Wait(
                Written.moment(waiting.order().expiresAt()),
                nextCheck(waiting).map(Written::moment).orElse(null));
    }

    /// At the latest; empty where the arrival of data wakes it.
    Optional<Instant> nextCheck(Waiting waiting) {
        Instant next = Carrying.nextLook(waiting, clocks.now(), PressSettings.DEFAULT);
        return Optional.of(next).filter(at -> at.isBefore(clocks.now().plus(POLLED_AT_LEAST)));
    }

    private static Map<String, String> links(Annotation annotation, Certificate certificate) {
        var links = new TreeMap<String, String>();
        String self = address(annotation.order().id());
        links.put("self", self);
        links.put("certificate", Route.API + "/certificates/" + certificate.id());
        if (annotation instanceof Issued) {
            links.put("pdf", self + "/pdf");
            links.put("ofd", self + "/ofd");
            links.put("preview", self + "/preview.svg");
            links.put("calendar", self + "/calendar.ics");
        }
        return links;
    }
}
