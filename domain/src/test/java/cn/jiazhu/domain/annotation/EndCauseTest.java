package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static cn.jiazhu.domain.certificate.FactsSamples.stored;
import static cn.jiazhu.domain.certificate.FactsSamples.withBirthDate;
import static cn.jiazhu.domain.certificate.FactsSamples.withEmployer;
import static cn.jiazhu.domain.certificate.FactsSamples.withGender;
import static cn.jiazhu.domain.certificate.FactsSamples.withIdentifier;
import static cn.jiazhu.domain.certificate.FactsSamples.withIssuedOn;
import static cn.jiazhu.domain.certificate.FactsSamples.withName;
import static cn.jiazhu.domain.certificate.FactsSamples.withNumber;
import static cn.jiazhu.domain.certificate.FactsSamples.withPhoto;
import static cn.jiazhu.domain.certificate.FactsSamples.withSignature;
import static cn.jiazhu.domain.certificate.FactsSamples.withSpecialties;
import static cn.jiazhu.domain.certificate.FactsSamples.withState;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What ends a copy, cause by cause.
class EndCauseTest {

    private static final Specialty BUILDING = specialty("建筑工程", "2025-07-01", "2028-06-30");
    private static final Specialty CITY = specialty("市政公用工程", "2024-11-16", "2027-11-15");
    private static final Facts PRINTED = withSpecialties(constructor(), BUILDING, CITY);

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(EndCause.NAME_CHANGED, withName(PRINTED, "林晓")),
                Arguments.of(EndCause.GENDER_CHANGED, withGender(PRINTED, Gender.FEMALE)),
                Arguments.of(EndCause.BIRTH_DATE_CHANGED, withBirthDate(PRINTED, LocalDate.of(1985, 4, 13))),
                Arguments.of(EndCause.NUMBER_CHANGED, withNumber(PRINTED, "晋1112006200800001")),
                Arguments.of(EndCause.EMPLOYER_CHANGED, withEmployer(PRINTED, "样例设计院")),
                Arguments.of(EndCause.SPECIALTY_REMOVED, withSpecialties(PRINTED, BUILDING)),
                Arguments.of(
                        EndCause.SPECIALTY_SHORTENED,
                        withSpecialties(PRINTED, BUILDING, specialty("市政公用工程", "2024-11-16", "2027-11-14"))),
                Arguments.of(EndCause.PHOTO_REPLACED, withPhoto(PRINTED, stored("e5"))),
                Arguments.of(EndCause.PHOTO_REPLACED, withPhoto(PRINTED, new HolderImage.Missing())),
                Arguments.of(EndCause.SIGNATURE_REPLACED, withSignature(PRINTED, stored("e5"))),
                Arguments.of(
                        EndCause.SIGNATURE_REPLACED,
                        withSignature(PRINTED, new HolderImage.Unreadable(new Digest("f6".repeat(32))))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_is_printed_and_has_changed_ends_the_copy(EndCause cause, Facts now) {
        assertThat(EndCause.between(PRINTED, now, TODAY)).containsExactly(cause);
        assertThat(cause.registrationState()).isEmpty();
    }

    static Stream<Facts> harmless() {
        return Stream.of(
                PRINTED,
                withIdentifier(PRINTED, PRINTED.identifier().withVersion(2)),
                withIssuedOn(PRINTED, TODAY),
                withSpecialties(PRINTED, CITY, BUILDING),
                withSpecialties(PRINTED, BUILDING, CITY, specialty("机电工程", "2026-01-01", "2028-12-31")),
                withSpecialties(PRINTED, BUILDING, specialty("市政公用工程", "2027-11-16", "2030-11-15")),
                withPhoto(PRINTED, reencoded(PRINTED.photo())));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void what_stays_true_does_not(Facts now) {
        assertThat(EndCause.between(PRINTED, now, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ANNULLED, ANNULLED",
        "REVOKED, REVOKED",
        "CANCELLED, CANCELLED",
        "LAPSED, LAPSED",
        "MOVED_OUT, MOVED_OUT"
    })
    void the_end_of_the_registration_ends_it_from_its_day_on(RegistrationState state, EndCause cause) {
        assertThat(EndCause.between(PRINTED, withState(PRINTED, state, TODAY), TODAY))
                .containsExactly(cause);
        assertThat(EndCause.between(PRINTED, withState(PRINTED, state, TODAY.plusDays(1)), TODAY))
                .isEmpty();
        assertThat(cause.registrationState()).contains(state);
    }

    @ParameterizedTest
    @CsvSource({"VALID", "SUSPENDED", "LOCKED"})
    void a_pause_ends_nothing(RegistrationState state) {
        assertThat(EndCause.between(PRINTED, withState(PRINTED, state, TODAY), TODAY))
                .isEmpty();
    }

    @Test
    void several_causes_are_all_told() {
        var now = withState(withEmployer(withPhoto(PRINTED, stored("e5")), "样例设计院"), RegistrationState.REVOKED, TODAY);
        assertThat(EndCause.between(PRINTED, now, TODAY))
                .containsExactly(EndCause.EMPLOYER_CHANGED, EndCause.PHOTO_REPLACED, EndCause.REVOKED);
    }

    @Test
    void a_registration_that_had_ended_has_ended_its_copies_even_if_it_is_valid_again() {
        var known = withState(PRINTED, RegistrationState.CANCELLED, TODAY.minusDays(3));
        var again = withState(PRINTED, RegistrationState.VALID, TODAY);
        assertThat(EndCause.between(PRINTED, known, again, NOW)).containsExactly(EndCause.CANCELLED);
        assertThat(EndCause.between(PRINTED, PRINTED, again, NOW)).isEmpty();
        assertThat(EndCause.between(PRINTED, known, known, NOW)).containsExactly(EndCause.CANCELLED);
    }

    private static HolderImage reencoded(HolderImage image) {
        return image instanceof HolderImage.Stored(var source, var _)
                ? new HolderImage.Stored(source, new Digest("99".repeat(32)))
                : image;
    }
}
