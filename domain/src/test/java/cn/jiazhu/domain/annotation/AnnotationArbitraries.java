package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.CertificateArbitraries.announcements;
import static cn.jiazhu.domain.certificate.CertificateArbitraries.days;
import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Combinators.combine;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/// What a press may ask, and what the rulebook may answer.
public final class AnnotationArbitraries extends DomainContextBase {

    /// Often none; few enough texts that two presses share a purpose now and then.
    @Provide
    public static Arbitrary<Purpose> purposes() {
        return combine(
                        Arbitraries.of("", "", "投标", "工程 报建", "人员锁定𠮷"),
                        Arbitraries.of("", "", "样例市公共资源交易中心"),
                        frequencyOf(Tuple.of(3, just(Purpose.NO_SHORTER_END)), Tuple.of(1, days())))
                .as(Purpose::new)
                .withoutEdgeCases();
    }

    @Provide
    public static Arbitrary<UsePeriod> usePeriods() {
        return combine(days(), integers().between(0, 180), Arbitraries.of(UsePeriod.Limit.class))
                .as((first, length, limit) -> new UsePeriod(first, first.plusDays(length), limit))
                .withoutEdgeCases();
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
        return Arbitraries.<Blocker>oneOf(List.of(
                        combine(days(), Arbitraries.of(Cure.APPLY_FOR_RENEWAL, Cure.REGISTER_AGAIN, Cure.NONE))
                                .as(Blocker.CertificateExpired::new),
                        combine(days(), announcements())
                                .as((last, told) ->
                                        new Blocker.RenewalAwaited(last, told.announcedOn(), told.province())),
                        combine(
                                        Arbitraries.of(Application.INITIAL, Application.CHANGE, Application.AGAIN),
                                        announcements())
                                .as((what, told) -> new Blocker.NotReported(what, told.announcedOn(), told.province())),
                        combine(Arbitraries.of(65, 70), days()).as(Blocker.OverAge::new),
                        days().map(Blocker.NotYetValid::new),
                        combine(Arbitraries.of(RegistrationState.SUSPENDED, RegistrationState.LOCKED), days())
                                .as(Blocker.RegistrationPaused::new),
                        combine(endStates(), days()).as(Blocker.RegistrationEnded::new),
                        announcements()
                                .map(told -> new Blocker.CancellationAnnounced(told.announcedOn(), told.province())),
                        Arbitraries.of(ImageKind.class).map(Blocker.ImageMissing::new),
                        Arbitraries.of(ImageKind.class).map(Blocker.ImageUnreadable::new),
                        just(new Blocker.MobileNotBound()),
                        combine(fields, Arbitraries.of("𬭚", "㙍")).as(Blocker.GlyphMissing::new),
                        fields.map(Blocker.FaceOverflow::new),
                        just(new Blocker.DayUsed()),
                        days().map(Blocker.RequestedEndPassed::new)))
                .withoutEdgeCases();
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
}
