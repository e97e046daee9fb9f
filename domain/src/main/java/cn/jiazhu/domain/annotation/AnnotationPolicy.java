package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.annotation.AnnotationDecision.AlreadyHave;
import cn.jiazhu.domain.annotation.AnnotationDecision.Reason;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.identity.Entitlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rulebook of annotation (加注规则). Every rule is asked; the answer names every blocker, in the rulebook's order.
public final class AnnotationPolicy {

    /// A rule reads the request and answers with one finding.
    private interface Rule {
        Finding ask(AnnotationRequest request, Facts facts);
    }

    /// Days after its end in which an expired certificate's cure is still renewal: an application made in time may be
    /// under way (an assumption, `domain.md` §2 "expired").
    static final int RENEWAL_MAY_BE_UNDER_WAY_DAYS = 90;

    /// 「今日已撤回两次」: the first withdrawal of a day does not use the day up.
    static final int WITHDRAWALS_PER_DAY = 2;

    private static final List<Rule> RULES = List.of(
            AnnotationPolicy::state,
            AnnotationPolicy::age,
            AnnotationPolicy::validity,
            (request, facts) -> image(RuleName.PHOTO, ImageKind.PHOTO, facts.photo()),
            (request, facts) -> image(RuleName.SIGNATURE, ImageKind.SIGNATURE, facts.signature()),
            (request, _) -> mobile(request),
            (request, _) -> printable(request),
            (request, _) -> requestedEnd(request),
            (request, _) -> perDay(request),
            AnnotationPolicy::shortSpecialty,
            AnnotationPolicy::usePeriod);

    private AnnotationPolicy() {}

    public static AnnotationDecision decide(AnnotationRequest request) {
        var findings = ask(request);
        var blockers = Finding.blockers(findings);
        Optional<AlreadyHave> open = underWay(request, findings);
        Optional<AlreadyHave> today = countingCopies(request)
                .filter(copy -> copy.intent().period().first().equals(request.today()))
                .map(copy -> new AlreadyHave(copy.order().id(), Reason.MADE_TODAY, findings))
                .findFirst();
        if (open.isPresent() || today.isPresent()) {
            return open.or(() -> today).orElseThrow();
        }
        if (!blockers.isEmpty()) {
            return new AnnotationDecision.Blocked(findings);
        }
        if (Finding.anyDoubt(findings)) {
            return new AnnotationDecision.Doubtful(findings);
        }
        UsePeriod period = usePeriodOf(request, request.certificate().facts().orElseThrow());
        return countingCopies(request)
                .filter(copy -> onlyRepeats(copy, period, request.certificate()))
                .<AnnotationDecision>map(copy -> new AlreadyHave(copy.order().id(), Reason.STILL_COUNTS, findings))
                .findFirst()
                .orElseGet(() -> new AnnotationDecision.Granted(period, findings));
    }

    /// Every rule that can be asked of this certificate: without reported facts, only two can.
    private static List<Finding> ask(AnnotationRequest request) {
        var findings = new ArrayList<Finding>();
        findings.add(reported(request));
        request.certificate()
                .facts()
                .ifPresentOrElse(
                        facts -> RULES.forEach(rule -> findings.add(rule.ask(request, facts))),
                        () -> findings.add(mobile(request)));
        return List.copyOf(findings);
    }

    // ---- the rules ----

    private static Finding reported(AnnotationRequest request) {
        return Stream.concat(registersAnew(request.certificate()), changeAwaited(request.certificate()))
                .findFirst()
                .map(awaited -> Finding.blocked(
                        RuleName.REPORTED,
                        awaited.announcedOn(),
                        new Blocker.NotReported(awaited.application(), awaited.announcedOn(), awaited.province())))
                .orElseGet(() -> Finding.passed(
                        RuleName.REPORTED, "version " + request.certificate().version()));
    }

    private static Finding state(AnnotationRequest request, Facts facts) {
        var saw = facts.state().chinese();
        Optional<Announcement> cancellation = request.certificate().pending(Application.CANCELLATION);
        if (registersAnew(request.certificate()).findAny().isPresent()) {
            return Finding.passed(RuleName.STATE, saw);
        }
        return switch (request.certificate().standingOn(request.today())) {
            case Standing.Paused(var state, var since) ->
                Finding.blocked(RuleName.STATE, saw, new Blocker.RegistrationPaused(state, since));
            case Standing.Ended(var state, var since) ->
                Finding.blocked(RuleName.STATE, saw, new Blocker.RegistrationEnded(state, since));
            case Standing.Valid _,
                    Standing.NotReported _,
                    Standing.NotYetValid _,
                    Standing.Expired _,
                    Standing.OverAge _ ->
                cancellation
                        .map(announced -> Finding.blocked(
                                RuleName.STATE,
                                announced.announcedOn(),
                                new Blocker.CancellationAnnounced(announced.announcedOn(), announced.province())))
                        .orElseGet(() -> Finding.passed(RuleName.STATE, saw));
        };
    }

    private static Finding age(AnnotationRequest request, Facts facts) {
        var type = request.certificate().type();
        LocalDate last = facts.ageLimitDay(type);
        return request.today().isAfter(last)
                ? Finding.blocked(RuleName.AGE, last, new Blocker.OverAge(type.ageLimit(), last))
                : Finding.passed(RuleName.AGE, last);
    }

    private static Finding validity(AnnotationRequest request, Facts facts) {
        LocalDate today = request.today();
        LocalDate last = facts.lastValidDay();
        Optional<Announcement> renewal = request.certificate().pending(Application.RENEWAL);
        if (registersAnew(request.certificate()).findAny().isPresent()) {
            return Finding.passed(RuleName.VALIDITY, last);
        }
        if (facts.specialties().stream().anyMatch(specialty -> specialty.isValidOn(today))) {
            return renewal.map(announced -> Finding.warned(
                            RuleName.VALIDITY,
                            last,
                            new Warning.RenewalUnderWay(announced.announcedOn(), announced.province())))
                    .orElseGet(() -> Finding.passed(RuleName.VALIDITY, last));
        }
        Optional<LocalDate> first = facts.firstValidDayAfter(today);
        if (first.isPresent()) {
            return Finding.blocked(RuleName.VALIDITY, first.get(), new Blocker.NotYetValid(first.get()));
        }
        return Finding.blocked(
                RuleName.VALIDITY,
                last,
                renewal.<Blocker>map(announced ->
                                new Blocker.RenewalAwaited(last, announced.announcedOn(), announced.province()))
                        .orElseGet(() -> new Blocker.CertificateExpired(last, cureOfExpiry(request, facts))));
    }

    /// Never renewal past the age limit, nor once it can no longer be under way.
    private static Cure cureOfExpiry(AnnotationRequest request, Facts facts) {
        if (request.today().isAfter(facts.ageLimitDay(request.certificate().type()))) {
            return Cure.NONE;
        }
        LocalDate lastHope = facts.lastValidDay().plusDays(RENEWAL_MAY_BE_UNDER_WAY_DAYS);
        return request.today().isAfter(lastHope) ? Cure.REGISTER_AGAIN : Cure.APPLY_FOR_RENEWAL;
    }

    private static Finding image(RuleName rule, ImageKind kind, HolderImage image) {
        return switch (image) {
            case HolderImage.Stored _ -> Finding.passed(rule, "stored");
            case HolderImage.Missing _ -> Finding.blocked(rule, "missing", new Blocker.ImageMissing(kind));
            case HolderImage.Unreadable _ -> Finding.blocked(rule, "unreadable", new Blocker.ImageUnreadable(kind));
        };
    }

    private static Finding mobile(AnnotationRequest request) {
        return switch (request.mobile()) {
            case BOUND -> Finding.passed(RuleName.MOBILE, request.mobile());
            case NOT_BOUND -> Finding.blocked(RuleName.MOBILE, request.mobile(), new Blocker.MobileNotBound());
            case UNKNOWN -> new Finding(RuleName.MOBILE, request.mobile().name(), new Finding.Doubtful());
        };
    }

    private static Finding printable(AnnotationRequest request) {
        return request.unprintable().stream()
                .findFirst()
                .map(first -> Finding.blocked(RuleName.PRINTABLE, first.field(), blockerOf(first)))
                .orElseGet(() -> Finding.passed(RuleName.PRINTABLE, "all"));
    }

    private static Blocker blockerOf(Unprintable unprintable) {
        return switch (unprintable) {
            case Unprintable.MissingGlyph(var field, var characters) -> new Blocker.GlyphMissing(field, characters);
            case Unprintable.Overflow(var field) -> new Blocker.FaceOverflow(field);
        };
    }

    private static Finding requestedEnd(AnnotationRequest request) {
        LocalDate until = request.purpose().until();
        if (!request.purpose().hasUntil()) {
            return Finding.passed(RuleName.REQUESTED_END, "none");
        }
        return until.isBefore(request.today())
                ? Finding.blocked(RuleName.REQUESTED_END, until, new Blocker.RequestedEndPassed(until))
                : Finding.passed(RuleName.REQUESTED_END, until);
    }

    private static Finding perDay(AnnotationRequest request) {
        long withdrawn = forThisPurpose(request)
                .filter(Annotation.Ended.class::isInstance)
                .map(Annotation.Ended.class::cast)
                .filter(copy -> copy.causes().contains(EndCause.WITHDRAWN))
                .filter(copy -> copy.intent().period().first().equals(request.today()))
                .count();
        return withdrawn >= WITHDRAWALS_PER_DAY
                ? Finding.blocked(RuleName.PER_DAY, withdrawn, new Blocker.DayUsed())
                : Finding.passed(RuleName.PER_DAY, withdrawn);
    }

    private static Finding shortSpecialty(AnnotationRequest request, Facts facts) {
        LocalDate wholeTerm =
                request.today().plusDays(request.certificate().type().useDays());
        var names = facts.specialties().stream()
                .filter(specialty -> specialty.isValidOn(request.today()))
                .filter(specialty -> specialty.validity().last().isBefore(wholeTerm))
                .map(Specialty::name)
                .toList();
        return names.isEmpty()
                ? Finding.passed(RuleName.SHORT_SPECIALTY, 0)
                : Finding.warned(RuleName.SHORT_SPECIALTY, names.size(), new Warning.ShortSpecialties(names));
    }

    /// Why this end date: always passes, and says which limit cut the period.
    private static Finding usePeriod(AnnotationRequest request, Facts facts) {
        UsePeriod period = usePeriodOf(request, facts);
        return Finding.passed(RuleName.USE_PERIOD, period.last() + " " + period.limitedBy());
    }

    // ---- what the rules share ----

    private static UsePeriod usePeriodOf(AnnotationRequest request, Facts facts) {
        return UsePeriod.of(request.certificate().type(), facts, request.purpose(), request.today());
    }

    /// Initial registration, or registration again: nothing known before it counts.
    private static Stream<Announcement> registersAnew(Certificate certificate) {
        return Stream.of(Application.INITIAL, Application.AGAIN)
                .flatMap(application -> certificate.pending(application).stream());
    }

    private static Stream<Announcement> changeAwaited(Certificate certificate) {
        return certificate.pending(Application.CHANGE).stream();
    }

    private static Stream<Annotation> forThisPurpose(AnnotationRequest request) {
        String key = request.purpose().key();
        return request.existing().stream()
                .filter(annotation -> annotation.order().purpose().key().equals(key));
    }

    private static Optional<AlreadyHave> underWay(AnnotationRequest request, List<Finding> findings) {
        return forThisPurpose(request)
                .filter(Annotation::isOpen)
                .filter(annotation -> !isOwn(request.entitlement(), annotation))
                .findFirst()
                .map(annotation -> new AlreadyHave(annotation.order().id(), Reason.UNDER_WAY, findings));
    }

    private static boolean isOwn(Entitlement entitlement, Annotation annotation) {
        return entitlement instanceof Entitlement.EarlierPress(var own)
                && own.equals(annotation.order().id());
    }

    private static Stream<Annotation.Issued> countingCopies(AnnotationRequest request) {
        Standing standing = request.certificate().standingOn(request.today());
        return forThisPurpose(request)
                .filter(Annotation.Issued.class::isInstance)
                .map(Annotation.Issued.class::cast)
                .filter(copy -> CopyStatus.of(copy, standing, request.today()) instanceof CopyStatus.Counts);
    }

    private static boolean onlyRepeats(Annotation.Issued copy, UsePeriod period, Certificate certificate) {
        return copy.intent().period().last().equals(period.last())
                && copy.intent().certificateVersion() == certificate.version();
    }
}
