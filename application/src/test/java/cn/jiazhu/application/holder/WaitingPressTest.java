package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.certificate.CertificateSamples.announcement;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Numbering;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A press that waits until others have cleared what stands in its way (条件满足后自动加注), or until a silent platform
/// answers.
class WaitingPressTest {

    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    private final World world = World.fresh();

    // ---- for the registry ----

    @Test
    void completes_when_an_announced_registration_is_reported() {
        Holder holder = world.holder(CertificateSamples.awaited());
        Annotation.Waiting waiting = waits(holder, Blocker.NotReported.class);

        world.reportWithImages(FactsSamples.constructor());

        assertCompletes(holder, waiting);
    }

    @Test
    void completes_when_an_announced_renewal_arrives() {
        Certificate expired = with(facts -> FactsSamples.withLastDay(facts, TODAY.minusDays(1)));
        Holder holder = world.holder(withPending(expired, announcement(Application.RENEWAL)));
        Annotation.Waiting waiting = waits(holder, Blocker.RenewalAwaited.class);

        world.report(FactsSamples.withLastDay(holder.facts(), TODAY.plusYears(3)));

        assertCompletes(holder, waiting);
    }

    @Test
    void completes_when_an_announced_change_arrives() {
        Holder holder = world.holder(withPending(Samples.certificate(1), announcement(Application.CHANGE)));
        Annotation.Waiting waiting = waits(holder, Blocker.NotReported.class);

        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        assertCompletes(holder, waiting);
    }

    @Test
    void completes_when_a_missing_or_unreadable_image_is_supplied() {
        Holder holder = world.holder(with(facts -> FactsSamples.withSignature(
                FactsSamples.withPhoto(facts, new HolderImage.Missing()),
                new HolderImage.Unreadable(Samples.SIGNATURE.sha256()))));
        Annotation.Waiting waiting = waits(holder, Blocker.ImageMissing.class, Blocker.ImageUnreadable.class);

        world.reportWithImages(holder.facts());

        assertCompletes(holder, waiting);
    }

    @Test
    void waits_on_for_what_is_still_missing() {
        Certificate certificate = with(facts -> FactsSamples.withPhoto(facts, new HolderImage.Missing()));
        Holder holder = world.holder(withPending(certificate, announcement(Application.CHANGE)));
        Annotation.Waiting waiting = waits(holder, Blocker.NotReported.class, Blocker.ImageMissing.class);

        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));
        world.work();

        assertThat(holder.present(waiting.order())).isInstanceOfSatisfying(Annotation.Waiting.class, still -> {
            assertThat(Finding.blockers(still.findings())).containsExactly(new Blocker.ImageMissing(ImageKind.PHOTO));
            assertThat(still.since()).isEqualTo(waiting.since());
        });
    }

    @Test
    void is_not_looked_at_while_nothing_is_reported_about_its_holder() {
        Holder holder = world.holder(withPending(Samples.certificate(1), announcement(Application.CHANGE)));
        waits(holder, Blocker.NotReported.class);
        Holder other = world.holder(2);
        world.pass(FIVE_DAYS);

        world.report(FactsSamples.withEmployer(other.facts(), "乙建筑有限公司"));

        assertThat(world.work()).isEmpty();
    }

    @Test
    void is_refused_once_somebody_ends_the_registration() {
        Holder holder = world.holder(withPending(Samples.certificate(1), announcement(Application.CHANGE)));
        Annotation.Waiting waiting = waits(holder, Blocker.NotReported.class);

        world.report(FactsSamples.withState(holder.facts(), RegistrationState.REVOKED, TODAY));
        world.work();

        assertThat(holder.present(waiting.order())).isInstanceOfSatisfying(Annotation.Refused.class, refused -> {
            assertThat(Finding.blockers(refused.findings()))
                    .contains(new Blocker.RegistrationEnded(RegistrationState.REVOKED, TODAY));
            assertThat(refused.numbering()).isEqualTo(new Numbering.Unnumbered());
        });
    }

    @Test
    void is_no_choice_beside_a_blocker_that_nobody_clears() {
        Certificate certificate = with(facts -> FactsSamples.withState(
                FactsSamples.withPhoto(facts, new HolderImage.Missing()), RegistrationState.SUSPENDED, TODAY));

        assertThat(world.holder(certificate).pressWhenPossible()).isInstanceOf(Pressed.Refused.class);
    }

    // ---- for the mobile number ----

    @Test
    void completes_within_seconds_once_the_mobile_number_is_bound() {
        Holder holder = unbound();
        Annotation.Waiting waiting = waits(holder, Blocker.MobileNotBound.class);
        pass(Duration.ofSeconds(5));
        assertThat(holder.present(waiting.order())).isEqualTo(waiting);

        world.platform().mobile(holder.platformPerson(), MobileBinding.BOUND);
        pass(Duration.ofSeconds(5));

        assertThat(holder.present(waiting.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void asks_the_platform_ever_less_often() {
        waits(unbound(), Blocker.MobileNotBound.class);

        assertThat(questionsIn(Duration.ofMinutes(1), Duration.ofSeconds(1))).isBetween(11, 12);
        pass(Duration.ofMinutes(9));
        assertThat(questionsIn(Duration.ofMinutes(5), Duration.ofSeconds(5))).isBetween(5, 6);
        pass(Duration.ofMinutes(45));
        assertThat(questionsIn(Duration.ofMinutes(60), Duration.ofMinutes(1))).isBetween(2, 3);
        pass(Duration.ofHours(4));
        assertThat(questionsIn(Duration.ofHours(24), Duration.ofMinutes(10))).isBetween(20, 25);
    }

    @Test
    void needs_no_further_real_name_check() {
        Holder holder = unbound();
        Annotation.Waiting waiting = waits(holder, Blocker.MobileNotBound.class);
        world.ports().sessions().end(holder.session().id());
        world.platform().mobile(holder.platformPerson(), MobileBinding.BOUND);

        pass(FIVE_DAYS);

        assertThat(holder.present(waiting.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void is_made_although_it_only_repeats_an_older_copy() {
        Holder holder = world.holder(with(facts -> FactsSamples.withLastDay(facts, TODAY.plusDays(100))));
        holder.issue();
        world.pass(FIVE_DAYS);
        holder.proves(MobileBinding.NOT_BOUND);
        world.platform().mobile(holder.platformPerson(), MobileBinding.NOT_BOUND);
        Annotation.Waiting waiting = waits(holder, Blocker.MobileNotBound.class);

        world.platform().mobile(holder.platformPerson(), MobileBinding.BOUND);
        pass(Duration.ofSeconds(5));

        assertThat(holder.present(waiting.order())).isInstanceOf(Annotation.Issued.class);
    }

    // ---- for a silent platform ----

    @Test
    void waits_for_a_silent_platform_without_being_asked_to() {
        Holder holder = world.holder(Samples.certificate(1), MobileBinding.NOT_BOUND);
        world.platform().silent(true);

        Annotation.Waiting waiting = Holder.waiting(holder.press());

        assertThat(Finding.anyDoubt(waiting.findings())).isTrue();
        assertThat(Finding.blockers(waiting.findings())).isEmpty();
        pass(Duration.ofSeconds(5));
        assertThat(holder.present(waiting.order())).as("still silent").isEqualTo(waiting);
        world.platform().silent(false);
        pass(Duration.ofSeconds(5));
        assertThat(holder.present(waiting.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void does_not_hear_of_a_silent_platform_when_the_check_said_bound() {
        world.platform().silent(true);

        world.holder(1).issue();

        assertThat(world.platform().asked()).isEmpty();
    }

    @Test
    void tells_what_the_platform_said_once_it_speaks() {
        Holder holder = unbound();
        world.platform().silent(true);
        Annotation.Waiting waiting = Holder.waiting(holder.press());

        world.platform().silent(false);
        pass(Duration.ofSeconds(5));

        assertThat(holder.present(waiting.order()))
                .isInstanceOfSatisfying(
                        Annotation.Waiting.class,
                        still -> assertThat(Finding.blockers(still.findings()))
                                .containsExactly(new Blocker.MobileNotBound()));
    }

    @Test
    void is_refused_for_a_blocker_although_the_platform_is_silent_too() {
        Certificate certificate = with(facts -> FactsSamples.withPhoto(facts, new HolderImage.Missing()));
        Holder holder = world.holder(certificate, MobileBinding.UNKNOWN);
        world.platform().silent(true);

        assertThat(holder.press()).isInstanceOf(Pressed.Refused.class);
    }

    // ----

    private Annotation.Waiting waits(Holder holder, Class<?>... blockers) {
        Annotation.Waiting waiting = Holder.waiting(holder.pressWhenPossible());
        assertThat(Finding.blockers(waiting.findings())).hasExactlyElementsOfTypes(blockers);
        assertThat(waiting.numbering()).isEqualTo(new Numbering.Unnumbered());
        return waiting;
    }

    /// The worker finds it at its next look, five days after the press: the 180 days begin then.
    private void assertCompletes(Holder holder, Annotation.Waiting waiting) {
        world.pass(FIVE_DAYS);
        world.work();
        assertThat(holder.present(waiting.order())).isInstanceOfSatisfying(Annotation.Issued.class, issued -> {
            assertThat(issued.order()).isEqualTo(waiting.order());
            assertThat(issued.intent().period().first()).isEqualTo(TODAY.plusDays(5));
            assertThat(issued.intent().certificateVersion())
                    .isEqualTo(holder.certificate().version());
        });
    }

    private void pass(Duration time) {
        world.pass(time);
        world.work();
    }

    private int questionsIn(Duration time, Duration step) {
        int before = world.platform().asked().size();
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(step)) {
            pass(step);
        }
        return world.platform().asked().size() - before;
    }

    private Holder unbound() {
        Holder holder = world.holder(Samples.certificate(1), MobileBinding.NOT_BOUND);
        world.platform().mobile(holder.platformPerson(), MobileBinding.NOT_BOUND);
        return holder;
    }

    private static Certificate with(UnaryOperator<Facts> change) {
        return CertificateSamples.of(CertificateType.CONSTRUCTOR_1, change.apply(Samples.facts(1)));
    }
}
