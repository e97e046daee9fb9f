package cn.jiazhu.domain.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateArbitraries;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

/// When a copy counts.
@Domain(DomainArbitraries.class)
class UsePeriodProperties {

    @Property(tries = 300)
    void the_end_is_the_earliest_of_its_limits(
            @ForAll CertificateType type, @ForAll Facts facts, @ForAll Purpose purpose, @ForAll LocalDate first) {
        LocalDate specialties = facts.specialties().stream()
                .filter(specialty -> specialty.isValidOn(first))
                .map(specialty -> specialty.validity().last())
                .max(LocalDate::compareTo)
                .orElse(facts.lastValidDay());
        LocalDate earliest = Stream.of(
                        first.plusDays(type.on(first).useDays()),
                        specialties,
                        facts.birthDate().plusYears(type.on(first).ageLimit()),
                        purpose.until())
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertThat(UsePeriod.of(type, facts, purpose, first).last()).isEqualTo(earliest);
    }

    @Property(tries = 300)
    void the_limit_that_is_told_is_the_one_that_cuts(
            @ForAll CertificateType type, @ForAll Facts facts, @ForAll Purpose purpose, @ForAll LocalDate first) {
        UsePeriod period = UsePeriod.of(type, facts, purpose, first);
        switch (period.limitedBy()) {
            case TERM ->
                assertThat(period.last())
                        .isEqualTo(first.plusDays(type.on(first).useDays()));
            case SPECIALTY ->
                assertThat(facts.specialties().stream().map(Specialty::validity))
                        .anyMatch(validity -> validity.last().equals(period.last()));
            case AGE -> assertThat(period.last()).isEqualTo(facts.ageLimitDay(type.on(first)));
            case REQUEST -> assertThat(period.last()).isEqualTo(purpose.until());
        }
    }

    @Property(tries = 500)
    void it_is_of_the_version_of_its_first_day_whatever_is_decided_later(
            @ForAll("edited") CertificateType type,
            @ForAll("versions") TypeRules later,
            @ForAll @IntRange(min = 1, max = 400) int after,
            @ForAll Facts facts,
            @ForAll Purpose purpose,
            @ForAll("days") LocalDate first) {
        UsePeriod period = UsePeriod.of(type, facts, purpose, first);
        var version = new TypeVersion(type.versions().size() + 1, first.plusDays(after), later);
        assertThat(UsePeriod.of(type.with(version), facts, purpose, first)).isEqualTo(period);

        var only = TypeVersion.first(type.versionOn(first).rules());
        var alone = new CertificateType(
                type.shortName(),
                type.name(),
                type.title(),
                type.issuer(),
                type.code(),
                type.numberPattern(),
                List.of(only));
        assertThat(UsePeriod.of(alone, facts, purpose, first)).isEqualTo(period);
    }

    @Property(tries = 200)
    void a_copy_counts_on_every_day_from_first_to_last_and_on_no_other(@ForAll("copies") Annotation.Issued copy) {
        UsePeriod period = copy.intent().period();
        var valid = new Standing.Valid(LocalDate.MAX);
        period.first()
                .minusDays(3)
                .datesUntil(period.first().plusDays(190))
                .forEach(day -> assertThat(CopyStatus.of(copy, valid, day) instanceof CopyStatus.Counts)
                        .as("on %s of %s", day, period)
                        .isEqualTo(!day.isBefore(period.first()) && !day.isAfter(period.last())));
    }

    @Property(tries = 200)
    void no_copy_counts_past_the_age_limit(
            @ForAll CertificateType type, @ForAll Facts facts, @ForAll Purpose purpose, @ForAll LocalDate first) {
        assertThat(UsePeriod.of(type, facts, purpose, first).last())
                .isBeforeOrEqualTo(facts.ageLimitDay(type.on(first)));
    }

    @Property(tries = 200)
    void asking_for_an_end_never_lengthens(
            @ForAll CertificateType type, @ForAll Facts facts, @ForAll LocalDate first, @ForAll LocalDate until) {
        LocalDate whole = UsePeriod.of(type, facts, Purpose.NONE, first).last();
        LocalDate asked =
                UsePeriod.of(type, facts, new Purpose("", "", until), first).last();
        assertThat(asked).isBeforeOrEqualTo(whole).isBeforeOrEqualTo(until);
    }

    @Property(tries = 100)
    void who_was_born_on_29_february_reaches_a_limit_in_february(
            @ForAll Facts facts, @ForAll CertificateType type, @ForAll @IntRange(min = 1940, max = 2000) int year) {
        LocalDate birthDate = LocalDate.of(year, 1, 1).isLeapYear()
                ? LocalDate.of(year, 2, 29)
                : LocalDate.of(year - year % 4, 2, 29);
        LocalDate last = FactsSamples.withBirthDate(facts, birthDate).ageLimitDay(type.on(birthDate));
        assertThat(MonthDay.from(last)).isEqualTo(MonthDay.of(2, last.isLeapYear() ? 29 : 28));
        assertThat(last.getYear())
                .isEqualTo(birthDate.getYear() + type.on(birthDate).ageLimit());
    }

    @Property(tries = 100)
    void a_period_contains_its_ends_and_not_their_neighbours(@ForAll UsePeriod period) {
        assertThat(period.contains(period.first())).isTrue();
        assertThat(period.contains(period.last())).isTrue();
        assertThat(period.contains(period.first().minusDays(1))).isFalse();
        assertThat(period.contains(period.last().plusDays(1))).isFalse();
    }

    @Provide
    Arbitrary<CertificateType> edited() {
        return CertificateArbitraries.editedTypes();
    }

    @Provide
    Arbitrary<TypeRules> versions() {
        return CertificateArbitraries.typeRules();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return CertificateArbitraries.editDays();
    }

    @Provide
    Arbitrary<Annotation.Issued> copies() {
        Arbitrary<Certificate> certificates = CertificateArbitraries.reported(CertificateType.CONSTRUCTOR_1);
        return PressArbitraries.issuedOf(certificates);
    }
}
