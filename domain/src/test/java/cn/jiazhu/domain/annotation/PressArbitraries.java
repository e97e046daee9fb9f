package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.CertificateArbitraries.days;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Combinators.combine;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateArbitraries;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Presses on any certificate, and annotations in every state.
public final class PressArbitraries extends DomainContextBase {

    /// Half of them with nothing in the way but what is there already.
    @Provide
    public static Arbitrary<AnnotationRequest> requests() {
        return combine(
                        CertificateArbitraries.certificates(),
                        AnnotationArbitraries.purposes(),
                        steps().list().ofMaxSize(3),
                        Arbitraries.of(MobileBinding.class),
                        AnnotationArbitraries.unprintables().list().ofMaxSize(1),
                        days(),
                        Arbitraries.of(true, false))
                .as((certificate, purpose, steps, mobile, unprintable, today, sound) -> sound
                        ? request(sound(certificate, today), purpose, steps, MobileBinding.BOUND, List.of(), today)
                        : request(certificate, purpose, steps, mobile, unprintable, today))
                .withoutEdgeCases();
    }

    /// In every state, of a constructor's reported certificate.
    @Provide
    public static Arbitrary<Annotation> annotations() {
        return combine(CertificateArbitraries.reported(CertificateType.CONSTRUCTOR_1), steps())
                .as((certificate, step) -> step.of(certificate, step.first))
                .withoutEdgeCases();
    }

    /// Copies of these certificates, which must be reported, with the period that the rule gives them.
    public static Arbitrary<Annotation.Issued> issuedOf(Arbitrary<Certificate> certificates) {
        return combine(certificates, steps())
                .as((certificate, step) -> step.issued(certificate, step.first))
                .withoutEdgeCases();
    }

    /// What one annotation has come to, whatever its certificate.
    private record Step(
            LocalDate first,
            int daysAgo,
            Purpose purpose,
            int ordinal,
            List<Finding> findings,
            EndCause cause,
            int state) {

        /// Two of three for the purpose that is asked about.
        Step asked(Purpose wanted) {
            return ordinal % 3 == 0 ? this : new Step(first, daysAgo, wanted, ordinal, findings, cause, state);
        }

        Annotation of(Certificate certificate, LocalDate firstDay) {
            Annotation.Issued issued = issued(certificate, firstDay);
            Annotation.Waiting waiting =
                    new Annotation.Waiting(issued.order(), new Numbering.Unnumbered(), findings, issued.issuedAt());
            Instant later = issued.issuedAt().plusSeconds(60);
            return switch (state) {
                case 0 -> waiting;
                case 1 -> new Annotation.Preparing(issued.order(), issued.intent(), 0, Trouble.NONE);
                case 2 -> issued.ended(List.of(cause), later);
                case 3 -> new Annotation.Failed(issued.order(), issued.numbering(), "0000000000000001", later);
                case 4 -> waiting.refused(findings, later);
                case 5 -> waiting.abandoned(later);
                case 6 -> waiting.timedOut(later);
                default -> issued;
            };
        }

        Annotation.Issued issued(Certificate certificate, LocalDate firstDay) {
            Instant at = firstDay.atTime(10, 0).atZone(Days.ZONE).toInstant();
            var order = new Order(
                    new AnnotationId(new UUID(0x0197_0000_0000_7000L, ordinal)),
                    certificate.id(),
                    IdentitySamples.ACCOUNT,
                    IdentitySamples.PLATFORM_PERSON,
                    MobileBinding.BOUND,
                    purpose,
                    new IdempotencyKey("press-" + ordinal),
                    new Digest(String.format(Locale.ROOT, "%064x", ordinal)),
                    at);
            var period = UsePeriod.of(certificate.type(), certificate.facts().orElseThrow(), purpose, firstDay);
            var numbers = AnnotationSamples.numbers(ordinal, firstDay);
            return new Annotation.Issued(order, new Intent(numbers, certificate.version(), period, at), at);
        }
    }

    private static Arbitrary<Step> steps() {
        return combine(
                        days(),
                        integers().between(0, 3),
                        AnnotationArbitraries.purposes(),
                        integers().between(1, 99),
                        AnnotationArbitraries.findingLists(),
                        Arbitraries.of(EndCause.class),
                        integers().between(0, 9))
                .as(Step::new)
                .withoutEdgeCases();
    }

    private static AnnotationRequest request(
            Certificate certificate,
            Purpose purpose,
            List<Step> steps,
            MobileBinding mobile,
            List<Unprintable> unprintable,
            LocalDate today) {
        return new AnnotationRequest(
                certificate,
                IdentitySamples.freshCheck(certificate.holder()),
                purpose,
                steps.stream()
                        .filter(_ -> certificate.facts().isPresent())
                        .map(step -> step.asked(purpose).of(certificate, today.minusDays(step.daysAgo)))
                        .toList(),
                mobile,
                unprintable,
                today);
    }

    /// The same, valid on `today`, with images and without announcements; only the age is left to chance.
    private static Certificate sound(Certificate certificate, LocalDate today) {
        Facts facts = certificate.facts().orElseGet(FactsSamples::constructor);
        Facts valid = FactsSamples.withState(
                FactsSamples.withLastDay(
                        facts, today.plusDays(facts.specialties().size() * 60L)),
                RegistrationState.VALID,
                today.minusYears(1));
        return CertificateSamples.of(certificate.type(), valid.withImages(FactsSamples.PHOTO, FactsSamples.SIGNATURE));
    }
}
