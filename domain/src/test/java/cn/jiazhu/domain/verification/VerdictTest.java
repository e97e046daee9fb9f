package cn.jiazhu.domain.verification;

import static cn.jiazhu.domain.annotation.AnnotationSamples.issued;
import static cn.jiazhu.domain.certificate.CertificateSamples.reported;
import static cn.jiazhu.domain.certificate.CertificateSamples.withFacts;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static cn.jiazhu.domain.certificate.FactsSamples.withSpecialties;
import static cn.jiazhu.domain.certificate.FactsSamples.withState;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static final LocalDate LAST = LocalDate.of(2026, 9, 5);

    @Test
    void a_copy_counts_from_its_first_day_to_its_last() {
        assertThat(verdict(constructor(), TODAY)).isEqualTo(new Verdict.Counts(LAST));
        assertThat(verdict(constructor(), LAST)).isEqualTo(new Verdict.Counts(LAST));
        assertThat(verdict(constructor(), TODAY.minusDays(1))).isEqualTo(new Verdict.NotBegun(TODAY));
        assertThat(verdict(constructor(), LAST.plusDays(1))).isEqualTo(new Verdict.UsePeriodOver(LAST));
    }

    @Test
    void a_lapsed_specialty_is_named_while_the_copy_counts_for_the_others() {
        var printed = withSpecialties(
                constructor(),
                specialty("建筑工程", "2023-05-01", "2026-04-30"),
                specialty("机电工程", "2024-01-01", "2026-12-31"));
        assertThat(verdict(printed, LocalDate.of(2026, 4, 30))).isEqualTo(new Verdict.Counts(LAST));
        assertThat(verdict(printed, LocalDate.of(2026, 5, 1)))
                .isEqualTo(new Verdict.SpecialtiesLapsed(LAST, List.of("建筑工程")));
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistrationState.class,
            names = {"SUSPENDED", "LOCKED"})
    void while_the_registration_is_paused_so_is_the_copy(RegistrationState state) {
        var paused = withState(constructor(), state, TODAY.plusDays(5));
        assertThat(verdict(paused, TODAY.plusDays(4))).isEqualTo(new Verdict.Counts(LAST));
        assertThat(verdict(paused, TODAY.plusDays(5))).isEqualTo(new Verdict.Paused(state, TODAY.plusDays(5)));
        assertThat(verdict(paused, LAST.plusDays(1))).isEqualTo(new Verdict.UsePeriodOver(LAST));
    }

    @Test
    void an_end_reported_ahead_ends_the_copy_on_its_day_and_is_told_for_ever() {
        LocalDate day = TODAY.plusDays(5);
        var revoked = withState(constructor(), RegistrationState.REVOKED, day);
        var told = new Verdict.RegistrationEnded(RegistrationState.REVOKED, day);
        assertThat(verdict(revoked, day.minusDays(1))).isEqualTo(new Verdict.Counts(LAST));
        assertThat(verdict(revoked, day)).isEqualTo(told);
        assertThat(verdict(revoked, LAST.plusDays(1))).isEqualTo(told);
    }

    @Test
    void an_end_after_the_use_period_is_not_the_copys() {
        var revoked = withState(constructor(), RegistrationState.REVOKED, LAST.plusDays(1));
        assertThat(verdict(revoked, LAST.plusDays(1))).isEqualTo(new Verdict.UsePeriodOver(LAST));
        var onTheLast = withState(constructor(), RegistrationState.REVOKED, LAST);
        assertThat(verdict(onTheLast, LAST.plusDays(1)))
                .isEqualTo(new Verdict.RegistrationEnded(RegistrationState.REVOKED, LAST));
    }

    @Test
    void a_change_is_told_with_its_causes() {
        assertThat(Verdict.of(ended(EndCause.EMPLOYER_CHANGED, EndCause.PHOTO_REPLACED)))
                .isEqualTo(new Verdict.Superseded(List.of(EndCause.EMPLOYER_CHANGED, EndCause.PHOTO_REPLACED), NOW));
    }

    @Test
    void a_withdrawal_is_told_as_such() {
        assertThat(Verdict.of(ended(EndCause.WITHDRAWN))).isEqualTo(new Verdict.Withdrawn(NOW));
        assertThat(Verdict.of(ended(EndCause.EMPLOYER_CHANGED, EndCause.WITHDRAWN)))
                .isEqualTo(new Verdict.Withdrawn(NOW));
    }

    @ParameterizedTest
    @CsvSource({"ANNULLED", "REVOKED", "CANCELLED", "LAPSED", "MOVED_OUT"})
    void the_end_of_the_registration_weighs_most_and_is_never_mixed(RegistrationState state) {
        var cause = EndCause.valueOf(state.name());
        assertThat(Verdict.of(ended(EndCause.EMPLOYER_CHANGED, cause, EndCause.WITHDRAWN)))
                .isEqualTo(new Verdict.RegistrationEnded(state, TODAY));
    }

    @Test
    void files_are_given_out_while_the_copy_counts_or_is_paused() {
        var copy = issued(reported());
        assertThat(status(reported(), TODAY).servesFiles()).isTrue();
        assertThat(status(reported(), LAST).servesFiles()).isTrue();
        assertThat(status(reported(), LAST.plusDays(1)).servesFiles()).isFalse();
        assertThat(status(inState(RegistrationState.SUSPENDED), TODAY).servesFiles())
                .isTrue();
        assertThat(status(inState(RegistrationState.REVOKED), TODAY).servesFiles())
                .isFalse();
        assertThat(CopyStatus.of(copy.ended(List.of(EndCause.WITHDRAWN), NOW)).servesFiles())
                .isFalse();
    }

    private static Certificate inState(RegistrationState state) {
        return withFacts(reported(), withState(constructor(), state, TODAY));
    }

    private static CopyStatus status(Certificate certificate, LocalDate day) {
        return CopyStatus.of(issued(reported()), certificate.standingOn(day), day);
    }

    private static Verdict verdict(Facts facts, LocalDate day) {
        var certificate = withFacts(reported(), facts);
        return Verdict.of(issued(certificate), facts, certificate.standingOn(day), day);
    }

    private static Annotation.Ended ended(EndCause... causes) {
        return issued(reported()).ended(List.of(causes), NOW);
    }
}
