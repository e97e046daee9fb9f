package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.certificate.CertificateSamples.announcement;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A press that is refused at once, without the choice to wait.
class RefusedPressTest {

    /// A certificate and the one blocker that a press for it meets.
    record Blocked(Certificate certificate, Class<? extends Blocker> by) {
        @Override
        public String toString() {
            return by.getSimpleName();
        }
    }

    private static final HolderImage UNREADABLE = new HolderImage.Unreadable(Samples.PHOTO.sha256());

    private final World world = World.fresh();

    static Stream<Blocked> blockedByTheRegistry() {
        Certificate expired = with(facts -> FactsSamples.withLastDay(facts, TODAY.minusDays(1)));
        return Stream.of(
                new Blocked(expired, Blocker.CertificateExpired.class),
                new Blocked(withPending(expired, announcement(Application.RENEWAL)), Blocker.RenewalAwaited.class),
                new Blocked(CertificateSamples.awaited(), Blocker.NotReported.class),
                new Blocked(
                        withPending(Samples.certificate(1), announcement(Application.CHANGE)),
                        Blocker.NotReported.class),
                new Blocked(
                        withPending(Samples.certificate(1), announcement(Application.CANCELLATION)),
                        Blocker.CancellationAnnounced.class),
                new Blocked(
                        with(facts -> FactsSamples.withBirthDate(
                                facts, TODAY.minusYears(65).minusDays(1))),
                        Blocker.OverAge.class),
                new Blocked(
                        with(facts -> FactsSamples.withSpecialties(
                                facts, FactsSamples.specialty("建筑工程", "2026-03-10", "2029-03-09"))),
                        Blocker.NotYetValid.class),
                new Blocked(with(RegistrationState.SUSPENDED), Blocker.RegistrationPaused.class),
                new Blocked(with(RegistrationState.REVOKED), Blocker.RegistrationEnded.class),
                new Blocked(
                        with(facts -> FactsSamples.withPhoto(facts, new HolderImage.Missing())),
                        Blocker.ImageMissing.class),
                new Blocked(
                        with(facts -> FactsSamples.withSignature(facts, UNREADABLE)), Blocker.ImageUnreadable.class));
    }

    @ParameterizedTest
    @MethodSource("blockedByTheRegistry")
    void by_what_the_registry_says(Blocked blocked) {
        assertThat(blockers(world.holder(blocked.certificate()).press())).hasExactlyElementsOfTypes(blocked.by());
    }

    @Test
    void by_a_mobile_number_that_is_not_bound() {
        Holder unbound = world.holder(Samples.certificate(1), MobileBinding.NOT_BOUND);
        world.platform().mobile(unbound.platformPerson(), MobileBinding.NOT_BOUND);

        assertThat(blockers(unbound.press())).containsExactly(new Blocker.MobileNotBound());
    }

    @Test
    void by_what_cannot_be_printed() {
        Holder holder = world.holder(1);
        world.maker().unprintable(new Unprintable.MissingGlyph("name", "𬎆"));
        assertThat(blockers(holder.press())).containsExactly(new Blocker.GlyphMissing("name", "𬎆"));

        world.maker().unprintable(new Unprintable.Overflow("employer"));
        assertThat(blockers(holder.press())).containsExactly(new Blocker.FaceOverflow("employer"));
    }

    @Test
    void by_an_end_that_has_passed() {
        var yesterday = TODAY.minusDays(1);

        assertThat(blockers(world.holder(1).press(new Purpose("投标", "", yesterday))))
                .containsExactly(new Blocker.RequestedEndPassed(yesterday));
    }

    @Test
    void these_tests_meet_every_blocker() {
        Set<Class<?>> met = blockedByTheRegistry().map(Blocked::by).collect(Collectors.toSet());
        met.addAll(List.of(
                Blocker.MobileNotBound.class,
                Blocker.GlyphMissing.class,
                Blocker.FaceOverflow.class,
                Blocker.RequestedEndPassed.class,
                Blocker.DayUsed.class)); // the last one in LedPressTest

        assertThat(met).containsExactlyInAnyOrder(Blocker.class.getPermittedSubclasses());
    }

    @Test
    void tells_every_blocker_at_once_and_leaves_no_annotation() {
        Facts facts = FactsSamples.withPhoto(Samples.facts(1), new HolderImage.Missing());
        Holder holder = world.holder(CertificateSamples.of(
                CertificateType.CONSTRUCTOR_1, FactsSamples.withState(facts, RegistrationState.LOCKED, TODAY)));

        List<Blocker> blockers = blockers(holder.press());

        assertThat(blockers)
                .containsExactly(
                        new Blocker.RegistrationPaused(RegistrationState.LOCKED, TODAY),
                        new Blocker.ImageMissing(ImageKind.PHOTO));
        assertThat(holder.history()).singleElement().isInstanceOfSatisfying(RefusedPress.class, refused -> {
            assertThat(Finding.blockers(refused.findings())).isEqualTo(blockers);
            assertThat(refused.at()).isEqualTo(world.calendar().instant());
            assertThat(world.ports().auditTrail().about(refused.id().value()))
                    .extracting(AuditTrail.Event::act)
                    .containsExactly(AuditTrail.Act.PRESS_REFUSED);
        });
        assertThat(world.delivered(Outbox.Receiver.HOLDER)).isEmpty();
    }

    @Test
    void uses_up_no_number() {
        Holder holder = world.holder(with(RegistrationState.SUSPENDED));
        holder.press();
        world.report(FactsSamples.withState(holder.facts(), RegistrationState.VALID, TODAY));

        assertThat(holder.issue().intent().numbers().ordinal()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("blockedByTheRegistry")
    void was_foretold_by_the_pre_check(Blocked blocked) {
        Holder holder = world.holder(blocked.certificate());

        var checked = world.preCheck().check(holder.session(), holder.id(), Purpose.NONE);

        assertThat(checked)
                .isInstanceOfSatisfying(
                        PreCheck.Checked.Decided.class,
                        decided -> assertThat(decided.decision())
                                .isInstanceOf(AnnotationDecision.Blocked.class)
                                .extracting(AnnotationDecision::findings)
                                .isEqualTo(((Pressed.Refused) holder.press()).findings()));
    }

    private static List<Blocker> blockers(Pressed pressed) {
        if (pressed instanceof Pressed.Refused(var findings)) {
            return Finding.blockers(findings);
        }
        throw new AssertionError("expected to be refused, but was " + pressed);
    }

    private static Certificate with(RegistrationState state) {
        return with(facts -> FactsSamples.withState(facts, state, TODAY));
    }

    private static Certificate with(UnaryOperator<Facts> change) {
        return CertificateSamples.of(CertificateType.CONSTRUCTOR_1, change.apply(Samples.facts(1)));
    }
}
