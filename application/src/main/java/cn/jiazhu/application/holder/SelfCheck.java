package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Bindings;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Proof;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// 为什么没有我的证照？ (manual 3.5): what a certificate needs to be shown here, one thing after another. Needs no fresh check,
/// for it says yes or no and shows nothing of a certificate.
public final class SelfCheck {

    /// What is looked at, in the order in which one would put it right.
    public enum Question {
        REGISTERED,
        REPORTED,
        SAME_NAME,
        PHOTO_AND_SIGNATURE,
        BOUND,
        MOBILE_BOUND
    }

    /// What was found.
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /// One question with its answer.
    public record Tick(Question question, Answer answer) {}

    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Certificates certificates;
    private final Bindings bindings;
    private final RealNameChecks checks;
    private final NationalPlatform platform;

    public SelfCheck(Certificates certificates, Bindings bindings, RealNameChecks checks, NationalPlatform platform) {
        this.certificates = certificates;
        this.bindings = bindings;
        this.checks = checks;
        this.platform = platform;
    }

    /// At the portal nothing has to be bound, so that is not asked there.
    public List<Tick> check(Session session) {
        List<Certificate> own = certificates.of(session.person().id());
        List<Facts> reported = own.stream()
                .flatMap(certificate -> certificate.facts().stream())
                .toList();
        return Stream.of(
                        Stream.of(
                                new Tick(Question.REGISTERED, said(!own.isEmpty())),
                                new Tick(
                                        Question.REPORTED,
                                        ofAll(
                                                own,
                                                one -> one.facts().isPresent()
                                                        && one.pending().isEmpty())),
                                new Tick(
                                        Question.SAME_NAME,
                                        ofAll(
                                                reported,
                                                facts -> facts.name()
                                                        .equals(session.person().name()))),
                                new Tick(
                                        Question.PHOTO_AND_SIGNATURE,
                                        ofAll(
                                                reported,
                                                facts -> isStored(facts.photo()) && isStored(facts.signature())))),
                        session.channel() == Channel.PLATFORM
                                ? Stream.of(new Tick(Question.BOUND, bound(session, own)))
                                : Stream.<Tick>empty(),
                        Stream.of(new Tick(Question.MOBILE_BOUND, mobile(session))))
                .flatMap(ticks -> ticks)
                .toList();
    }

    private static boolean isStored(HolderImage image) {
        return image instanceof HolderImage.Stored;
    }

    private Answer bound(Session session, List<Certificate> own) {
        var known = bindings.of(session.person().id());
        return ofAll(own.stream().filter(one -> one.facts().isPresent()).toList(), one -> known.contains(one.id()));
    }

    /// As the person's last check said; where that was no, the platform is asked whether it still is so.
    private Answer mobile(Session session) {
        Optional<Proof> proof = checks.latestVerified(session.id()).map(verified -> verified.proof());
        return proof.map(one -> one.mobile() == MobileBinding.BOUND ? Answer.YES : asked(one))
                .orElse(Answer.UNKNOWN);
    }

    private Answer asked(Proof proof) {
        try {
            return switch (platform.mobileBinding(proof.platformPerson(), PATIENCE)) {
                case BOUND -> Answer.YES;
                case NOT_BOUND -> Answer.NO;
                case UNKNOWN -> Answer.UNKNOWN;
            };
        } catch (PlatformUnavailable _) {
            return Answer.UNKNOWN;
        }
    }

    /// No as soon as one of them is not so; unknown where there is none.
    private static <T> Answer ofAll(List<T> things, Predicate<T> so) {
        return things.isEmpty() ? Answer.UNKNOWN : said(things.stream().allMatch(so));
    }

    private static Answer said(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }
}
