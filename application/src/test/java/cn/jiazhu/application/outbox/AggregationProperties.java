package cn.jiazhu.application.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.CopyEvent;
import cn.jiazhu.application.port.CopyEvent.What;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.port.ScriptedAggregation;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/// Whatever happens to copies and to what is told of them, in any order: in the end what is collected is what became of
/// them here, and each certificate's events came in their order.
class AggregationProperties {

    private static final Duration LONGEST = Duration.ofMinutes(20);

    /// What happens next.
    enum Move {
        PRESS,
        WITHDRAW,
        CHANGE_EMPLOYER,
        PASS_SECONDS,
        PASS_A_DAY,
        DELIVER_ONE,
        DELIVER,
        KILLED_WHILE_DELIVERING,
        DECLINE_ISSUED,
        DECLINE_ENDED,
        BE_SILENT,
        LOSE_ANSWERS,
        HEAL
    }

    @Property(tries = 300)
    void what_is_collected_is_what_became_of_the_copies(@ForAll @Size(min = 5, max = 40) List<Move> moves) {
        var play = new Play();
        moves.forEach(play::make);

        play.aggregation.heal();
        do {
            play.world.pass(LONGEST);
        } while (play.aggregate.deliver(100) != Delivered.NOTHING);

        for (Holder holder : play.holders) {
            assertThat(play.collected(holder))
                    .extracting(CopyEvent::number)
                    .isSorted()
                    .doesNotHaveDuplicates();
            play.copies(holder)
                    .forEach(copy -> assertThat(play.collected(holder))
                            .filteredOn(event ->
                                    event.annotation().equals(copy.order().id()))
                            .extracting(CopyEvent::what)
                            .isEqualTo(Play.became(copy)));
        }
        assertThat(play.world.ports().outbox().backlog(Receiver.AGGREGATION).undelivered())
                .isZero();
    }

    /// Two certificates, and moves that turn by turn concern the one or the other.
    private static final class Play {

        private final World world = World.fresh();
        private final ScriptedAggregation aggregation = new ScriptedAggregation();
        private final AggregateCopies aggregate = new AggregateCopies(world.pressPorts(), aggregation, world.clocks());
        private final List<Holder> holders = List.of(world.holder(1), world.holder(2));
        private int turn;

        void make(Move move) {
            Holder holder = holders.get(turn++ % 2);
            switch (move) {
                case PRESS -> {
                    holder.proves(MobileBinding.BOUND);
                    holder.press();
                }
                case WITHDRAW -> {
                    holder.proves(MobileBinding.BOUND);
                    copies(holder)
                            .forEach(copy -> world.withdraw()
                                    .withdraw(holder.session(), copy.order().id()));
                }
                case CHANGE_EMPLOYER -> world.report(FactsSamples.withEmployer(holder.facts(), "第" + turn + "建筑有限公司"));
                case PASS_SECONDS -> world.pass(Duration.ofSeconds(turn));
                case PASS_A_DAY -> world.pass(Duration.ofDays(1));
                case DELIVER_ONE -> aggregate.deliver(1);
                case DELIVER -> aggregate.deliver(100);
                case KILLED_WHILE_DELIVERING ->
                    world.ports()
                            .outbox()
                            .claimDue(Receiver.AGGREGATION, 100, world.clock().instant(), Duration.ofSeconds(15));
                case DECLINE_ISSUED -> aggregation.declines(event -> event.what() instanceof What.Issued);
                case DECLINE_ENDED -> aggregation.declines(event -> event.what() instanceof What.Ended);
                case BE_SILENT -> aggregation.silent(true);
                case LOSE_ANSWERS -> aggregation.answersLost(true);
                case HEAL -> aggregation.heal();
            }
        }

        private List<CopyEvent> collected(Holder holder) {
            var own = copies(holder).map(copy -> copy.order().id()).toList();
            return aggregation.collected().stream()
                    .filter(event -> own.contains(event.annotation()))
                    .toList();
        }

        private static List<What> became(Annotation copy) {
            return switch (copy) {
                case Annotation.Issued(var _, var _, var at) -> List.of(new What.Issued(at));
                case Annotation.Ended(var _, var _, var issuedAt, var causes, var at) ->
                    List.of(new What.Issued(issuedAt), new What.Ended(causes, at));
                case Annotation.Waiting _,
                        Annotation.Preparing _,
                        Annotation.Failed _,
                        Annotation.Refused _,
                        Annotation.Abandoned _,
                        Annotation.TimedOut _ -> List.of();
            };
        }

        private Stream<Annotation> copies(Holder holder) {
            return holder.history().stream()
                    .filter(Annotation.class::isInstance)
                    .map(Annotation.class::cast);
        }
    }
}
