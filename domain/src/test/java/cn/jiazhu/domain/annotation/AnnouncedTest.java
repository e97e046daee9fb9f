package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.annotation.Decisions.blockersOf;
import static cn.jiazhu.domain.annotation.Decisions.isWaitable;
import static cn.jiazhu.domain.annotation.Decisions.warningsOf;
import static cn.jiazhu.domain.annotation.RequestSamples.press;
import static cn.jiazhu.domain.annotation.RequestSamples.withMobile;
import static cn.jiazhu.domain.certificate.CertificateSamples.announcement;
import static cn.jiazhu.domain.certificate.CertificateSamples.awaited;
import static cn.jiazhu.domain.certificate.CertificateSamples.reported;
import static cn.jiazhu.domain.certificate.CertificateSamples.withFacts;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static cn.jiazhu.domain.certificate.FactsSamples.withBirthDate;
import static cn.jiazhu.domain.certificate.FactsSamples.withLastDay;
import static cn.jiazhu.domain.certificate.FactsSamples.withState;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an application that is approved, and whose data are not here, does to a press (architecture.md §2).
class AnnouncedTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Announcement RENEWAL = announcement(Application.RENEWAL);
    private static final Certificate EXPIRED = withFacts(reported(), withLastDay(constructor(), YESTERDAY));

    @Test
    void an_initial_registration_without_data_is_not_reported_and_may_be_waited_for() {
        var request = press(awaited());
        assertThat(blockersOf(request)).containsExactly(notReported(Application.INITIAL));
        assertThat(isWaitable(request)).isTrue();
    }

    @Test
    void what_is_not_reported_is_asked_about_the_mobile_number_too() {
        assertThat(blockersOf(withMobile(press(awaited()), MobileBinding.NOT_BOUND)))
                .containsExactly(notReported(Application.INITIAL), new Blocker.MobileNotBound());
    }

    @Test
    void after_registering_again_the_old_end_stands_in_nobodys_way() {
        var cancelled = withFacts(
                reported(), withState(withLastDay(constructor(), YESTERDAY), RegistrationState.CANCELLED, YESTERDAY));
        var request = press(withPending(cancelled, announcement(Application.AGAIN)));
        assertThat(blockersOf(request)).containsExactly(notReported(Application.AGAIN));
        assertThat(isWaitable(request)).isTrue();
    }

    @Test
    void a_change_without_data_is_not_reported_and_may_be_waited_for() {
        var request = press(withPending(reported(), announcement(Application.CHANGE)));
        assertThat(blockersOf(request)).containsExactly(notReported(Application.CHANGE));
        assertThat(isWaitable(request)).isTrue();
    }

    @Test
    void a_renewal_warns_before_the_old_end() {
        var request = press(withPending(withFacts(reported(), withLastDay(constructor(), TODAY)), RENEWAL));
        assertThat(blockersOf(request)).isEmpty();
        assertThat(warningsOf(request))
                .contains(new Warning.RenewalUnderWay(RENEWAL.announcedOn(), RENEWAL.province()));
    }

    @Test
    void a_renewal_may_be_waited_for_after_the_old_end() {
        var request = press(withPending(EXPIRED, RENEWAL));
        assertThat(blockersOf(request))
                .containsExactly(new Blocker.RenewalAwaited(YESTERDAY, RENEWAL.announcedOn(), RENEWAL.province()));
        assertThat(isWaitable(request)).isTrue();
    }

    @Test
    void a_renewal_outweighs_the_registrys_word_that_the_old_one_has_lapsed() {
        var lapsed = withFacts(
                reported(), withState(withLastDay(constructor(), YESTERDAY), RegistrationState.LAPSED, TODAY));
        assertThat(isWaitable(press(withPending(lapsed, RENEWAL)))).isTrue();
        assertThat(isWaitable(press(lapsed))).isFalse();
    }

    @Test
    void a_renewal_does_not_bring_back_what_lapsed_before_its_end() {
        var lapsed = withFacts(reported(), withState(constructor(), RegistrationState.LAPSED, TODAY));
        assertThat(blockersOf(press(withPending(lapsed, RENEWAL))))
                .containsExactly(new Blocker.RegistrationEnded(RegistrationState.LAPSED, TODAY));
    }

    @Test
    void a_renewal_does_not_bring_back_what_was_revoked() {
        var revoked = withFacts(
                reported(), withState(withLastDay(constructor(), YESTERDAY), RegistrationState.REVOKED, TODAY));
        assertThat(isWaitable(press(withPending(revoked, RENEWAL)))).isFalse();
    }

    @Test
    void a_renewal_past_the_age_limit_is_no_hope() {
        var old = withFacts(reported(), withLastDay(withBirthDate(constructor(), YESTERDAY.minusYears(65)), YESTERDAY));
        assertThat(blockersOf(press(withPending(old, RENEWAL))))
                .containsExactly(
                        new Blocker.OverAge(65, YESTERDAY), new Blocker.CertificateExpired(YESTERDAY, Cure.NONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Application.class,
            names = {"ADD_SPECIALTY", "REISSUE"})
    void an_added_specialty_and_a_reissue_block_nothing(Application application) {
        var request = press(withPending(reported(), announcement(application)));
        assertThat(AnnotationPolicy.decide(request)).isInstanceOf(AnnotationDecision.Granted.class);
        assertThat(warningsOf(request)).isEmpty();
    }

    @Test
    void a_cancellation_blocks_and_cannot_be_waited_for() {
        var request = press(withPending(reported(), announcement(Application.CANCELLATION)));
        assertThat(blockersOf(request)).containsExactly(cancelled());
        assertThat(isWaitable(request)).isFalse();
    }

    @Test
    void what_is_announced_after_a_registration_again_does_not_hide_it() {
        var request = press(withPending(
                withPending(reported(), announcement(Application.AGAIN)), announcement(Application.RENEWAL)));
        assertThat(blockersOf(request)).containsExactly(notReported(Application.AGAIN));
    }

    @Test
    void the_later_of_a_cancellation_and_a_registration_again_decides() {
        var both = withPending(
                withPending(reported(), announcement(Application.CANCELLATION)), announcement(Application.AGAIN));
        assertThat(blockersOf(press(both))).containsExactly(notReported(Application.AGAIN));
        var reversed = withPending(
                withPending(reported(), announcement(Application.AGAIN)), announcement(Application.CANCELLATION));
        assertThat(blockersOf(press(reversed))).containsExactly(cancelled());
    }

    @Test
    void what_is_cancelled_before_its_data_arrive_is_not_waited_for() {
        var request = press(withPending(awaited(), announcement(Application.CANCELLATION)));
        assertThat(blockersOf(request)).containsExactly(notReported(Application.INITIAL), cancelled());
        assertThat(isWaitable(request)).isFalse();
    }

    private static Blocker notReported(Application application) {
        var told = announcement(application);
        return new Blocker.NotReported(application, told.announcedOn(), told.province());
    }

    private static Blocker cancelled() {
        var told = announcement(Application.CANCELLATION);
        return new Blocker.CancellationAnnounced(told.announcedOn(), told.province());
    }
}
