package cn.jiazhu.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Serial;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each small value refuses, and with which reason.
class SmallValuesTest {

    private static final ValidityPeriod VALIDITY = new ValidityPeriod(LocalDate.EPOCH, LocalDate.EPOCH);

    @Test
    void days_are_shanghais() {
        assertThat(Days.of(Instant.parse("2026-03-08T15:59:59Z"))).isEqualTo("2026-03-08");
        assertThat(Days.of(Instant.parse("2026-03-08T16:00:00Z"))).isEqualTo("2026-03-09");
    }

    @Test
    void a_refusal_tells_field_and_reason_and_never_the_text() {
        String number = "110105194912310021";
        assertThat(catchThrowable(() -> HolderId.citizen(number)))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("id_number");
                    assertThat(refusal.reason()).isEqualTo(Reason.CHECK_CHARACTER);
                    assertThat(refusal.toString()).doesNotContain(number.substring(6, 14));
                });
    }

    @Test
    void a_validity_of_one_day_is_one_a_reversed_one_is_none() {
        assertThat(VALIDITY.contains(LocalDate.EPOCH)).isTrue();
        assertThat(Refusals.reason(() -> new ValidityPeriod(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1))))
                .isEqualTo(Reason.RANGE);
    }

    @Test
    void an_employers_name_has_1_to_100_code_points_and_no_control_characters() {
        var code = FactsSamples.EMPLOYER.creditCode();
        assertThat(new Employer("样\uE863公司", code).name()).isEqualTo("样䶮公司");
        assertThat(new Employer(" " + "𠮷".repeat(100), code).name()).hasSize(200);
        assertThat(Refusals.reason(() -> new Employer("𠮷".repeat(101), code))).isEqualTo(Reason.TOO_LONG);
        assertThat(Refusals.reason(() -> new Employer(" ", code))).isEqualTo(Reason.EMPTY);
        assertThat(Refusals.reason(() -> new Employer("样\n例", code))).isEqualTo(Reason.CHARACTER);
    }

    @Test
    void a_specialtys_name_has_1_to_30_characters() {
        assertThat(new Specialty(" " + "建".repeat(30), VALIDITY).name()).hasSize(30);
        assertThat(Refusals.reason(() -> new Specialty("建".repeat(31), VALIDITY)))
                .isEqualTo(Reason.TOO_LONG);
        assertThat(Refusals.reason(() -> new Specialty("", VALIDITY))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_certificate_has_1_to_10_different_specialties() {
        assertThat(FactsSamples.withSpecialties(FactsSamples.constructor(), specialties(10))
                        .specialties())
                .hasSize(10);
        assertThat(Refusals.reason(() -> FactsSamples.withSpecialties(FactsSamples.constructor(), specialties(11))))
                .isEqualTo(Reason.TOO_LONG);
        assertThat(Refusals.reason(() -> FactsSamples.withSpecialties(FactsSamples.constructor(), specialties(0))))
                .isEqualTo(Reason.EMPTY);
        var twice = new Specialty("建筑工程", VALIDITY);
        assertThat(Refusals.reason(() -> FactsSamples.withSpecialties(FactsSamples.constructor(), twice, twice)))
                .isEqualTo(Reason.PATTERN);
    }

    @Test
    void a_province_has_1_to_20_characters() {
        assertThat(new Announcement(Application.RENEWAL, LocalDate.EPOCH, " " + "省".repeat(20)).province())
                .hasSize(20);
        assertThat(Refusals.reason(() -> new Announcement(Application.RENEWAL, LocalDate.EPOCH, "省".repeat(21))))
                .isEqualTo(Reason.TOO_LONG);
        assertThat(Refusals.reason(() -> new Announcement(Application.RENEWAL, LocalDate.EPOCH, " ")))
                .isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JZ20260309-0000001", "JZ20260309-9999999999"})
    void serials_have_seven_digits_or_more(String text) {
        assertThat(new Serial(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JZ20260309-000001", "JZ2026039-0000001", "jz20260309-0000001", "JZ20260309-00000000001", ""})
    void other_serials_are_refused(String text) {
        assertThat(Refusals.reason(() -> new Serial(text))).isEqualTo(Reason.PATTERN);
    }

    @Test
    void the_first_serial_of_a_day_is_padded() {
        assertThat(Serial.of(LocalDate.of(2026, 3, 9), 1)).hasToString("JZ20260309-0000001");
        assertThat(Serial.of(LocalDate.of(2026, 3, 9), 12_345_678)).hasToString("JZ20260309-12345678");
    }

    @Test
    void a_key_is_1_to_100_visible_characters() {
        assertThat(new IdempotencyKey("~".repeat(100))).hasToString("~".repeat(100));
        assertThat(Refusals.reason(() -> new IdempotencyKey("a".repeat(101)))).isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> new IdempotencyKey("a b"))).isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> new IdempotencyKey("键"))).isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> new IdempotencyKey(""))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void tickets_and_the_platforms_names_have_their_form() {
        assertThat(Refusals.reason(() -> new Ticket("A".repeat(21)))).isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> new Ticket("A".repeat(21) + "/"))).isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> new PlatformPersonId(""))).isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> new PlatformPersonId("a b"))).isEqualTo(Reason.PATTERN);
    }

    @Test
    void a_digest_is_64_hexadecimal_digits_in_small_letters() {
        assertThat(new Digest("AB".repeat(32))).hasToString("ab".repeat(32));
        assertThat(Refusals.reason(() -> new Digest("ab".repeat(31)))).isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> new Digest("xy".repeat(32)))).isEqualTo(Reason.PATTERN);
        assertThat(Digest.of(new byte[32])).hasToString("0".repeat(64));
    }

    @ParameterizedTest
    @CsvSource({
        "有效, VALID, NONE",
        "暂扣, SUSPENDED, PAUSES",
        "锁定, LOCKED, PAUSES",
        "撤销, ANNULLED, ENDS",
        "吊销, REVOKED, ENDS",
        "注销, CANCELLED, ENDS",
        "失效, LAPSED, ENDS",
        "转出, MOVED_OUT, ENDS"
    })
    void states_are_never_mixed(String chinese, RegistrationState state, RegistrationState.Effect effect) {
        assertThat(RegistrationState.parse(" " + chinese)).isEqualTo(state);
        assertThat(state.effect()).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource({
        "01, INITIAL, 初始注册, true",
        "02, CHANGE, 变更注册, false",
        "03, RENEWAL, 延续注册, false",
        "04, ADD_SPECIALTY, 增项注册, false",
        "05, AGAIN, 重新注册, true",
        "06, REISSUE, 补办, false",
        "07, CANCELLATION, 注销注册, false"
    })
    void applications_have_their_codes(String code, Application application, String chinese, boolean anew) {
        assertThat(Application.parse(" " + code)).isEqualTo(application);
        assertThat(application.chinese()).isEqualTo(chinese);
        assertThat(application.registersAnew()).isEqualTo(anew);
    }

    @Test
    void unknown_words_of_the_registry_are_told_as_such() {
        assertThat(Refusals.reason(() -> RegistrationState.parse("吊销了"))).isEqualTo(Reason.UNKNOWN);
        assertThat(Refusals.reason(() -> Application.parse("08"))).isEqualTo(Reason.UNKNOWN);
        assertThat(Refusals.reason(() -> Gender.parse("M"))).isEqualTo(Reason.UNKNOWN);
        assertThat(Refusals.reason(() -> CertificateType.parse("constructor-2")))
                .isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void both_types_carry_their_term_and_age_limit() {
        assertThat(CertificateType.parse(" constructor-1 "))
                .isEqualTo(CertificateType.CONSTRUCTOR_1)
                .returns(180, type -> type.on(LocalDate.EPOCH).useDays())
                .returns(65, type -> type.on(LocalDate.EPOCH).ageLimit());
        assertThat(CertificateType.parse("cost-engineer-1"))
                .isEqualTo(CertificateType.COST_ENGINEER_1)
                .returns(90, type -> type.on(LocalDate.EPOCH).useDays())
                .returns(70, type -> type.on(LocalDate.EPOCH).ageLimit());
    }

    private static Specialty[] specialties(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Specialty("专业" + i, VALIDITY))
                .toArray(Specialty[]::new);
    }
}
