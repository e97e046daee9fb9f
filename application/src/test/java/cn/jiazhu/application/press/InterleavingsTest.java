package cn.jiazhu.application.press;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.Invariants;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.CancelWaiting.Cancelled;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.PlainDocuments;
import cn.jiazhu.application.port.RegistrySource.Image;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A press and what may happen to its certificate at the same time, in every order in which their steps can follow each
/// other: when all have returned, no counting copy shows facts older than the change.
class InterleavingsTest {

    private static final Duration LEASE = PressSettings.DEFAULT.lease();
    private static final Image ANOTHER_PHOTO = ListedSource.stored(Bytes.utf8("another photo"));

    /// What may happen to a certificate while somebody presses.
    enum Change {
        REVOKED,
        CANCELLED,
        SUSPENDED,
        EMPLOYER,
        PHOTO;

        void happensTo(Holder holder) {
            var facts = holder.facts();
            switch (this) {
                case REVOKED -> report(holder, RegistrationState.REVOKED);
                case CANCELLED -> report(holder, RegistrationState.CANCELLED);
                case SUSPENDED -> report(holder, RegistrationState.SUSPENDED);
                case EMPLOYER -> holder.world().report(FactsSamples.withEmployer(facts, "乙建筑有限公司"));
                case PHOTO -> holder.world().report(facts, ImageKind.PHOTO, ANOTHER_PHOTO);
            }
        }

        private static void report(Holder holder, RegistrationState state) {
            holder.world().report(FactsSamples.withState(holder.facts(), state, TODAY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_press_and_a_change(Change change) {
        var orders = new EveryOrder();
        int runs = 0;
        for (; orders.hasNext(); runs++) {
            World world = World.fresh().through(new Interleaving()::around);
            Holder holder = unsure(world);
            var pressed = new AtomicReference<Pressed>();
            var before = new ArrayList<Annotation.Issued>();

            Interleaving.run(orders.next(), () -> pressed.set(holder.press()), () -> {
                change.happensTo(holder);
                before.addAll(issuedOnOldFacts(holder));
            });

            assertConsistent(holder);
            assertThat(issuedOnOldFacts(holder)).as("issued after the change").isSubsetOf(before);
            assertThat(pressed.get()).isInstanceOfAny(Pressed.Accepted.class, Pressed.Refused.class);
        }
        assertThat(runs).as("orders of seven steps and two").isEqualTo(36);
    }

    @Test
    void a_press_a_change_and_a_worker_who_takes_over_a_thousand_times() {
        var random = new Random(20260309);
        for (int run = 0; run < 1000; run++) {
            World world = World.fresh().through(new Interleaving()::around);
            Holder holder = unsure(world);
            Change change = Change.values()[run % Change.values().length];
            var before = new ArrayList<Annotation.Issued>();

            Interleaving.run(
                    random::nextInt,
                    holder::press,
                    () -> holder.press(Samples.purpose("投标")),
                    () -> {
                        change.happensTo(holder);
                        before.addAll(issuedOnOldFacts(holder));
                    },
                    () -> {
                        world.pass(LEASE);
                        world.work();
                    });

            assertConsistent(holder);
            world.pass(LEASE);
            world.work();
            assertConsistent(holder);
            assertThat(issuedOnOldFacts(holder)).as("issued after the change").isSubsetOf(before);
            assertThat(world.ports().annotations().existing(holder.id(), TODAY)).noneMatch(Annotation::isOpen);
        }
    }

    @Test
    void a_waiting_press_its_cancelling_and_what_it_waits_for() {
        var orders = new EveryOrder();
        for (int run = 0; orders.hasNext(); run++) {
            World world = World.fresh().through(new Interleaving()::around);
            Holder holder = world.holder(CertificateSamples.withPending(
                    Samples.certificate(1), CertificateSamples.announcement(Application.CHANGE)));
            Annotation.Waiting waiting = Holder.waiting(holder.pressWhenPossible());
            var cancelled = new AtomicReference<Cancelled>();

            Interleaving.run(
                    orders.next(),
                    () -> cancelled.set(world.cancel()
                            .cancel(holder.session(), waiting.order().id())),
                    () -> Change.EMPLOYER.happensTo(holder),
                    world::work);

            world.pass(LEASE);
            world.work();
            assertConsistent(holder);
            boolean done = cancelled.get() instanceof Cancelled.Done;
            assertThat(holder.present(waiting.order()))
                    .as("run %s", run)
                    .isInstanceOf(done ? Annotation.Abandoned.class : Annotation.Issued.class);
        }
    }

    /// The check did not say whether the mobile number is bound: the press asks the platform, one step more.
    private static Holder unsure(World world) {
        return world.holder(Samples.certificate(1), MobileBinding.UNKNOWN);
    }

    private static List<Annotation.Issued> issuedOnOldFacts(Holder holder) {
        return issued(holder)
                .filter(copy -> copy.intent().certificateVersion() < 2)
                .toList();
    }

    private static Stream<Annotation.Issued> issued(Holder holder) {
        return holder.world().ports().annotations().issuedOf(List.of(holder.id())).stream();
    }

    private static void assertConsistent(Holder holder) {
        new Invariants(holder.world().ports(), TODAY).hold(holder.id());
        issued(holder)
                .forEach(issued -> assertThat(holder.text(issued, Format.PDF))
                        .contains(PlainDocuments.textOf(holder.copy(issued))));
    }
}
