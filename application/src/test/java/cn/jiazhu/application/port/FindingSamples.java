package cn.jiazhu.application.port;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;

import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Cure;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.annotation.RuleName;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.util.List;
import java.util.stream.Stream;

/// A finding of every kind, for whoever stores or shows them.
public final class FindingSamples {

    /// One of each type.
    public static final List<Blocker> BLOCKERS = List.of(
            new Blocker.CertificateExpired(TODAY.minusDays(10), Cure.APPLY_FOR_RENEWAL),
            new Blocker.RenewalAwaited(TODAY.minusDays(10), TODAY.minusDays(20), "北京"),
            new Blocker.NotReported(Application.INITIAL, TODAY.minusDays(3), "西藏"),
            new Blocker.OverAge(65, TODAY.minusDays(1)),
            new Blocker.NotYetValid(TODAY.plusDays(1)),
            new Blocker.RegistrationPaused(RegistrationState.LOCKED, TODAY),
            new Blocker.RegistrationEnded(RegistrationState.MOVED_OUT, TODAY),
            new Blocker.CancellationAnnounced(TODAY.minusDays(2), "陕西"),
            new Blocker.ImageMissing(ImageKind.PHOTO),
            new Blocker.ImageUnreadable(ImageKind.SIGNATURE),
            new Blocker.MobileNotBound(),
            new Blocker.GlyphMissing("name", "𠮷𬎆"),
            new Blocker.FaceOverflow("employer"),
            new Blocker.DayUsed(),
            new Blocker.RequestedEndPassed(TODAY.minusDays(1)));

    private static final List<Finding> OTHERS = List.of(
            Finding.passed(RuleName.USE_PERIOD, TODAY + " TERM"),
            Finding.warned(RuleName.SHORT_SPECIALTY, 2, new Warning.ShortSpecialties(List.of("建筑工程", "机电工程"))),
            Finding.warned(RuleName.VALIDITY, TODAY, new Warning.RenewalUnderWay(TODAY.minusDays(5), "北京")),
            new Finding(RuleName.MOBILE, "UNKNOWN", new Finding.Doubtful()));

    private FindingSamples() {}

    public static List<Finding> all() {
        return Stream.concat(
                        BLOCKERS.stream().map(blocker -> Finding.blocked(RuleName.STATE, "a fact", blocker)),
                        OTHERS.stream())
                .toList();
    }
}
