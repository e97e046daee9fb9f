package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.annotation.Decisions.blockersOf;
import static cn.jiazhu.domain.annotation.Decisions.findingOf;
import static cn.jiazhu.domain.annotation.Decisions.warningsOf;
import static cn.jiazhu.domain.annotation.RequestSamples.press;
import static cn.jiazhu.domain.certificate.CertificateSamples.costEngineer;
import static cn.jiazhu.domain.certificate.CertificateSamples.reported;
import static cn.jiazhu.domain.certificate.CertificateSamples.withFacts;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static cn.jiazhu.domain.certificate.FactsSamples.withBirthDate;
import static cn.jiazhu.domain.certificate.FactsSamples.withLastDay;
import static cn.jiazhu.domain.certificate.FactsSamples.withPhoto;
import static cn.jiazhu.domain.certificate.FactsSamples.withSignature;
import static cn.jiazhu.domain.certificate.FactsSamples.withSpecialties;
import static cn.jiazhu.domain.certificate.FactsSamples.withState;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule about the certificate on both sides of its limit.
class CertificateRulesTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final HolderImage MISSING = new HolderImage.Missing();

    @Test
    void a_sound_certificate_passes_every_rule() {
        assertThat(blockersOf(press(reported()))).isEmpty();
        assertThat(blockersOf(press(costEngineer()))).isEmpty();
    }

    @Test
    void on_its_last_day_a_registration_is_valid_on_the_next_it_has_expired() {
        assertThat(blockers(withLastDay(constructor(), TODAY))).isEmpty();
        assertThat(blockers(withLastDay(constructor(), YESTERDAY)))
                .containsExactly(new Blocker.CertificateExpired(YESTERDAY, Cure.APPLY_FOR_RENEWAL));
    }

    @Test
    void renewal_is_the_cure_for_90_days_then_one_registers_again() {
        LocalDate ninety = TODAY.minusDays(90);
        assertThat(blockers(withLastDay(constructor(), ninety)))
                .containsExactly(new Blocker.CertificateExpired(ninety, Cure.APPLY_FOR_RENEWAL));
        LocalDate longer = TODAY.minusDays(91);
        assertThat(blockers(withLastDay(constructor(), longer)))
                .containsExactly(new Blocker.CertificateExpired(longer, Cure.REGISTER_AGAIN));
    }

    @Test
    void the_65th_birthday_counts_the_next_day_does_not() {
        assertThat(blockers(withBirthDate(constructor(), TODAY.minusYears(65)))).isEmpty();
        assertThat(blockers(withBirthDate(constructor(), YESTERDAY.minusYears(65))))
                .containsExactly(new Blocker.OverAge(65, YESTERDAY));
    }

    @Test
    void a_cost_engineer_may_be_70() {
        var facts = costEngineer().facts().orElseThrow();
        assertThat(blockersOf(press(withFacts(costEngineer(), withBirthDate(facts, TODAY.minusYears(70))))))
                .isEmpty();
        assertThat(blockersOf(press(withFacts(costEngineer(), withBirthDate(facts, YESTERDAY.minusYears(70))))))
                .containsExactly(new Blocker.OverAge(70, YESTERDAY));
    }

    @Test
    void past_the_age_limit_renewal_is_no_cure() {
        var facts = withLastDay(withBirthDate(constructor(), YESTERDAY.minusYears(65)), YESTERDAY);
        assertThat(blockers(facts))
                .containsExactly(
                        new Blocker.OverAge(65, YESTERDAY), new Blocker.CertificateExpired(YESTERDAY, Cure.NONE));
    }

    @Test
    void on_its_first_day_a_registration_is_valid_the_day_before_it_is_not_yet() {
        assertThat(blockers(withSpecialties(constructor(), specialty("建筑工程", "2026-03-09", "2029-03-08"))))
                .isEmpty();
        assertThat(blockers(withSpecialties(constructor(), specialty("建筑工程", "2026-03-10", "2029-03-09"))))
                .containsExactly(new Blocker.NotYetValid(TOMORROW));
    }

    @Test
    void one_valid_specialty_among_several_is_enough() {
        var facts = withSpecialties(
                constructor(),
                specialty("建筑工程", "2020-01-01", "2022-12-31"),
                specialty("机电工程", "2026-03-09", "2029-03-08"));
        assertThat(blockers(facts)).isEmpty();
    }

    @Test
    void between_two_validities_the_next_one_is_awaited() {
        var facts = withSpecialties(
                constructor(),
                specialty("建筑工程", "2023-01-01", "2025-12-31"),
                specialty("机电工程", "2026-03-10", "2029-03-09"));
        assertThat(blockers(facts)).containsExactly(new Blocker.NotYetValid(TOMORROW));
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistrationState.class,
            names = {"SUSPENDED", "LOCKED"})
    void a_paused_registration_blocks_from_its_day_on(RegistrationState state) {
        assertThat(blockers(withState(constructor(), state, TODAY)))
                .containsExactly(new Blocker.RegistrationPaused(state, TODAY));
        assertThat(blockers(withState(constructor(), state, TOMORROW))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistrationState.class,
            names = {"ANNULLED", "REVOKED", "CANCELLED", "LAPSED", "MOVED_OUT"})
    void an_ended_registration_blocks_from_its_day_on(RegistrationState state) {
        assertThat(blockers(withState(constructor(), state, TODAY)))
                .containsExactly(new Blocker.RegistrationEnded(state, TODAY));
        assertThat(blockers(withState(constructor(), state, TOMORROW))).isEmpty();
    }

    @Test
    void who_is_cancelled_and_expired_registers_again() {
        var facts = withState(withLastDay(constructor(), YESTERDAY), RegistrationState.CANCELLED, YESTERDAY);
        assertThat(blockers(facts)).extracting(Blocker::cure).containsOnly(Cure.REGISTER_AGAIN);
    }

    @Test
    void missing_photo_and_signature_are_named_one_by_one() {
        assertThat(blockers(withSignature(withPhoto(constructor(), MISSING), MISSING)))
                .containsExactly(
                        new Blocker.ImageMissing(ImageKind.PHOTO), new Blocker.ImageMissing(ImageKind.SIGNATURE));
        assertThat(blockers(withPhoto(constructor(), MISSING)))
                .containsExactly(new Blocker.ImageMissing(ImageKind.PHOTO));
        assertThat(blockers(withSignature(constructor(), MISSING)))
                .containsExactly(new Blocker.ImageMissing(ImageKind.SIGNATURE));
    }

    @Test
    void an_image_that_cannot_be_read_is_told_apart_from_a_missing_one() {
        var unreadable = new HolderImage.Unreadable(new Digest("ab".repeat(32)));
        assertThat(blockers(withSignature(withPhoto(constructor(), unreadable), unreadable)))
                .containsExactly(
                        new Blocker.ImageUnreadable(ImageKind.PHOTO), new Blocker.ImageUnreadable(ImageKind.SIGNATURE));
    }

    /// 「部分专业有效期不足180天，请及时办理延续」
    @Test
    void a_specialty_shorter_than_180_days_warns_and_does_not_block() {
        var short1 = specialty("建筑工程", "2023-09-05", "2026-09-04");
        var whole = specialty("机电工程", "2023-09-06", "2026-09-05");
        var lapsed = specialty("公路工程", "2023-01-01", "2025-12-31");
        var request = press(withFacts(reported(), withSpecialties(constructor(), short1, whole, lapsed)));
        assertThat(blockersOf(request)).isEmpty();
        assertThat(warningsOf(request)).containsExactly(new Warning.ShortSpecialties(List.of("建筑工程")));
        assertThat(warningsOf(press(withFacts(reported(), withSpecialties(constructor(), whole)))))
                .isEmpty();
    }

    @Test
    void a_finding_tells_what_the_rule_saw() {
        var suspended = press(withFacts(reported(), withState(constructor(), RegistrationState.SUSPENDED, TODAY)));
        assertThat(findingOf(suspended, RuleName.STATE).saw()).isEqualTo("暂扣");
        assertThat(findingOf(press(reported()), RuleName.STATE).saw()).isEqualTo("有效");
        assertThat(findingOf(press(reported()), RuleName.REPORTED).saw()).isEqualTo("version 1");
        assertThat(findingOf(press(reported()), RuleName.VALIDITY).saw()).isEqualTo("2028-06-30");
        assertThat(findingOf(press(reported()), RuleName.AGE).saw()).isEqualTo("2050-04-12");
    }

    private static List<Blocker> blockers(Facts facts) {
        return blockersOf(press(withFacts(reported(), facts)));
    }
}
