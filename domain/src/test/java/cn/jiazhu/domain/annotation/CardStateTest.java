package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.CertificateSamples.announcement;
import static cn.jiazhu.domain.certificate.CertificateSamples.awaited;
import static cn.jiazhu.domain.certificate.CertificateSamples.reported;
import static cn.jiazhu.domain.certificate.CertificateSamples.withFacts;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static cn.jiazhu.domain.certificate.FactsSamples.withLastDay;
import static cn.jiazhu.domain.certificate.FactsSamples.withPhoto;
import static cn.jiazhu.domain.certificate.FactsSamples.withSignature;
import static cn.jiazhu.domain.certificate.FactsSamples.withState;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardStateTest {

    private static final AnnotationId FIRST =
            AnnotationSamples.order(reported(), 1).id();

    @Test
    void without_copies_it_can_be_annotated() {
        assertThat(stateOf(reported())).isEqualTo(new CardState.Annotatable());
    }

    @Test
    void on_its_first_day_a_copy_has_180_days_left() {
        assertThat(stateOf(reported(), AnnotationSamples.issued(reported())))
                .isEqualTo(new CardState.InUse(FIRST, LocalDate.of(2026, 9, 5), 180));
    }

    @Test
    void thirty_days_before_its_end_a_copy_is_ending_soon() {
        var copy = AnnotationSamples.issued(reported());
        LocalDate last = copy.intent().period().last();
        assertThat(stateOn(last.minusDays(31), reported(), copy)).isEqualTo(new CardState.InUse(FIRST, last, 31));
        assertThat(stateOn(last.minusDays(30), reported(), copy)).isEqualTo(new CardState.EndingSoon(FIRST, last, 30));
        assertThat(stateOn(last, reported(), copy)).isEqualTo(new CardState.EndingSoon(FIRST, last, 0));
    }

    @Test
    void the_day_after_its_last_the_use_period_is_over() {
        var copy = AnnotationSamples.issued(reported());
        LocalDate last = copy.intent().period().last();
        assertThat(stateOn(last.plusDays(1), reported(), copy)).isEqualTo(new CardState.UsePeriodOver(last));
    }

    @Test
    void of_two_copies_the_longer_one_is_told() {
        var old = AnnotationSamples.issued(reported(), 1, TODAY.minusDays(160));
        var young = AnnotationSamples.issued(reported(), 2, TODAY.minusDays(1));
        assertThat(stateOf(reported(), old, young))
                .isEqualTo(new CardState.InUse(young.order().id(), TODAY.plusDays(179), 179));
    }

    @Test
    void a_missing_photo_is_told_before_a_missing_signature() {
        var facts = withSignature(withPhoto(constructor(), new HolderImage.Missing()), new HolderImage.Missing());
        assertThat(stateOf(withFacts(reported(), facts))).isEqualTo(blocked(new Blocker.ImageMissing(ImageKind.PHOTO)));
    }

    @Test
    void a_missing_signature_is_told() {
        var facts = withSignature(constructor(), new HolderImage.Missing());
        assertThat(stateOf(withFacts(reported(), facts)))
                .isEqualTo(blocked(new Blocker.ImageMissing(ImageKind.SIGNATURE)));
    }

    @Test
    void what_is_only_announced_is_not_reported() {
        var told = announcement(Application.INITIAL);
        assertThat(stateOf(awaited()))
                .isEqualTo(blocked(new Blocker.NotReported(Application.INITIAL, told.announcedOn(), told.province())));
    }

    @Test
    void an_expired_registration_is_told() {
        LocalDate yesterday = TODAY.minusDays(1);
        assertThat(stateOf(withFacts(reported(), withLastDay(constructor(), yesterday))))
                .isEqualTo(blocked(new Blocker.CertificateExpired(yesterday, Cure.APPLY_FOR_RENEWAL)));
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistrationState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VALID"})
    void a_paused_or_ended_registration_is_told_even_with_a_copy(RegistrationState state) {
        var certificate = withFacts(reported(), withState(constructor(), state, TODAY));
        Blocker told = state.effect() == RegistrationState.Effect.PAUSES
                ? new Blocker.RegistrationPaused(state, TODAY)
                : new Blocker.RegistrationEnded(state, TODAY);
        assertThat(stateOf(certificate, AnnotationSamples.issued(reported()))).isEqualTo(blocked(told));
    }

    @Test
    void a_copy_that_counts_is_told_before_what_stands_in_the_way_of_the_next() {
        var certificate = withPending(reported(), announcement(Application.CHANGE));
        assertThat(stateOf(certificate, AnnotationSamples.issued(reported()))).isInstanceOf(CardState.InUse.class);
        assertThat(stateOf(certificate)).isInstanceOf(CardState.Blocked.class);
    }

    @Test
    void a_press_under_way_is_told_before_what_it_waits_for() {
        var certificate = withFacts(reported(), withPhoto(constructor(), new HolderImage.Missing()));
        assertThat(stateOf(certificate, AnnotationSamples.waiting(certificate)))
                .isEqualTo(new CardState.UnderWay(FIRST));
        assertThat(stateOf(reported(), AnnotationSamples.preparing(reported())))
                .isEqualTo(new CardState.UnderWay(FIRST));
    }

    @Test
    void a_copy_ended_by_a_change_says_so() {
        var copy = AnnotationSamples.ended(reported(), EndCause.EMPLOYER_CHANGED);
        assertThat(stateOf(reported(), copy))
                .isEqualTo(new CardState.Superseded(List.of(EndCause.EMPLOYER_CHANGED), copy.at()));
    }

    @Test
    void of_several_copies_that_are_gone_the_last_is_told() {
        var over = AnnotationSamples.issued(reported(), 1, TODAY.minusDays(200));
        var withdrawn = AnnotationSamples.issued(reported(), 2, TODAY.minusDays(9))
                .ended(List.of(EndCause.WITHDRAWN), over.issuedAt());
        assertThat(stateOf(reported(), withdrawn, over)).isEqualTo(new CardState.Withdrawn(over.issuedAt()));
    }

    @Test
    void a_withdrawn_copy_says_so() {
        var copy = AnnotationSamples.ended(reported(), EndCause.WITHDRAWN);
        assertThat(stateOf(reported(), copy)).isEqualTo(new CardState.Withdrawn(copy.at()));
    }

    @Test
    void after_registering_again_an_old_end_is_not_told() {
        var copy = AnnotationSamples.ended(reported(), EndCause.CANCELLED);
        assertThat(stateOf(reported(), copy)).isEqualTo(new CardState.Annotatable());
    }

    @Test
    void a_failed_press_leaves_the_last_copy_to_tell() {
        var copy = AnnotationSamples.issued(reported(), 1, TODAY.minusDays(200));
        var failed = new Annotation.Failed(
                AnnotationSamples.order(reported(), 2), AnnotationSamples.numbers(2, TODAY), "trace", copy.issuedAt());
        assertThat(stateOf(reported(), copy, failed)).isEqualTo(new CardState.UsePeriodOver(TODAY.minusDays(20)));
    }

    private static CardState stateOf(Certificate certificate, Annotation... annotations) {
        return stateOn(TODAY, certificate, annotations);
    }

    private static CardState stateOn(LocalDate day, Certificate certificate, Annotation... annotations) {
        return CardState.of(certificate, List.of(annotations), day);
    }

    private static CardState blocked(Blocker blocker) {
        return new CardState.Blocked(blocker);
    }
}
