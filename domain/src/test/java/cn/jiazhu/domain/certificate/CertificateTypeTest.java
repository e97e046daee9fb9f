package cn.jiazhu.domain.certificate;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static cn.jiazhu.domain.certificate.CertificateType.COST_ENGINEER_1;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import cn.jiazhu.domain.certificate.CertificateType.Hindrance;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which rules of a type are in force on a day.
class CertificateTypeTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2027, 4, 1);
    private static final List<String> NAMES = CONSTRUCTOR_1.specialties();
    private static final TypeRules SHORT = new TypeRules(90, 65, NAMES);
    private static final TypeRules LONG = new TypeRules(365, 68, NAMES);

    @Test
    void a_version_is_in_force_from_its_day_on() {
        var type = CONSTRUCTOR_1.with(new TypeVersion(2, NEW_YEAR, SHORT));

        assertThat(type.on(NEW_YEAR.minusDays(1))).isEqualTo(CONSTRUCTOR_1.on(NEW_YEAR));
        assertThat(type.on(NEW_YEAR)).isEqualTo(SHORT);
        assertThat(type.on(SPRING)).isEqualTo(SHORT);
        assertThat(type.on(LocalDate.MIN).useDays()).isEqualTo(180);
        assertThat(type.nextAfter(NEW_YEAR.minusDays(1))).contains(new TypeVersion(2, NEW_YEAR, SHORT));
        assertThat(type.nextAfter(NEW_YEAR)).isEmpty();
    }

    @Test
    void what_is_decided_later_and_begins_earlier_takes_its_place() {
        var mistaken = new TypeVersion(2, SPRING, SHORT);
        var corrected = new TypeVersion(3, NEW_YEAR, LONG);
        var type = CONSTRUCTOR_1.with(mistaken).with(corrected);

        assertThat(type.on(SPRING)).isEqualTo(LONG);
        assertThat(type.isSuperseded(mistaken)).isTrue();
        assertThat(type.isSuperseded(corrected)).isFalse();
        assertThat(type.nextAfter(LocalDate.of(2026, 3, 9))).contains(corrected);
        assertThat(type.without(corrected).useDays()).isEqualTo(180);
        assertThat(type.with(new TypeVersion(4, SPRING, SHORT)).without(new TypeVersion(4, SPRING, SHORT)))
                .isEqualTo(LONG);
    }

    @Test
    void a_specialty_keeps_its_place_for_good() {
        var type = CONSTRUCTOR_1
                .with(new TypeVersion(2, SPRING, new TypeRules(180, 65, List.of("智能建造工程", "公路工程"))))
                .with(new TypeVersion(3, NEW_YEAR, new TypeRules(180, 65, List.of("轨道交通工程"))));

        assertThat(type.specialties()).startsWith(NAMES.toArray(String[]::new)).endsWith("智能建造工程", "轨道交通工程");
    }

    @Test
    void two_of_one_name_are_the_same_whatever_is_known_of_them() {
        assertThat(CONSTRUCTOR_1.with(new TypeVersion(2, NEW_YEAR, SHORT)))
                .isEqualTo(CONSTRUCTOR_1)
                .hasSameHashCodeAs(CONSTRUCTOR_1)
                .isNotEqualTo(COST_ENGINEER_1);
    }

    @Test
    void the_next_version_has_the_next_number_a_day_to_come_and_something_new() {
        assertThat(hindrance(CONSTRUCTOR_1, 2, NEW_YEAR, SHORT)).isEmpty();
        assertThat(hindrance(CONSTRUCTOR_1, 3, NEW_YEAR, SHORT)).containsExactly(Hindrance.OUTDATED);
        var edited = CONSTRUCTOR_1.with(new TypeVersion(2, SPRING, SHORT));
        assertThat(hindrance(edited, 2, NEW_YEAR, LONG)).containsExactly(Hindrance.OUTDATED);
        assertThat(hindrance(CONSTRUCTOR_1, 2, NEW_YEAR.minusDays(1), SHORT)).containsExactly(Hindrance.TOO_EARLY);
        assertThat(hindrance(CONSTRUCTOR_1, 2, NEW_YEAR, CONSTRUCTOR_1.on(NEW_YEAR)))
                .containsExactly(Hindrance.UNCHANGED);
        assertThat(hindrance(edited, 3, NEW_YEAR, CONSTRUCTOR_1.on(NEW_YEAR)))
                .as("takes back what was decided for spring")
                .isEmpty();
        var many = IntStream.range(0, 7).mapToObj(i -> "新设专业" + i).toList();
        assertThat(hindrance(CONSTRUCTOR_1, 2, NEW_YEAR, new TypeRules(180, 65, many)))
                .containsExactly(Hindrance.TOO_MANY_SPECIALTIES);
        assertThat(hindrance(CONSTRUCTOR_1, 2, NEW_YEAR, new TypeRules(180, 65, many.subList(0, 6))))
                .isEmpty();
    }

    @Test
    void rules_that_cannot_be_are_none() {
        assertThat(Refusals.reason(() -> new TypeRules(0, 65, NAMES))).isEqualTo(Reason.RANGE);
        assertThat(Refusals.reason(() -> new TypeRules(1097, 65, NAMES))).isEqualTo(Reason.RANGE);
        assertThat(Refusals.reason(() -> new TypeRules(180, 17, NAMES))).isEqualTo(Reason.RANGE);
        assertThat(Refusals.reason(() -> new TypeRules(180, 101, NAMES))).isEqualTo(Reason.RANGE);
        assertThat(Refusals.reason(() -> new TypeRules(180, 65, List.of()))).isEqualTo(Reason.EMPTY);
        assertThat(Refusals.reason(() -> new TypeRules(180, 65, List.of("公路工程", "公路工程 "))))
                .isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> new TypeRules(180, 65, List.of("<b>工程"))))
                .isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> new TypeRules(
                        180,
                        65,
                        Stream.concat(NAMES.stream(), Stream.of("第十一个")).toList())))
                .isEqualTo(Reason.TOO_LONG);
        assertThat(Refusals.reason(() -> CONSTRUCTOR_1.with(new TypeVersion(3, NEW_YEAR, SHORT))))
                .isEqualTo(Reason.RANGE);
        assertThat(Refusals.reason(() -> new TypeVersion(1, NEW_YEAR, SHORT))).isEqualTo(Reason.RANGE);
    }

    private static List<Hindrance> hindrance(CertificateType type, int number, LocalDate from, TypeRules rules) {
        return type.hindrance(new TypeVersion(number, from, rules), NEW_YEAR).stream()
                .toList();
    }
}
