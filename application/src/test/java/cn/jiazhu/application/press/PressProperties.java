package cn.jiazhu.application.press;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.Invariants;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.Press;
import cn.jiazhu.application.port.DrawingFailed;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Laws of whatever a holder, the registry, the platform, the worker and the clock may do to one certificate, in any
/// order.
class PressProperties {

    private static final List<MobileBinding> SAID = List.of(MobileBinding.values());

    /// What may be done next.
    enum What {
        PRESS,
        WITHDRAW,
        CANCEL,
        WORK,
        PASS_SECONDS,
        PASS_DAYS,
        TURN_BACK,
        CHANGE_EMPLOYER,
        SUSPEND,
        LIFT,
        SPOIL_PHOTO,
        SUPPLY_PHOTO,
        UNBIND,
        BIND,
        SILENCE,
        SPEAK,
        FAIL_DRAWING,
        FAIL_SIGNER
    }

    /// @param n which of several: key, purpose, days
    record Move(What what, int n) {}

    @Property(tries = 300)
    void every_invariant_holds_after_every_move(@ForAll("moves") List<Move> moves) {
        var play = new Play();
        for (Move move : moves) {
            play.make(move);
            new Invariants(play.world.ports(), play.world.clocks().today()).hold(play.holder.id());
        }
    }

    @Property(tries = 200)
    void nothing_stays_unfinished_once_nothing_is_in_its_way(@ForAll("moves") List<Move> moves) {
        var play = new Play();
        moves.forEach(play::make);
        play.world.maker().heal();
        for (What cure : List.of(What.LIFT, What.SUPPLY_PHOTO, What.BIND, What.SPEAK)) {
            play.make(new Move(cure, 0));
        }

        play.world.pass(Duration.ofHours(2));
        play.world.work();

        assertThat(play.existing()).noneMatch(Annotation::isOpen);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        var what = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(What.PRESS)), Tuple.of(2, Arbitraries.of(What.class)));
        return Combinators.combine(what, Arbitraries.integers().between(0, 7))
                .as(Move::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    /// One certificate, and what its presses have been answered so far.
    private static final class Play {

        private record Accepted(Press press, AnnotationId annotation) {}

        private final World world = World.fresh();
        private final Holder holder = world.holder(1);
        private final Map<IdempotencyKey, Accepted> accepted = new HashMap<>();

        void make(Move move) {
            switch (move.what()) {
                case PRESS -> press(move.n());
                case WITHDRAW ->
                    existing()
                            .forEach(known -> world.withdraw()
                                    .withdraw(holder.session(), known.order().id()));
                case CANCEL ->
                    existing()
                            .forEach(known -> world.cancel()
                                    .cancel(holder.session(), known.order().id()));
                case WORK -> world.work();
                case PASS_SECONDS -> world.pass(Duration.ofSeconds(1 + 5L * move.n()));
                case PASS_DAYS -> world.pass(Duration.ofDays(1 + 7L * move.n()));
                case TURN_BACK -> world.calendar().turn(Duration.ofHours(-20));
                case CHANGE_EMPLOYER ->
                    world.report(FactsSamples.withEmployer(holder.facts(), "第" + move.n() + "建筑有限公司"));
                case SUSPEND -> report(RegistrationState.SUSPENDED);
                case LIFT -> report(RegistrationState.VALID);
                case SPOIL_PHOTO -> world.report(holder.facts(), ImageKind.PHOTO, ListedSource.unreadable());
                case SUPPLY_PHOTO -> world.reportWithImages(holder.facts());
                case UNBIND -> world.platform().mobile(holder.platformPerson(), MobileBinding.NOT_BOUND);
                case BIND -> world.platform().mobile(holder.platformPerson(), MobileBinding.BOUND);
                case SILENCE -> world.platform().silent(true);
                case SPEAK -> world.platform().silent(false);
                case FAIL_DRAWING -> world.maker().fail(new DrawingFailed("told to fail"));
                case FAIL_SIGNER -> world.maker().fail(new IllegalStateException("told to fail"));
            }
        }

        List<Annotation> existing() {
            return world.ports()
                    .annotations()
                    .existing(holder.id(), world.clocks().today());
        }

        private void report(RegistrationState state) {
            world.report(FactsSamples.withState(holder.facts(), state, TODAY.minusDays(30)));
        }

        private void press(int n) {
            holder.proves(SAID.get(n % SAID.size()));
            Purpose purpose = n % 2 == 0 ? Purpose.NONE : Samples.purpose("投标");
            var press = new Press(holder.id(), purpose, n % 4 < 2, new IdempotencyKey("key-" + n / 2));
            Pressed answer = holder.press(press);
            Accepted before = accepted.get(press.key());
            if (before == null) {
                assertAnswersAFreshKey(press, answer);
            } else if (before.press().equals(press)) {
                assertThat(answer)
                        .isInstanceOfSatisfying(
                                Pressed.Repeated.class,
                                repeated -> assertThat(
                                                repeated.annotation().order().id())
                                        .isEqualTo(before.annotation()));
            } else {
                assertThat(answer).isInstanceOf(Pressed.KeyReused.class);
            }
        }

        /// Accepted, or led to what serves this purpose, or refused for a reason.
        private void assertAnswersAFreshKey(Press press, Pressed answer) {
            switch (answer) {
                case Pressed.Accepted(var annotation, var _) ->
                    accepted.put(
                            press.key(), new Accepted(press, annotation.order().id()));
                case Pressed.Led(var annotation, var _, var _) -> {
                    assertThat(annotation.order().purpose()).isEqualTo(press.purpose());
                    assertThat(annotation.order().certificate()).isEqualTo(holder.id());
                }
                case Pressed.Refused(var findings) ->
                    assertThat(Finding.blockers(findings)).isNotEmpty();
                case Pressed.Repeated _, Pressed.KeyReused _, Pressed.CheckNeeded _, Pressed.NotFound _ ->
                    throw new AssertionError("no answer to a fresh key: " + answer);
            }
        }
    }
}
