package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Between;
import cn.jiazhu.application.port.DamagedFile;
import cn.jiazhu.application.port.DrawingFailed;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.TimestampUnavailable;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Trouble;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A press between whose intent and whose issue something happens.
class TroubledPressTest {

    private static final Duration LEASE = Duration.ofSeconds(15);

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    // ---- the facts move on ----

    @Test
    void is_decided_again_with_the_same_numbers_when_the_facts_move_on() {
        onceWhileDrawing(() -> world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司")));

        Annotation.Issued issued = holder.issue();

        assertThat(issued.intent().certificateVersion()).isEqualTo(2);
        assertThat(issued.intent().numbers().ordinal()).isEqualTo(1);
        assertThat(holder.text(issued, Format.OFD)).contains("乙建筑有限公司").doesNotContain(FactsSamples.EMPLOYER.name());
        assertThat(holder.history()).containsExactly(issued);
    }

    @Test
    void is_refused_when_somebody_ends_the_registration_meanwhile() {
        onceWhileDrawing(() -> world.report(FactsSamples.withState(holder.facts(), RegistrationState.REVOKED, TODAY)));

        assertThat(holder.press())
                .isInstanceOfSatisfying(
                        Pressed.Accepted.class,
                        accepted -> assertThat(accepted.annotation())
                                .isInstanceOfSatisfying(Annotation.Refused.class, refused -> {
                                    assertThat(Finding.blockers(refused.findings()))
                                            .containsExactly(
                                                    new Blocker.RegistrationEnded(RegistrationState.REVOKED, TODAY));
                                    assertNoDocuments(refused);
                                }));
        world.report(FactsSamples.withState(holder.facts(), RegistrationState.VALID, TODAY));
        assertThat(holder.issue().intent().numbers().ordinal())
                .as("the refused one keeps its number")
                .isEqualTo(2);
    }

    @Test
    void waits_with_its_numbers_when_a_blocker_that_others_clear_comes_up() {
        onceWhileDrawing(() -> world.report(holder.facts(), ImageKind.PHOTO, ListedSource.unreadable()));
        Annotation.Waiting waiting = Holder.waiting(holder.press());
        assertThat(Finding.blockers(waiting.findings())).containsExactly(new Blocker.ImageUnreadable(ImageKind.PHOTO));

        world.reportWithImages(holder.facts());
        world.work();

        assertThat(holder.present(waiting.order()))
                .isInstanceOfSatisfying(
                        Annotation.Issued.class,
                        issued -> assertThat(issued.numbering()).isEqualTo(waiting.numbering()));
    }

    @Test
    void is_decided_for_the_day_on_which_it_is_made() {
        world.calendar().turnTo("2026-03-09T23:59:59");
        world.maker().fail(new IllegalStateException("the signer is away"));
        Annotation.Preparing preparing = Holder.preparing(holder.press());

        world.pass(Duration.ofSeconds(5));
        world.work();

        assertThat(holder.present(preparing.order())).isInstanceOfSatisfying(Annotation.Issued.class, issued -> {
            assertThat(issued.intent().period().first()).isEqualTo(TODAY.plusDays(1));
            assertThat(issued.numbering()).isEqualTo(preparing.numbering());
        });
    }

    // ---- the lease is lost ----

    @Test
    void stores_nothing_once_another_has_taken_over() {
        onceWhileDrawing(() -> {
            world.pass(LEASE);
            assertThat(world.work()).singleElement().isInstanceOf(Annotation.Issued.class);
        });

        Annotation.Issued issued = holder.issue();

        assertThat(holder.history()).containsExactly(issued);
        assertThat(actsAbout(issued)).containsExactly(Act.PRESS_ACCEPTED, Act.COPY_ISSUED);
        assertThat(world.delivered(Outbox.Receiver.AGGREGATION)).hasSize(1);
    }

    @Test
    void is_carried_on_by_a_worker_after_a_crash() {
        Purpose purpose = Samples.purpose("投标");
        var press = new Press(holder.id(), purpose, false, holder.newKey());
        onceWhileDrawing(() -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> holder.press(press)).isInstanceOf(Killed.class);
        world.pass(LEASE.minusMillis(1));
        assertThat(world.work()).as("while the lease may be held").isEmpty();

        world.pass(Duration.ofMillis(1));

        assertThat(world.work()).singleElement().isInstanceOfSatisfying(Annotation.Issued.class, issued -> {
            assertThat(holder.press(press)).isEqualTo(new Pressed.Repeated(issued));
            assertThat(issued.numbering().toString()).contains("ordinal=1");
        });
    }

    // ---- its own fault ----

    @Test
    void is_given_up_after_five_drawings_failed() {
        world.maker()
                .fail(Stream.generate(() -> new DrawingFailed("no such glyph"))
                        .limit(5)
                        .toArray(RuntimeException[]::new));

        Annotation.Preparing preparing = Holder.preparing(holder.press());
        assertThat(preparing.trouble()).isEqualTo(Trouble.OWN);
        assertThat(preparing.attempts()).isEqualTo(1);
        for (Duration pause : Annotation.PAUSES.subList(0, 4)) {
            world.pass(pause.minusMillis(1));
            assertThat(world.work()).isEmpty();
            world.pass(Duration.ofMillis(1));
            assertThat(world.work()).hasSize(1);
        }

        assertThat(holder.present(preparing.order()))
                .isInstanceOfSatisfying(
                        Annotation.Failed.class,
                        failed -> assertThat(failed.numbering()).isEqualTo(preparing.numbering()));
        assertThat(actsAbout(preparing)).containsExactly(Act.PRESS_ACCEPTED, Act.ANNOTATION_FAILED);
        assertThat(world.alarms().causes())
                .hasSize(5)
                .allSatisfy(e -> assertThat(e).isInstanceOf(DrawingFailed.class));
        assertThat(holder.issue().intent().numbers().ordinal())
                .as("the day is not used up, the number is")
                .isEqualTo(2);
    }

    // ---- nobody's fault ----

    @Test
    void outlasts_any_trouble_of_ours_without_counting_it() {
        world.maker()
                .fail(Stream.generate(() -> new IllegalStateException("the signer is away"))
                        .limit(20)
                        .toArray(RuntimeException[]::new));
        Annotation.Preparing preparing = Holder.preparing(holder.press());

        for (int i = 0; i < 19; i++) {
            world.pass(LEASE);
            assertThat(world.work()).singleElement().isInstanceOfSatisfying(Annotation.Preparing.class, still -> {
                assertThat(still.trouble()).isEqualTo(Trouble.SYSTEM);
                assertThat(still.attempts()).isZero();
            });
        }
        world.pass(LEASE);
        world.work();

        assertThat(holder.present(preparing.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void outlasts_a_timestamp_authority_that_is_away_and_says_what_it_waits_for() {
        world.maker().fail(new TimestampUnavailable("silent"), new TimestampUnavailable("silent"));
        Annotation.Preparing preparing = Holder.preparing(holder.press());
        assertThat(preparing.trouble()).isEqualTo(Trouble.TIMESTAMP);

        world.pass(Duration.ofSeconds(5));
        assertThat(world.work()).singleElement().isInstanceOfSatisfying(Annotation.Preparing.class, still -> {
            assertThat(still.trouble()).isEqualTo(Trouble.TIMESTAMP);
            assertThat(still.attempts()).isZero();
        });
        world.pass(Duration.ofSeconds(5));
        world.work();

        assertThat(holder.present(preparing.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void issues_no_files_that_would_not_come_out_of_the_store_again() {
        world.maker().garble(true);
        Annotation.Preparing preparing = Holder.preparing(holder.press());
        assertThat(preparing.trouble()).isEqualTo(Trouble.SYSTEM);
        assertThat(preparing.attempts()).isZero();
        assertThat(world.alarms().causes()).hasOnlyElementsOfType(DamagedFile.class);
        assertNoDocuments(preparing);

        world.maker().garble(false);
        world.pass(LEASE);
        world.work();

        assertThat(holder.present(preparing.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void leaves_nothing_visible_when_the_files_cannot_be_stored() {
        World full = failing("Documents.add", 1);
        Annotation.Preparing preparing = Holder.preparing(holder.in(full).press());
        assertThat(preparing.trouble()).isEqualTo(Trouble.SYSTEM);
        assertNoDocuments(preparing);
        assertThat(world.delivered(Outbox.Receiver.AGGREGATION)).isEmpty();

        world.pass(LEASE);
        world.work();

        assertThat(holder.present(preparing.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void is_looked_at_again_when_its_lease_lapses_although_not_even_that_could_be_written() {
        World broken = failing("Annotations.update", 2);
        Annotation.Preparing preparing = Holder.preparing(holder.in(broken).press());

        world.pass(LEASE);
        world.work();

        assertThat(holder.present(preparing.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void is_looked_at_again_soon_when_trouble_of_ours_met_a_waiting_one() {
        world.report(holder.facts(), ImageKind.PHOTO, ListedSource.unreadable());
        Annotation.Waiting waiting = Holder.waiting(holder.pressWhenPossible());
        world.reportWithImages(holder.facts());
        failing("Certificates.lock", 1).work();
        assertThat(holder.present(waiting.order())).isEqualTo(waiting);

        world.pass(LEASE);
        world.work();

        assertThat(holder.present(waiting.order())).isInstanceOf(Annotation.Issued.class);
    }

    // ---- the budget ----

    @Test
    void is_answered_before_it_is_made_when_its_time_is_spent() {
        Holder unsure = world.holder(Samples.certificate(2), MobileBinding.UNKNOWN);
        world.platform().onQuestion(() -> world.clock().turn(Duration.ofMillis(1500)));

        Annotation.Preparing preparing = Holder.preparing(unsure.press());

        assertThat(preparing.trouble()).isEqualTo(Trouble.NONE);
        assertNoDocuments(preparing);
        world.pass(LEASE);
        world.work();
        assertThat(unsure.present(preparing.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void is_made_to_the_end_when_its_time_runs_out_while_drawing() {
        world.maker().whileDrawing(() -> world.clock().turn(Duration.ofSeconds(10)));

        holder.issue();
    }

    // ----

    /// The program ends here: nothing catches this.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void onceWhileDrawing(Runnable event) {
        world.maker().whileDrawing(() -> {
            world.maker().whileDrawing(() -> {});
            event.run();
        });
    }

    /// The same world in which this call fails for so many times.
    private World failing(String call, int times) {
        var left = new AtomicInteger(times);
        Between failing = made -> {
            if (made.equals(call) && left.getAndDecrement() > 0) {
                throw new IllegalStateException("told to fail");
            }
        };
        return world.through(failing::around);
    }

    private void assertNoDocuments(Annotation annotation) {
        assertThat(Stream.of(Format.values())
                        .flatMap(format -> world
                                .ports()
                                .documents()
                                .find(annotation.order().id(), format)
                                .stream()))
                .isEmpty();
    }

    private List<Act> actsAbout(Annotation annotation) {
        return world.ports().auditTrail().about(annotation.order().id().value()).stream()
                .map(AuditTrail.Event::act)
                .toList();
    }
}
