package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.Refusals.reason;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.annotation.StatedFacts.Fact;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatedFactsTest {

    /// Published: whoever checks a claim digest spells the facts like this.
    @Test
    void their_canonical_form_is_a_line_for_each() {
        assertThat(canonical(FactsSamples.constructor(), new Purpose("投标", "", Purpose.NO_SHORTER_END)))
                .isEqualTo("""
                        jiazhu-claim-1
                        ZZLXDM=11100000000013338W999
                        ZZMC=一级建造师注册证书
                        ZZBH=京1112006200800001
                        ZZBS=1.2.156.3005.2.11100000000013338W999.11100000000013338W.SAMPLE0001.001.7
                        CZZT=林晓川
                        ZZYXQQSRQ=2024-11-16
                        ZZYXQJZRQ=2028-06-30
                        ZZBFJG=中华人民共和国住房和城乡建设部
                        ZZBFJGDM=11100000000013338W
                        ZZBFRQ=2025-07-01
                        KZ_gender=男
                        KZ_birthDate=1985-04-12
                        KZ_empEnp=样例建设集团有限公司
                        JZJZZSJ=2026-03-09T10:15:30+08:00
                        JZJZZZ=中华人民共和国住房和城乡建设部
                        JZJZZSY=投标
                        KZ_useBeginDate=2026-03-09
                        JZJYXQJZSJ=2026-09-05
                        KZ_recipient=
                        KZ_copySerial=JZ20260309-0000001
                        KZ_copyOrdinal=1
                        KZ_verificationCode=0000-0000-0000-001Y
                        KZ_specSub=建筑工程
                        KZ_subBeginDate=2025-07-01
                        KZ_subEndDate=2028-06-30
                        KZ_specSub=市政公用工程
                        KZ_subBeginDate=2024-11-16
                        KZ_subEndDate=2027-11-15
                        """);
    }

    @Test
    void another_fact_is_another_form() {
        Facts facts = FactsSamples.constructor();
        Stream<String> forms = Stream.of(
                canonical(facts, Purpose.NONE),
                canonical(FactsSamples.withName(facts, "林晓州"), Purpose.NONE),
                canonical(FactsSamples.withEmployer(facts, "别家建设有限公司"), Purpose.NONE),
                canonical(
                        FactsSamples.withSpecialties(facts, facts.specialties().getFirst()), Purpose.NONE),
                canonical(facts, new Purpose("投标", "", Purpose.NO_SHORTER_END)),
                canonical(facts, new Purpose("", "投标", Purpose.NO_SHORTER_END)));
        assertThat(forms).doesNotHaveDuplicates();
    }

    @Test
    void no_value_can_pass_for_two_lines() {
        assertThat(reason(() -> new Fact("KZ_empEnp", "甲\nKZ_recipient=乙"))).isEqualTo(Reason.CHARACTER);
    }

    private static String canonical(Facts facts, Purpose purpose) {
        var copy = new AnnotatedCopy(
                CertificateType.CONSTRUCTOR_1,
                facts,
                UsePeriod.of(CertificateType.CONSTRUCTOR_1, facts, purpose, TODAY),
                AnnotationSamples.numbers(1, TODAY),
                purpose,
                Instant.parse("2026-03-09T02:15:30Z"));
        return StatedFacts.of(copy).canonical();
    }
}
