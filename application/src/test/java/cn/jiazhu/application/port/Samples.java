package cn.jiazhu.application.port;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationId;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.annotation.Numbering;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.RuleName;
import cn.jiazhu.domain.annotation.Serial;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CreditCode;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.HolderId;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.PersonName;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.registry.RegistryReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Invented people and what is registered about them: everything about the `n`th differs from everybody else's.
public final class Samples {

    /// 2026-03-09T10:00 in Shanghai, when nothing else is said.
    public static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    public static final Bytes PHOTO = Bytes.utf8("photo");
    public static final Bytes SIGNATURE = Bytes.utf8("signature");

    private static final Randomness RANDOMNESS = new CountingRandomness();

    private Samples() {}

    public static Person person(int n) {
        String first17 = "110105" + "19850101" + String.format(Locale.ROOT, "%03d", n % 1000);
        return new Person(
                HolderId.citizen(first17 + CheckCharacters.citizenId(first17)),
                new PersonName("测" + Character.toString('一' + n)));
    }

    public static PlatformPersonId platformPerson(int n) {
        return new PlatformPersonId("platform-person-" + n);
    }

    public static Account account(int n) {
        return new Account(accountId(), "user-" + n, person(n));
    }

    public static Facts facts(int n) {
        return new Facts(
                new RegistrationNumber(String.format(Locale.ROOT, "京111201020220%04d", n)),
                new CertificateIdentifier(CertificateType.CONSTRUCTOR_1.code(), "11100000000013338W", "SAMPLE" + n, 1),
                person(n).name(),
                n % 2 == 0 ? Gender.FEMALE : Gender.MALE,
                LocalDate.of(1985, 1, 1),
                person(n).id(),
                new Employer("甲建筑有限公司", new CreditCode("11430000006122244L")),
                List.of(specialty("建筑工程", "2028-12-31"), specialty("机电工程", "2027-06-30")),
                LocalDate.of(2025, 1, 1),
                RegistrationState.VALID,
                LocalDate.of(2025, 1, 1),
                stored(PHOTO),
                stored(SIGNATURE));
    }

    public static Specialty specialty(String name, String last) {
        return new Specialty(name, new ValidityPeriod(LocalDate.of(2025, 1, 1), LocalDate.parse(last)));
    }

    public static HolderImage.Stored stored(Bytes image) {
        return new HolderImage.Stored(image.sha256(), image.sha256());
    }

    public static Certificate certificate(int n) {
        return reported(certificateId(), facts(n), 1);
    }

    public static Certificate reported(CertificateId id, Facts facts, int version) {
        return new Certificate(
                id,
                CertificateType.CONSTRUCTOR_1,
                new Person(facts.holder(), facts.name()),
                version,
                new Certificate.Report.Reported(facts, NOW.minus(Duration.ofDays(400 - version))),
                List.of(),
                List.of());
    }

    public static Certificate announced(int n) {
        return new Certificate(
                certificateId(),
                CertificateType.CONSTRUCTOR_1,
                person(n),
                0,
                new Certificate.Report.Awaited(),
                List.of(announcement(Application.INITIAL)),
                List.of());
    }

    public static Announcement announcement(Application application) {
        return new Announcement(application, TODAY.minusDays(3), "北京市");
    }

    public static RegistryReport.Registered report(Facts facts) {
        return new RegistryReport.Registered(CertificateType.CONSTRUCTOR_1, facts);
    }

    public static Order order(CertificateId certificate, Account account) {
        return order(certificate, account, Purpose.NONE);
    }

    public static Order order(CertificateId certificate, Account account, Purpose purpose) {
        return new Order(
                annotationId(),
                certificate,
                account.id(),
                platformPerson(1),
                MobileBinding.BOUND,
                purpose,
                new IdempotencyKey(RANDOMNESS.token()),
                Bytes.utf8(purpose.key()).sha256(),
                NOW);
    }

    public static Purpose purpose(String use) {
        return new Purpose(use, "", Purpose.NO_SHORTER_END);
    }

    public static Intent intent(int ordinal, Certificate certificate) {
        var serial = Serial.of(TODAY, RANDOMNESS.uuid().getMostSignificantBits() >>> 16);
        var period = new UsePeriod(TODAY, TODAY.plusDays(180), UsePeriod.Limit.TERM);
        return new Intent(
                new Numbering.Numbers(ordinal, serial, RANDOMNESS.verificationCode()),
                certificate.version(),
                period,
                NOW);
    }

    public static List<Finding> mobileNotBound() {
        return List.of(Finding.blocked(RuleName.MOBILE, MobileBinding.NOT_BOUND, new Blocker.MobileNotBound()));
    }

    public static Annotation.Waiting waiting(Order order) {
        return new Annotation.Waiting(order, new Numbering.Unnumbered(), mobileNotBound(), NOW);
    }

    public static AnnotationId annotationId() {
        return new AnnotationId(RANDOMNESS.uuid());
    }

    public static CertificateId certificateId() {
        return new CertificateId(RANDOMNESS.uuid());
    }

    public static AccountId accountId() {
        return new AccountId(RANDOMNESS.uuid());
    }
}
