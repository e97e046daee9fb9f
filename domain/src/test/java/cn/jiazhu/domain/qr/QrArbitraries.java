package cn.jiazhu.domain.qr;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.strings;
import static net.jqwik.api.Combinators.combine;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.AnnotationArbitraries;
import cn.jiazhu.domain.annotation.Numbering.Numbers;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateArbitraries;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/// Copies whose names, purposes and recipients have every length that they may have.
public final class QrArbitraries extends DomainContextBase {

    @Provide
    public static Arbitrary<AnnotatedCopy> copies() {
        return Arbitraries.of(CertificateType.ALL)
                .flatMap(type -> combine(
                                facts(type),
                                AnnotationArbitraries.usePeriods(),
                                integers().between(1, 0xFFFF),
                                AnnotationArbitraries.serials(),
                                AnnotationArbitraries.verificationCodes(),
                                combine(texts(0, 30), texts(0, 30)).as(Tuple::of))
                        .as((facts, period, ordinal, serial, code, texts) -> new AnnotatedCopy(
                                type,
                                facts,
                                period,
                                new Numbers(ordinal, serial, code),
                                new Purpose(texts.get1(), texts.get2(), Purpose.NO_SHORTER_END),
                                Instant.EPOCH)));
    }

    @Provide
    public static Arbitrary<QrStatement> statements() {
        return combine(
                        copies(),
                        integers().between(0, 0xFFFF),
                        claims(),
                        integers().between(0, 2))
                .as((copy, key, claim, leftOut) -> shorter(QrStatement.of(copy, key, claim), leftOut));
    }

    @Provide
    public static Arbitrary<QrPayload> payloads() {
        return combine(statements(), hex(128)).as(QrPayload::new);
    }

    @Provide
    public static Arbitrary<QrText> qrTexts() {
        return combine(
                        Arbitraries.of("https://verify.example", "http://127.0.0.1:8080", "https://a.example/b"),
                        AnnotationArbitraries.verificationCodes(),
                        payloads())
                .as(QrText::new);
    }

    private static Arbitrary<Facts> facts(CertificateType type) {
        return combine(
                        CertificateArbitraries.facts(type),
                        Arbitraries.oneOf(CertificateArbitraries.personNames().map(Object::toString), texts(1, 36)))
                .as((facts, name) -> name.contains("*") ? facts : FactsSamples.withName(facts, name));
    }

    private static Arbitrary<String> claims() {
        return hex(64);
    }

    private static QrStatement shorter(QrStatement statement, int times) {
        return times == 0
                ? statement
                : statement.shorter().map(less -> shorter(less, times - 1)).orElse(statement);
    }

    /// Of characters in one and in two units.
    private static Arbitrary<String> texts(int min, int max) {
        return Arbitraries.of("王", "李", "𠮷", "䶮", "A")
                .list()
                .ofMinSize(min)
                .ofMaxSize(max)
                .map(list -> String.join("", list));
    }

    private static Arbitrary<String> hex(int digits) {
        return strings().withChars("0123456789abcdef").ofLength(digits);
    }
}
