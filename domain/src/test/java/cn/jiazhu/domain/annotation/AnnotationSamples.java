package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// An annotation of a certificate in each of its states, pressed on the morning of
/// [cn.jiazhu.domain.certificate.FactsSamples#TODAY] unless another day is said.
public final class AnnotationSamples {

    public static final List<Finding> AWAITING_PHOTO =
            List.of(Finding.blocked(RuleName.PHOTO, "missing", new Blocker.ImageMissing(Blocker.ImageKind.PHOTO)));

    private AnnotationSamples() {}

    public static Annotation.Waiting waiting(Certificate certificate) {
        return new Annotation.Waiting(order(certificate, 1), new Numbering.Unnumbered(), AWAITING_PHOTO, NOW);
    }

    public static Annotation.Preparing preparing(Certificate certificate) {
        return new Annotation.Preparing(order(certificate, 1), intent(certificate, 1, TODAY), 0, Trouble.NONE);
    }

    /// Issued today.
    public static Annotation.Issued issued(Certificate certificate) {
        return issued(certificate, 1, TODAY);
    }

    /// The `ordinal`-th copy, with the period that `firstDay` gives it.
    public static Annotation.Issued issued(Certificate certificate, int ordinal, LocalDate firstDay) {
        return new Annotation.Issued(
                order(certificate, ordinal), intent(certificate, ordinal, firstDay), morningOf(firstDay));
    }

    public static Annotation.Ended ended(Certificate certificate, EndCause... causes) {
        return issued(certificate).ended(List.of(causes), NOW.plusSeconds(60));
    }

    public static Annotation.Failed failed(Certificate certificate) {
        return new Annotation.Failed(order(certificate, 1), numbers(1, TODAY), "0000000000000001", NOW);
    }

    public static Annotation.Refused refused(Certificate certificate) {
        return waiting(certificate).refused(AWAITING_PHOTO, NOW);
    }

    public static Annotation.Abandoned abandoned(Certificate certificate) {
        return waiting(certificate).abandoned(NOW);
    }

    public static Annotation.TimedOut timedOut(Certificate certificate) {
        return waiting(certificate).timedOut(NOW.plus(Order.EXPIRES_AFTER));
    }

    public static RefusedPress refusedPress(Certificate certificate) {
        return new RefusedPress(id(9), certificate.id(), IdentitySamples.ACCOUNT, Purpose.NONE, AWAITING_PHOTO, NOW);
    }

    /// The `n`-th order for this certificate, with an id, a key and a body of its own.
    public static Order order(Certificate certificate, int n) {
        return order(certificate, n, Purpose.NONE);
    }

    public static Order order(Certificate certificate, int n, Purpose purpose) {
        return new Order(
                id(n),
                certificate.id(),
                IdentitySamples.ACCOUNT,
                IdentitySamples.PLATFORM_PERSON,
                MobileBinding.BOUND,
                purpose,
                new IdempotencyKey("press-" + n),
                new Digest(String.format(Locale.ROOT, "%064x", n)),
                NOW);
    }

    public static Intent intent(Certificate certificate, int ordinal, LocalDate firstDay) {
        var period = UsePeriod.of(certificate.type(), certificate.facts().orElseThrow(), Purpose.NONE, firstDay);
        return new Intent(numbers(ordinal, firstDay), certificate.version(), period, morningOf(firstDay));
    }

    public static Numbering.Numbers numbers(int ordinal, LocalDate firstDay) {
        return new Numbering.Numbers(
                ordinal,
                Serial.of(firstDay, ordinal),
                VerificationCode.of(String.format(Locale.ROOT, "%015d", ordinal)));
    }

    private static AnnotationId id(int n) {
        return new AnnotationId(new UUID(0x0197_0000_0000_7000L, n));
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(10, 0).atZone(Days.ZONE).toInstant();
    }
}
