package cn.jiazhu.render;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Numbering.Numbers;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Serial;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.Specialty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Copies of invented people, the same as on the pictures of the design, and ways to change them.
record Copies(CertificateType type, Facts facts, Purpose purpose) {

    static final String ADDRESS = "https://verify.example";

    /// `certificate.svg` of the design.
    static Copies sample() {
        Facts facts = FactsSamples.constructor();
        facts = FactsSamples.withNumber(facts, "京1112018202099001");
        facts = FactsSamples.withGender(facts, Gender.FEMALE);
        facts = FactsSamples.withBirthDate(facts, LocalDate.of(1985, 6, 15));
        facts = FactsSamples.withIssuedOn(facts, LocalDate.of(2025, 12, 1));
        facts = FactsSamples.withIdentifier(facts, identifier("5A3D9C1E7B2F4D60A8E4C9F01B7D2E36", 3));
        return new Copies(
                        CertificateType.CONSTRUCTOR_1,
                        facts,
                        new Purpose("投标资格审查", "示例市公共资源交易中心", Purpose.NO_SHORTER_END))
                .name("李样本")
                .employer("样例建设工程有限公司")
                .specialties(
                        specialty("建筑工程", "2025-12-01", "2028-11-30"),
                        specialty("市政公用工程", "2025-12-01", "2028-11-30"),
                        specialty("机电工程", "2024-08-20", "2027-08-19"),
                        specialty("水利水电工程", "2023-07-01", "2026-06-30"));
    }

    static Copies costEngineer() {
        return new Copies(CertificateType.COST_ENGINEER_1, FactsSamples.costEngineer(), Purpose.NONE);
    }

    /// The longest name, employer, purpose and recipient of the design, with all ten specialties.
    static Copies fullest() {
        return sample().specialties(10)
                .name("阿卜杜热合曼·买买提艾力·吐尔逊江·努尔买买提·样例别克江汗")
                .employer("示例自治区样例市演示路桥隧道与市政公用基础设施工程建设集团股份有限公司第二分公司")
                .purpose("工程项目现场人员配备及社会保险与注册信息核对", "演示自治区样例市住房和城乡建设行政主管部门");
    }

    /// What every reader of the files is asked about.
    static List<Copies> various() {
        return List.of(
                sample(),
                sample().specialties(1).purpose("", ""),
                sample().specialties(6).purpose("", "只有接收单位"),
                fullest(),
                costEngineer(),
                sample().name("李䶮㐂·Ann Lee"),
                sample().name("𠮷㛃·𪚥龙𬺻").employer("样例𡘙𠮷工程有限公司").purpose("𠮷桥投标", "𤭢江市公共资源交易中心"),
                sample().purpose("<招标>&\"报名\\", "甲 & 乙 Ltd."));
    }

    /// What strangers' programs judge: every type with one, four and (where it has as many) ten specialties, and what
    /// is
    /// hard to print.
    static Map<String, Copies> judged() {
        Copies cost = costEngineer().purpose("工程造价咨询", "示例市公共资源交易中心");
        var judged = new LinkedHashMap<String, Copies>();
        judged.put("constructor-1", sample().specialties(1));
        judged.put("constructor-4", sample());
        judged.put("constructor-10", sample().specialties(10));
        judged.put("cost-1", cost);
        judged.put("cost-4", cost.specialties(4));
        judged.put("no-purpose", sample().specialties(1).purpose("", ""));
        judged.put("long-name", fullest());
        judged.put("rare-name", sample().name("李䶮㐂·Ann Lee"));
        return judged;
    }

    Copies name(String name) {
        return new Copies(type, FactsSamples.withName(facts, name), purpose);
    }

    Copies number(String number) {
        return new Copies(type, FactsSamples.withNumber(facts, number), purpose);
    }

    Copies employer(String employer) {
        return new Copies(type, FactsSamples.withEmployer(facts, employer), purpose);
    }

    Copies purpose(String use, String recipient) {
        return new Copies(type, facts, new Purpose(use, recipient, Purpose.NO_SHORTER_END));
    }

    Copies identifierSerial(String serial) {
        return new Copies(type, FactsSamples.withIdentifier(facts, identifier(serial, 999)), purpose);
    }

    /// The first `count` specialties of the type.
    Copies specialties(int count) {
        return specialties(IntStream.range(0, count)
                .mapToObj(i -> specialty(type.specialties().get(i), "2025-12-11", "2028-12-10"))
                .toArray(Specialty[]::new));
    }

    Copies specialties(Specialty... specialties) {
        return new Copies(type, FactsSamples.withSpecialties(facts, specialties), purpose);
    }

    AnnotatedCopy copy() {
        return copy(3, 1742, "7K3M9Q2XTD4FH8W");
    }

    AnnotatedCopy copy(int ordinal, long sequence, String randomOfCode) {
        return new AnnotatedCopy(
                type,
                facts,
                UsePeriod.of(type, facts, purpose, TODAY),
                new Numbers(ordinal, Serial.of(TODAY, sequence), VerificationCode.of(randomOfCode)),
                purpose,
                Instant.parse("2026-03-09T02:15:30Z"));
    }

    private static CertificateIdentifier identifier(String serial, int version) {
        return new CertificateIdentifier(CertificateType.CONSTRUCTOR_1.code(), "11100000000013338W", serial, version);
    }
}
