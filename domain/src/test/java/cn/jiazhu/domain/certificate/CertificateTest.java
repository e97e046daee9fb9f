package cn.jiazhu.domain.certificate;

import static cn.jiazhu.domain.certificate.CertificateSamples.awaited;
import static cn.jiazhu.domain.certificate.CertificateSamples.reported;
import static cn.jiazhu.domain.certificate.CertificateSamples.withFacts;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static cn.jiazhu.domain.certificate.FactsSamples.withBirthDate;
import static cn.jiazhu.domain.certificate.FactsSamples.withLastDay;
import static cn.jiazhu.domain.certificate.FactsSamples.withSpecialties;
import static cn.jiazhu.domain.certificate.FactsSamples.withState;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import cn.jiazhu.domain.certificate.Certificate.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a certificate stands on a day.
class CertificateTest {

    private static final LocalDate LAST = LocalDate.of(2028, 6, 30);

    @Test
    void is_valid_until_its_longest_specialty_ends() {
        assertThat(reported().standingOn(LAST)).isEqualTo(new Standing.Valid(LAST));
        assertThat(reported().standingOn(LAST.plusDays(1))).isEqualTo(new Standing.Expired(LAST));
    }

    @Test
    void is_valid_no_longer_than_the_age_limit() {
        var old = withFacts(
                reported(), withBirthDate(constructor(), LAST.minusYears(65).minusDays(1)));
        LocalDate birthday = LAST.minusDays(1);
        assertThat(old.standingOn(birthday)).isEqualTo(new Standing.Valid(birthday));
        assertThat(old.standingOn(LAST)).isEqualTo(new Standing.OverAge(65, birthday));
    }

    @Test
    void is_not_yet_valid_before_its_first_specialty_begins() {
        LocalDate first = LocalDate.of(2024, 11, 16);
        assertThat(reported().standingOn(first)).isEqualTo(new Standing.Valid(LAST));
        assertThat(reported().standingOn(first.minusDays(1))).isEqualTo(new Standing.NotYetValid(first));
    }

    @Test
    void between_two_specialties_it_is_not_yet_valid_again() {
        var gap = withFacts(
                reported(),
                withSpecialties(
                        constructor(),
                        specialty("建筑工程", "2023-01-01", "2025-12-31"),
                        specialty("机电工程", "2026-06-01", "2029-05-31"),
                        specialty("公路工程", "2026-05-01", "2029-04-30")));
        assertThat(gap.standingOn(TODAY)).isEqualTo(new Standing.NotYetValid(LocalDate.of(2026, 5, 1)));
    }

    @Test
    void a_reported_state_stands_from_its_day_on_whatever_the_dates_say() {
        var expired = withLastDay(constructor(), TODAY.minusDays(1));
        var revoked = withFacts(reported(), withState(expired, RegistrationState.REVOKED, TODAY));
        assertThat(revoked.standingOn(TODAY)).isEqualTo(new Standing.Ended(RegistrationState.REVOKED, TODAY));
        assertThat(revoked.standingOn(TODAY.minusDays(1))).isEqualTo(new Standing.Valid(TODAY.minusDays(1)));
        var locked = withFacts(reported(), withState(constructor(), RegistrationState.LOCKED, TODAY));
        assertThat(locked.standingOn(TODAY)).isEqualTo(new Standing.Paused(RegistrationState.LOCKED, TODAY));
    }

    @Test
    void without_data_it_stands_nowhere() {
        assertThat(awaited().standingOn(TODAY)).isEqualTo(new Standing.NotReported());
        assertThat(awaited().facts()).isEmpty();
    }

    @Test
    void of_two_announcements_of_a_kind_the_older_is_found() {
        var older = CertificateSamples.announcement(Application.RENEWAL);
        var younger = new Announcement(Application.RENEWAL, TODAY, "山西");
        assertThat(withPending(withPending(reported(), older), younger).pending(Application.RENEWAL))
                .contains(older);
        assertThat(reported().pending(Application.RENEWAL)).isEmpty();
    }

    @Test
    void without_data_it_has_an_announced_registration_and_version_0() {
        var nothing = List.<Announcement>of();
        assertRefused(0, new Report.Awaited(), nothing);
        assertRefused(0, new Report.Awaited(), List.of(CertificateSamples.announcement(Application.RENEWAL)));
        assertRefused(1, new Report.Awaited(), awaited().pending());
        assertRefused(0, new Report.Reported(constructor(), Instant.EPOCH), nothing);
    }

    private static void assertRefused(int version, Report report, List<Announcement> pending) {
        assertThat(Refusals.reason(() -> new Certificate(
                        reported().id(),
                        CertificateType.CONSTRUCTOR_1,
                        reported().holder(),
                        version,
                        report,
                        pending,
                        List.of())))
                .isEqualTo(Reason.RANGE);
    }
}
