package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.certificate.TypeRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules that look at the certificate alone, whoever presses and for what: the first part of the rulebook.
///
/// Announced applications (architecture.md §2): initial registration and registration again make all that was known
/// before them old news; a change is awaited; a renewal matters once the old validity is over; an added specialty and a
/// reissue stand in nobody's way; a cancellation ends it.
final class CertificateRules {

    /// Days after its end in which an expired certificate's cure is still renewal: an application made in time may be
    /// under way (an assumption, `domain.md` §2 "expired").
    static final int RENEWAL_MAY_BE_UNDER_WAY_DAYS = 90;

    private final Certificate certificate;
    private final LocalDate today;
    private final TypeRules rules;

    private CertificateRules(Certificate certificate, LocalDate today) {
        this.certificate = certificate;
        this.today = today;
        this.rules = certificate.type().on(today);
    }

    /// A finding for every rule; without reported facts only the first two can be asked.
    static List<Finding> ask(Certificate certificate, LocalDate today) {
        var rules = new CertificateRules(certificate, today);
        return certificate
                .facts()
                .map(facts -> List.of(
                        rules.reported(),
                        rules.state(),
                        rules.age(facts),
                        rules.validity(facts),
                        image(RuleName.PHOTO, ImageKind.PHOTO, facts.photo()),
                        image(RuleName.SIGNATURE, ImageKind.SIGNATURE, facts.signature())))
                .orElseGet(() -> List.of(rules.reported(), rules.state()));
    }

    private Finding reported() {
        return registersAnew()
                .or(() -> certificate.pending(Application.CHANGE))
                .or(() -> certificate.facts().isPresent()
                        ? Optional.empty()
                        : certificate.pending().stream().findFirst())
                .map(awaited -> Finding.blocked(
                        RuleName.REPORTED,
                        awaited.announcedOn(),
                        new Blocker.NotReported(awaited.application(), awaited.announcedOn(), awaited.province())))
                .orElseGet(() -> Finding.passed(RuleName.REPORTED, "version " + certificate.version()));
    }

    private Finding state() {
        String saw = certificate.facts().map(facts -> facts.state().chinese()).orElse("none");
        if (registersAnew().isPresent()) {
            return Finding.passed(RuleName.STATE, saw);
        }
        return switch (certificate.standingOn(today)) {
            case Standing.Paused(var state, var since) ->
                Finding.blocked(RuleName.STATE, saw, new Blocker.RegistrationPaused(state, since));
            case Standing.Ended(var state, var since) ->
                isLateRenewal(state)
                        ? Finding.passed(RuleName.STATE, saw)
                        : Finding.blocked(RuleName.STATE, saw, new Blocker.RegistrationEnded(state, since));
            case Standing.Valid _,
                    Standing.NotReported _,
                    Standing.NotYetValid _,
                    Standing.Expired _,
                    Standing.OverAge _ ->
                certificate
                        .pending(Application.CANCELLATION)
                        .map(told -> Finding.blocked(
                                RuleName.STATE,
                                told.announcedOn(),
                                new Blocker.CancellationAnnounced(told.announcedOn(), told.province())))
                        .orElseGet(() -> Finding.passed(RuleName.STATE, saw));
        };
    }

    private Finding age(Facts facts) {
        LocalDate last = facts.ageLimitDay(rules);
        return isOverAge(facts)
                ? Finding.blocked(RuleName.AGE, last, new Blocker.OverAge(rules.ageLimit(), last))
                : Finding.passed(RuleName.AGE, last);
    }

    private Finding validity(Facts facts) {
        LocalDate last = facts.lastValidDay();
        if (registersAnew().isPresent()) {
            return Finding.passed(RuleName.VALIDITY, last);
        }
        Optional<Announcement> renewal = renewal(facts);
        if (facts.specialties().stream().anyMatch(specialty -> specialty.isValidOn(today))) {
            return renewal.map(told -> Finding.warned(
                            RuleName.VALIDITY, last, new Warning.RenewalUnderWay(told.announcedOn(), told.province())))
                    .orElseGet(() -> Finding.passed(RuleName.VALIDITY, last));
        }
        Optional<LocalDate> first = facts.firstValidDayAfter(today);
        if (first.isPresent()) {
            return Finding.blocked(RuleName.VALIDITY, first.get(), new Blocker.NotYetValid(first.get()));
        }
        return Finding.blocked(
                RuleName.VALIDITY,
                last,
                renewal.<Blocker>map(told -> new Blocker.RenewalAwaited(last, told.announcedOn(), told.province()))
                        .orElseGet(() -> new Blocker.CertificateExpired(last, cureOfExpiry(facts))));
    }

    /// Never renewal past the age limit, nor of a registration that has ended, nor once it can no longer be under way.
    private Cure cureOfExpiry(Facts facts) {
        if (isOverAge(facts)) {
            return Cure.NONE;
        }
        LocalDate lastHope = facts.lastValidDay().plusDays(RENEWAL_MAY_BE_UNDER_WAY_DAYS);
        boolean hopeless = today.isAfter(lastHope) || certificate.standingOn(today) instanceof Standing.Ended;
        return hopeless ? Cure.REGISTER_AGAIN : Cure.APPLY_FOR_RENEWAL;
    }

    /// The registry may call a registration lapsed whose renewal is approved; only the validity is over then.
    private boolean isLateRenewal(RegistrationState end) {
        return end == RegistrationState.LAPSED
                && certificate
                        .facts()
                        .filter(facts -> today.isAfter(facts.lastValidDay()))
                        .flatMap(this::renewal)
                        .isPresent();
    }

    private Optional<Announcement> renewal(Facts facts) {
        return isOverAge(facts) ? Optional.empty() : certificate.pending(Application.RENEWAL);
    }

    private static Finding image(RuleName rule, ImageKind kind, HolderImage image) {
        return switch (image) {
            case HolderImage.Stored _ -> Finding.passed(rule, "stored");
            case HolderImage.Missing _ -> Finding.blocked(rule, "missing", new Blocker.ImageMissing(kind));
            case HolderImage.Unreadable _ -> Finding.blocked(rule, "unreadable", new Blocker.ImageUnreadable(kind));
        };
    }

    private boolean isOverAge(Facts facts) {
        return today.isAfter(facts.ageLimitDay(rules));
    }

    /// Initial registration, or registration again: nothing known before it counts, unless a cancellation came after.
    private Optional<Announcement> registersAnew() {
        return certificate.pending().reversed().stream()
                .filter(told -> told.application().registersAnew() || told.application() == Application.CANCELLATION)
                .findFirst()
                .filter(told -> told.application().registersAnew());
    }
}
