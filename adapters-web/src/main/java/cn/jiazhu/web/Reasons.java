package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.Cure;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.web.Voice.FieldName;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which row of the problem table tells a refusal of the domain. The one place where the two vocabularies meet.
final class Reasons {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Days.ZONE);

    /// What the holder wrote himself and can write otherwise.
    private static final Set<String> OWN_WORDS = Set.of("use", "recipient");

    private Reasons() {}

    static Reason of(Blocker blocker) {
        return switch (blocker) {
            case Blocker.CertificateExpired(var last, var cure) ->
                Reason.of(ProblemCode.CERT_EXPIRED).as(cureOfExpiry(cure)).with("lastDay", last);
            case Blocker.RenewalAwaited(var last, var on, var province) ->
                announced(Reason.of(ProblemCode.CERT_EXPIRED), on, province)
                        .as("AWAIT_DATA")
                        .with("lastDay", last);
            case Blocker.NotReported(var application, var on, var province) ->
                announced(Reason.of(ProblemCode.NOT_REPORTED), on, province).with("application", application);
            case Blocker.OverAge(var limit, var last) ->
                Reason.of(ProblemCode.AGE_LIMIT).with("ageLimit", limit).with("lastDay", last);
            case Blocker.NotYetValid(var first) ->
                Reason.of(ProblemCode.NOT_YET_VALID).with("firstDay", first);
            case Blocker.RegistrationPaused(var state, var since) ->
                Reason.of(code(state)).with("since", since);
            case Blocker.RegistrationEnded(var state, var since) ->
                Reason.of(code(state)).with("since", since);
            case Blocker.CancellationAnnounced(var on, var province) ->
                announced(Reason.of(ProblemCode.CANCELLED), on, province).as("ANNOUNCED");
            case Blocker.ImageMissing(var kind) -> Reason.of(missing(kind));
            case Blocker.ImageUnreadable(var kind) ->
                Reason.of(ProblemCode.IMAGE_UNREADABLE).with("image", kind);
            case Blocker.MobileNotBound _ -> Reason.of(ProblemCode.MOBILE_NOT_BOUND);
            case Blocker.GlyphMissing(var field, var characters) ->
                printed(ProblemCode.NAME_GLYPH_MISSING, field).with("characters", characters);
            case Blocker.FaceOverflow(var field) -> printed(ProblemCode.FACE_OVERFLOW, field);
            case Blocker.DayUsed _ -> Reason.of(ProblemCode.DAY_USED);
            case Blocker.RequestedEndPassed(var until) ->
                Reason.of(ProblemCode.REQUESTED_END_PASSED).with("until", until);
        };
    }

    static Reason of(Warning warning, TypeRules rules) {
        return switch (warning) {
            case Warning.ShortSpecialties(var names) ->
                Reason.of(ProblemCode.PARTIAL_SHORT_VALIDITY)
                        .with("specialties", names)
                        .with("useDays", rules.useDays());
            case Warning.RenewalUnderWay(var on, var province) ->
                announced(Reason.of(ProblemCode.RENEWAL_UNDER_WAY), on, province);
        };
    }

    static Reason of(Rejection rejection) {
        return Reason.of(
                switch (rejection) {
                    case FACE_FAILED, NOT_SUFFICIENT -> ProblemCode.REALNAME_FAILED;
                    case REFUSED_ON_PHONE -> ProblemCode.REALNAME_CANCELLED;
                    case OTHER_PERSON -> ProblemCode.REALNAME_MISMATCH;
                });
    }

    /// Why an annotation that is there already serves, and nothing new was made.
    static Reason led(AnnotationDecision.Reason reason, Annotation annotation, String why) {
        return switch (reason) {
            case UNDER_WAY -> state(annotation).orElse(Reason.of(ProblemCode.ALREADY_RUNNING));
            case MADE_TODAY -> Reason.of(ProblemCode.ALREADY_TODAY).with("time", TIME.format(issuedAt(annotation)));
            case STILL_COUNTS ->
                Reason.of(ProblemCode.COPY_STILL_COUNTS)
                        .with("last", lastDay(annotation))
                        .with("why", why);
        };
    }

    /// What is to be said of a state beyond its name.
    static Optional<Reason> state(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Waiting _ ->
                Optional.of(Reason.of(ProblemCode.ALREADY_RUNNING).as("WAITING"));
            case Annotation.Preparing preparing ->
                Optional.of(
                        switch (preparing.trouble()) {
                            case NONE -> Reason.of(ProblemCode.ALREADY_RUNNING);
                            case SYSTEM, OWN ->
                                Reason.of(ProblemCode.ALREADY_RUNNING).as("TROUBLE");
                            case TIMESTAMP ->
                                Reason.of(ProblemCode.ALREADY_RUNNING).as("TIMESTAMP");
                        });
            case Annotation.Failed _ -> Optional.of(Reason.of(ProblemCode.GENERATION_FAILED));
            case Annotation.TimedOut _ -> Optional.of(Reason.of(ProblemCode.WAITING_TIMED_OUT));
            case Annotation.Refused refused
            when Finding.blockers(refused.findings()).isEmpty() ->
                Optional.of(Reason.of(ProblemCode.COPY_STILL_COUNTS).as("MEANWHILE"));
            case Annotation.Issued _, Annotation.Ended _, Annotation.Refused _, Annotation.Abandoned _ ->
                Optional.empty();
        };
    }

    /// Why a copy is given out no more; empty while it is.
    static Optional<Reason> gone(CopyStatus status) {
        return switch (status) {
            case CopyStatus.Counts _, CopyStatus.NotBegun _, CopyStatus.Paused _ -> Optional.empty();
            case CopyStatus.UsePeriodOver(var last) ->
                Optional.of(Reason.of(ProblemCode.USE_PERIOD_OVER).with("last", last));
            case CopyStatus.RegistrationEnded(var state, var since) ->
                Optional.of(Reason.of(ProblemCode.COPY_REGISTRATION_ENDED)
                        .with("state", state)
                        .with("since", since));
            case CopyStatus.Ended(var causes, var at) -> Optional.of(ended(causes, at));
        };
    }

    private static Reason ended(List<EndCause> causes, Instant at) {
        Optional<RegistrationState> state = causes.stream()
                .flatMap(cause -> cause.registrationState().stream())
                .findFirst();
        if (state.isPresent()) {
            return Reason.of(ProblemCode.COPY_REGISTRATION_ENDED)
                    .with("state", state.get())
                    .with("since", Days.of(at));
        }
        return causes.contains(EndCause.WITHDRAWN)
                ? Reason.of(ProblemCode.COPY_WITHDRAWN).with("on", Days.of(at))
                : Reason.of(ProblemCode.COPY_SUPERSEDED).with("on", Days.of(at)).with("causes", causes);
    }

    private static Reason announced(Reason reason, Object on, String province) {
        return reason.with("announcedOn", on).with("province", province);
    }

    private static Reason printed(ProblemCode code, String field) {
        return Reason.of(code).as(OWN_WORDS.contains(field) ? "OWN" : "").with("field", new FieldName(field));
    }

    private static String cureOfExpiry(Cure cure) {
        return switch (cure) {
            case REGISTER_AGAIN -> "REGISTER_AGAIN";
            case NONE -> "NONE";
            case APPLY_FOR_RENEWAL,
                    ASK_PROVINCE,
                    AWAIT_DATA,
                    AWAIT_FIRST_DAY,
                    SUPPLY_IMAGE,
                    BIND_MOBILE,
                    AWAIT_FONT,
                    SHORTEN_TEXT,
                    TRY_TOMORROW,
                    CHOOSE_LATER_END -> "";
        };
    }

    private static ProblemCode missing(Blocker.ImageKind kind) {
        return switch (kind) {
            case PHOTO -> ProblemCode.PHOTO_MISSING;
            case SIGNATURE -> ProblemCode.SIGNATURE_MISSING;
        };
    }

    private static ProblemCode code(RegistrationState state) {
        return switch (state) {
            case SUSPENDED -> ProblemCode.SUSPENDED;
            case LOCKED -> ProblemCode.LOCKED;
            case ANNULLED -> ProblemCode.ANNULLED;
            case REVOKED -> ProblemCode.REVOKED;
            case CANCELLED -> ProblemCode.CANCELLED;
            case LAPSED -> ProblemCode.LAPSED;
            case MOVED_OUT -> ProblemCode.MOVED_OUT;
            case VALID -> throw new IllegalStateException("a valid registration blocks nothing");
        };
    }

    private static Instant issuedAt(Annotation annotation) {
        return annotation instanceof Annotation.Issued issued
                ? issued.issuedAt()
                : annotation.order().pressedAt();
    }

    private static java.time.LocalDate lastDay(Annotation annotation) {
        return annotation instanceof Annotation.Issued issued
                ? issued.intent().period().last()
                : Days.of(annotation.order().pressedAt());
    }
}
