package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.annotation.AnnotationDecision.AlreadyHave;
import cn.jiazhu.domain.annotation.AnnotationDecision.Reason;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.identity.Entitlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rulebook of annotation (加注规则). Every rule is asked; the answer names every blocker, in the rulebook's order.
public final class AnnotationPolicy {

    /// 「今日已撤回两次」: the first withdrawal of a day does not use the day up.
    static final int WITHDRAWALS_PER_DAY = 2;

    private static final List<Function<AnnotationRequest, Finding>> PRESS_RULES = List.of(
            AnnotationPolicy::mobile,
            AnnotationPolicy::printable,
            AnnotationPolicy::requestedEnd,
            AnnotationPolicy::perDay);

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
        UsePeriod period = usePeriodOf(request, request.certificate().facts().orElseThrow());
        return countingCopies(request)
                .filter(copy -> onlyRepeats(copy, period, request))
                .<AnnotationDecision>map(copy -> new AlreadyHave(copy.order().id(), Reason.STILL_COUNTS, findings))
                .findFirst()
                .orElseGet(() -> Finding.anyDoubt(findings)
                        ? new AnnotationDecision.Doubtful(findings)
                        : new AnnotationDecision.Granted(period, findings));
    }

    /// Every rule that can be asked of this certificate: without reported facts, some cannot.
    private static List<Finding> ask(AnnotationRequest request) {
        var findings = new ArrayList<>(CertificateRules.ask(request.certificate(), request.today()));
        PRESS_RULES.forEach(rule -> findings.add(rule.apply(request)));
        request.certificate().facts().ifPresent(facts -> {
            findings.add(shortSpecialty(request, facts));
            findings.add(usePeriod(request, facts));
        });
        return List.copyOf(findings);
    }

    // ---- the rules about the press ----

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
        LocalDate wholeTerm = request.today()
                .plusDays(request.certificate().type().on(request.today()).useDays());
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

    /// What was waited for is made all the same: nobody would understand why it ended.
    private static boolean onlyRepeats(Annotation.Issued copy, UsePeriod period, AnnotationRequest request) {
        return request.entitlement() instanceof Entitlement.FreshCheck
                && copy.intent().period().last().equals(period.last())
                && copy.intent().certificateVersion() == request.certificate().version();
    }
}
