package cn.jiazhu.application.port;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;

import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.annotation.Numbering;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Serial;
import cn.jiazhu.domain.annotation.Trouble;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.UUID;

/// What the ports keep of the domain's sample people: certificates whose images exist, accounts, annotations.
public final class Samples {

    public static final Bytes PHOTO = Bytes.utf8("a photo");
    public static final Bytes SIGNATURE = Bytes.utf8("a signature");

    /// Whose annotations they are: [AnnotationSamples#order] names it.
    public static final Account ACCOUNT =
            new Account(IdentitySamples.ACCOUNT, "sample-user", CertificateSamples.person(FactsSamples.constructor()));

    /// What a page shows of a real-name check.
    public static final NationalPlatform.Opened OPENED =
            new NationalPlatform.Opened("https://platform.example/scan/1", "7KQ2M9XD", "47");

    private Samples() {}

    /// Of the `n`-th person, with images that are stored as [#PHOTO] and [#SIGNATURE].
    public static Facts facts(int n) {
        return withStoredImages(FactsSamples.constructor(n));
    }

    public static Facts withStoredImages(Facts facts) {
        return FactsSamples.withSignature(FactsSamples.withPhoto(facts, stored(PHOTO)), stored(SIGNATURE));
    }

    public static HolderImage.Stored stored(Bytes image) {
        return new HolderImage.Stored(image.sha256(), image.sha256());
    }

    public static Certificate certificate(int n) {
        return CertificateSamples.of(CertificateType.CONSTRUCTOR_1, facts(n));
    }

    public static RegistryReport.Registered report(Facts facts) {
        return new RegistryReport.Registered(CertificateType.CONSTRUCTOR_1, facts);
    }

    public static Account account(int n) {
        return new Account(
                new AccountId(new UUID(0x7000L, 100L + n)),
                "user-" + n,
                CertificateSamples.person(FactsSamples.constructor(n)));
    }

    public static Purpose purpose(String use) {
        return new Purpose(use, "", Purpose.NO_SHORTER_END);
    }

    public static Annotation.Waiting waiting(Order order) {
        return new Annotation.Waiting(order, new Numbering.Unnumbered(), AnnotationSamples.AWAITING_PHOTO, NOW);
    }

    /// With the `ordinal`-th numbers of its certificate; serial and code are those of the order.
    public static Annotation.Preparing preparing(Order order, int ordinal) {
        long n = order.id().value().getLeastSignificantBits();
        var code = VerificationCode.of("%015d".formatted(n));
        var numbers = new Numbering.Numbers(ordinal, Serial.of(TODAY, n), code);
        var period = new UsePeriod(TODAY, TODAY.plusDays(180), UsePeriod.Limit.TERM);
        return new Annotation.Preparing(order, new Intent(numbers, 1, period, NOW), 0, Trouble.NONE);
    }
}
