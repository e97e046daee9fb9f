package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Numbering.Numbers;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Serial;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CreditCode;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.HolderId;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.IdType;
import cn.jiazhu.domain.certificate.PersonName;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.verification.VerificationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Copies of invented people: the one of the design's picture, with whatever a test wants to be otherwise.
record Copies(
        CertificateType type,
        String number,
        String name,
        String employer,
        List<Specialty> specialties,
        Purpose purpose) {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    static Copies sample() {
        return new Copies(
                CertificateType.CONSTRUCTOR_1,
                "京1112018202099001",
                "李样本",
                "样例建设工程有限公司",
                List.of(
                        specialty("建筑工程", "2025-12-01", "2028-11-30"),
                        specialty("市政公用工程", "2025-12-01", "2028-11-30"),
                        specialty("机电工程", "2024-08-20", "2027-08-19"),
                        specialty("水利水电工程", "2023-07-01", "2026-06-30")),
                new Purpose("投标资格审查", "示例市公共资源交易中心", Purpose.NO_SHORTER_END));
    }

    static Copies costEngineer() {
        return new Copies(
                CertificateType.COST_ENGINEER_1,
                "建[造]11260000012345",
                "李样本",
                "样例造价咨询有限公司",
                List.of(specialty("土木建筑工程", "2025-12-01", "2028-11-30")),
                Purpose.NONE);
    }

    Copies name(String other) {
        return new Copies(type, number, other, employer, specialties, purpose);
    }

    Copies employer(String other) {
        return new Copies(type, number, name, other, specialties, purpose);
    }

    Copies purpose(String use, String recipient) {
        return new Copies(
                type, number, name, employer, specialties, new Purpose(use, recipient, Purpose.NO_SHORTER_END));
    }

    /// The first `count` specialties of the type.
    Copies specialties(int count) {
        List<Specialty> first = IntStream.range(0, count)
                .mapToObj(i -> specialty(type.specialties().get(i), "2025-12-01", "2028-11-30"))
                .toList();
        return new Copies(type, number, name, employer, first, purpose);
    }

    Copies specialtyNamed(String other) {
        return new Copies(type, number, name, employer, List.of(specialty(other, "2025-12-01", "2028-11-30")), purpose);
    }

    Facts facts() {
        return new Facts(
                new RegistrationNumber(number),
                new CertificateIdentifier(type.code(), "11100000000013338W", "5A3D9C1E7B2F4D60A8E4C9F01B7D2E36", 3),
                new PersonName(name),
                Gender.FEMALE,
                LocalDate.of(1985, 6, 15),
                new HolderId(IdType.CITIZEN_ID, "11010519491231002X"),
                new Employer(employer, new CreditCode("11100000000013338W")),
                specialties,
                LocalDate.of(2025, 12, 1),
                RegistrationState.VALID,
                LocalDate.of(2025, 12, 1),
                new HolderImage.Missing(),
                new HolderImage.Missing());
    }

    AnnotatedCopy copy() {
        return copy(3, 1742, "7K3M9Q2XTD4FH8W");
    }

    AnnotatedCopy copy(int ordinal, long sequence, String randomCode) {
        return new AnnotatedCopy(
                type,
                facts(),
                UsePeriod.of(type, facts(), purpose, TODAY),
                new Numbers(ordinal, Serial.of(TODAY, sequence), VerificationCode.of(randomCode)),
                purpose,
                Instant.parse("2026-03-09T02:15:30Z"));
    }

    private static Specialty specialty(String name, String first, String last) {
        return new Specialty(name, new ValidityPeriod(LocalDate.parse(first), LocalDate.parse(last)));
    }
}
