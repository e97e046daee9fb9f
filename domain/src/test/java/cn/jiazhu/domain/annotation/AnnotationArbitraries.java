package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.CertificateArbitraries.announcements;
import static cn.jiazhu.domain.certificate.CertificateArbitraries.days;
import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Combinators.combine;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateArbitraries;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.verification.VerificationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/// Presses, what the rulebook may answer, and annotations in every state.
public final class AnnotationArbitraries extends DomainContextBase {

    /// Often none; few enough texts that two presses share a purpose now and then.
    @Provide
    public static Arbitrary<Purpose> purposes() {
        return combine(
                        Arbitraries.of("", "", "投标", "工程 报建", "人员锁定𠮷"),
                        Arbitraries.of("", "", "样例市公共资源交易中心"),
                        frequencyOf(Tuple.of(3, just(Purpose.NO_SHORTER_END)), Tuple.of(1, days())))
                .as(Purpose::new);
    }

    @Provide
    public static Arbitrary<UsePeriod> usePeriods() {
        return combine(days(), integers().between(0, 180), Arbitraries.of(UsePeriod.Limit.class))
                .as((first, length, limit) -> new UsePeriod(first, first.plusDays(length), limit));
    }

    @Provide
    public static Arbitrary<VerificationCode> verificationCodes() {
        return Arbitraries.strings()
                .withChars(CheckCharacters.CROCKFORD)
                .ofLength(VerificationCode.RANDOM_CHARACTERS)
                .map(VerificationCode::of);
    }

    @Provide
    public static Arbitrary<Serial> serials() {
        return combine(days(), Arbitraries.longs().between(1, 9_999_999_999L)).as(Serial::of);
    }

    /// Of every kind that there is.
    @Provide
    public static Arbitrary<Blocker> blockers() {
        Arbitrary<String> fields = Arbitraries.of("name", "employer", "use", "recipient");
        return Arbitraries.oneOf(List.of(
                combine(days(), Arbitraries.of(Cure.APPLY_FOR_RENEWAL, Cure.REGISTER_AGAIN, Cure.NONE))
                        .as(Blocker.CertificateExpired::new),
                combine(days(), announcements())
                        .as((last, told) -> new Blocker.RenewalAwaited(last, told.announcedOn(), told.province())),
                combine(Arbitraries.of(Application.INITIAL, Application.CHANGE, Application.AGAIN), announcements())
                        .as((what, told) -> new Blocker.NotReported(what, told.announcedOn(), told.province())),
                combine(Arbitraries.of(65, 70), days()).as(Blocker.OverAge::new),
                days().map(Blocker.NotYetValid::new),
                combine(Arbitraries.of(RegistrationState.SUSPENDED, RegistrationState.LOCKED), days())
                        .as(Blocker.RegistrationPaused::new),
                combine(endStates(), days()).as(Blocker.RegistrationEnded::new),
                announcements().map(told -> new Blocker.CancellationAnnounced(told.announcedOn(), told.province())),
                Arbitraries.of(ImageKind.class).map(Blocker.ImageMissing::new),
                Arbitraries.of(ImageKind.class).map(Blocker.ImageUnreadable::new),
                just(new Blocker.MobileNotBound()),
                combine(fields, Arbitraries.of("𬭚", "㙍")).as(Blocker.GlyphMissing::new),
                fields.map(Blocker.FaceOverflow::new),
                just(new Blocker.DayUsed()),
                days().map(Blocker.RequestedEndPassed::new)));
    }

    @Provide
    public static Arbitrary<Finding> findings() {
        return combine(Arbitraries.of(RuleName.class), outcomes())
                .as((rule, outcome) -> new Finding(rule, "seen", outcome));
    }

    /// A list with at least one finding in it.
    @Provide
    public static Arbitrary<List<Finding>> findingLists() {
        return findings()
                .list()
                .ofMinSize(1)
                .ofMaxSize(RuleName.values().length)
                .withoutEdgeCases();
    }

    @Provide
    public static Arbitrary<Unprintable> unprintables() {
        return Arbitraries.oneOf(
                combine(Arbitraries.of("name", "employer"), Arbitraries.of("𬭚", "㙍"))
                        .as(Unprintable.MissingGlyph::new),
                Arbitraries.of("use", "employer").map(Unprintable.Overflow::new));
    }

    /// In every state, of a constructor's reported certificate.
    @Provide
    public static Arbitrary<Annotation> annotations() {
        return annotationsOf(CertificateArbitraries.reported(CertificateType.CONSTRUCTOR_1));
    }

    /// In every state, of these certificates, which must be reported.
    public static Arbitrary<Annotation> annotationsOf(Arbitrary<Certificate> certificates) {
        return combine(
                        issuedOf(certificates),
                        findingLists(),
                        Arbitraries.of(EndCause.class),
                        integers().between(0, 7))
                .as(AnnotationArbitraries::inState)
                .withoutEdgeCases();
    }

    /// Copies of these certificates, with the period that the rule gives them.
    public static Arbitrary<Annotation.Issued> issuedOf(Arbitrary<Certificate> certificates) {
        return combine(certificates, days(), purposes(), integers().between(1, 99))
                .as(AnnotationArbitraries::issued)
                .withoutEdgeCases();
    }

    private static Arbitrary<Finding.Outcome> outcomes() {
        return Arbitraries.oneOf(List.of(
                just(new Finding.Passed()),
                just(new Finding.Doubtful()),
                blockers().map(Finding.Blocked::new),
                announcements()
                        .map(told ->
                                new Finding.Warned(new Warning.RenewalUnderWay(told.announcedOn(), told.province()))),
                just(new Finding.Warned(new Warning.ShortSpecialties(List.of("建筑工程"))))));
    }

    private static Arbitrary<RegistrationState> endStates() {
        return Arbitraries.of(RegistrationState.class).filter(state -> state.effect() == RegistrationState.Effect.ENDS);
    }

    private static Annotation inState(Annotation.Issued issued, List<Finding> findings, EndCause cause, int state) {
        Instant later = issued.issuedAt().plusSeconds(60);
        return switch (state) {
            case 0 -> waiting(issued, findings);
            case 1 -> new Annotation.Preparing(issued.order(), issued.intent(), 0, Trouble.NONE);
            case 2 -> issued;
            case 3 -> issued.ended(List.of(cause), later);
            case 4 -> new Annotation.Failed(issued.order(), issued.numbering(), "0000000000000001", later);
            case 5 -> waiting(issued, findings).refused(findings, later);
            case 6 -> waiting(issued, findings).abandoned(later);
            default -> waiting(issued, findings).timedOut(later);
        };
    }

    private static Annotation.Waiting waiting(Annotation.Issued issued, List<Finding> findings) {
        return new Annotation.Waiting(issued.order(), new Numbering.Unnumbered(), findings, issued.issuedAt());
    }

    private static Annotation.Issued issued(Certificate certificate, LocalDate first, Purpose purpose, int ordinal) {
        Instant at = first.atTime(10, 0).atZone(Days.ZONE).toInstant();
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
        var period = UsePeriod.of(certificate.type(), certificate.facts().orElseThrow(), purpose, first);
        var numbers = AnnotationSamples.numbers(ordinal, first);
        return new Annotation.Issued(order, new Intent(numbers, certificate.version(), period, at), at);
    }
}
