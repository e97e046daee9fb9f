package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static cn.jiazhu.domain.certificate.CertificateType.COST_ENGINEER_1;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static cn.jiazhu.domain.certificate.FactsSamples.costEngineer;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static cn.jiazhu.domain.certificate.FactsSamples.withBirthDate;
import static cn.jiazhu.domain.certificate.FactsSamples.withLastDay;
import static cn.jiazhu.domain.certificate.FactsSamples.withSpecialties;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.annotation.UsePeriod.Limit;
import cn.jiazhu.domain.certificate.Facts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsePeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 9);
    private static final LocalDate WHOLE_TERM = LocalDate.of(2026, 9, 5);

    /// The first two stand on published certificates.
    @ParameterizedTest
    @CsvSource({"2022-03-09, 2022-09-05", "2023-09-15, 2024-03-13", "2024-02-29, 2024-08-27", "2025-12-31, 2026-06-29"})
    void the_last_day_is_the_first_plus_180(LocalDate first, LocalDate last) {
        var facts = withSpecialties(constructor(), specialty("建筑工程", "2020-01-01", "2030-12-31"));
        assertThat(UsePeriod.of(CONSTRUCTOR_1, facts, Purpose.NONE, first))
                .isEqualTo(new UsePeriod(first, last, Limit.TERM));
    }

    @Test
    void a_cost_engineers_copy_counts_90_days_on() {
        assertThat(UsePeriod.of(COST_ENGINEER_1, costEngineer(), Purpose.NONE, FIRST))
                .isEqualTo(new UsePeriod(FIRST, LocalDate.of(2026, 6, 7), Limit.TERM));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-04, 2026-09-04, SPECIALTY", "2026-09-05, 2026-09-05, TERM", "2026-09-06, 2026-09-05, TERM"})
    void the_end_of_the_specialty_cuts(LocalDate end, LocalDate last, Limit limit) {
        assertThat(periodOf(withLastDay(constructor(), end))).isEqualTo(new UsePeriod(FIRST, last, limit));
    }

    @Test
    void of_several_specialties_the_longest_that_is_valid_cuts() {
        var facts = withSpecialties(
                constructor(),
                specialty("建筑工程", "2023-05-01", "2026-04-30"),
                specialty("机电工程", "2023-06-01", "2026-05-31"),
                specialty("公路工程", "2020-01-01", "2022-12-31"),
                specialty("矿业工程", "2026-06-01", "2029-05-31"));
        assertThat(periodOf(facts)).isEqualTo(new UsePeriod(FIRST, LocalDate.of(2026, 5, 31), Limit.SPECIALTY));
    }

    @ParameterizedTest
    @CsvSource({"1961-09-04, 2026-09-04, AGE", "1961-09-05, 2026-09-05, TERM", "1961-03-09, 2026-03-09, AGE"})
    void the_65th_birthday_is_the_last_day(LocalDate birthDate, LocalDate last, Limit limit) {
        assertThat(periodOf(withBirthDate(constructor(), birthDate))).isEqualTo(new UsePeriod(FIRST, last, limit));
    }

    @Test
    void who_was_born_on_29_february_1960_is_65_on_28_february_2025() {
        var facts = withSpecialties(
                withBirthDate(constructor(), LocalDate.of(1960, 2, 29)), specialty("建筑工程", "2024-01-01", "2026-12-31"));
        assertThat(facts.ageLimitDay(CONSTRUCTOR_1.on(FIRST))).isEqualTo("2025-02-28");
        assertThat(UsePeriod.of(CONSTRUCTOR_1, facts, Purpose.NONE, LocalDate.of(2025, 1, 2))
                        .last())
                .isEqualTo("2025-02-28");
    }

    @Test
    void the_holder_may_ask_for_less_but_not_for_more() {
        assertThat(UsePeriod.of(CONSTRUCTOR_1, constructor(), until("2026-04-30"), FIRST))
                .isEqualTo(new UsePeriod(FIRST, LocalDate.of(2026, 4, 30), Limit.REQUEST));
        assertThat(UsePeriod.of(CONSTRUCTOR_1, constructor(), until("2027-04-30"), FIRST))
                .isEqualTo(new UsePeriod(FIRST, WHOLE_TERM, Limit.TERM));
    }

    @Test
    void of_equal_limits_the_first_named_is_told() {
        var facts = withBirthDate(withLastDay(constructor(), LocalDate.of(2026, 6, 1)), LocalDate.of(1961, 6, 1));
        assertThat(UsePeriod.of(CONSTRUCTOR_1, facts, until("2026-06-01"), FIRST)
                        .limitedBy())
                .isEqualTo(Limit.SPECIALTY);
    }

    private static UsePeriod periodOf(Facts facts) {
        return UsePeriod.of(CONSTRUCTOR_1, facts, Purpose.NONE, FIRST);
    }

    private static Purpose until(String day) {
        return new Purpose("", "", LocalDate.parse(day));
    }
}
