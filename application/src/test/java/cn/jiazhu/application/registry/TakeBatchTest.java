package cn.jiazhu.application.registry;

import static cn.jiazhu.domain.certificate.CertificateSamples.announcement;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.AtOnce;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.BatchReader.Opened;
import cn.jiazhu.application.port.Between;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.port.ReportAnswer;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.registry.TakeBatch.Taken;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Beijing reports by batches, whatever happens on the way.
class TakeBatchTest {

    private static final int MANY = 3 * TakeBatch.AT_ONCE + 7;
    private static final Bytes SENT = Bytes.utf8("signed");

    private final World world = World.fresh();

    @BeforeEach
    void beijing_is_known() {
        new AddReporter(world.ports().reporters(), world.pressPorts(), world.clocks())
                .add("beijing", Province.BEIJING, Bytes.utf8("key"));
    }

    @Test
    void a_batch_of_several_parts_is_answered_report_by_report() {
        Taken.Answered answered = answered(take(batch(1, everybody())));

        assertThat(answered.answers()).hasSize(MANY).allMatch(ReportAnswer.Added.class::isInstance);
        assertThat(world.ports().auditTrail().about(new UUID(1, 1)))
                .extracting(AuditTrail.Event::act, AuditTrail.Event::actor)
                .containsExactly(tuple(Act.BATCH_TAKEN_IN, "reporter:beijing"));
    }

    @Test
    void cut_off_after_a_part_it_is_carried_on_and_every_report_is_applied_once() {
        Holder holder = world.holder(1);
        var items = new ArrayList<Item>(everybody());
        items.set(0, numbered(1, 1, FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司")));
        items.set(MANY - 1, numbered(MANY, 2, FactsSamples.withEmployer(holder.facts(), "丙建筑有限公司")));
        var parts = new AtomicInteger();
        Between cutting = call -> {
            if (call.equals("Certificates.lockFor") && parts.incrementAndGet() > 2) {
                throw new IllegalStateException("cut off");
            }
        };
        var cut = world.through(cutting::around);
        Opened.Sent batch = batch(1, items);

        assertThatThrownBy(() -> cut.takeBatch((_, _) -> batch).take(SENT)).hasMessage("cut off");
        assertThat(holder.facts().employer().name()).isEqualTo("乙建筑有限公司");

        world.pass(Duration.ofHours(1));
        Taken.Answered answered = answered(take(batch));

        assertThat(answered.answers()).hasSize(MANY);
        assertThat(answered.answers().getFirst()).isInstanceOf(ReportAnswer.Changed.class);
        assertThat(answered.answers().getLast()).isInstanceOf(ReportAnswer.Changed.class);
        assertThat(holder.certificate().version()).isEqualTo(3);
        assertThat(take(batch)).isEqualTo(answered);
    }

    @Test
    void sent_many_times_at_once_it_is_applied_once_and_all_are_told_the_same() {
        Opened.Sent batch = batch(1, everybody());

        assertThat(AtOnce.call(8, _ -> take(batch)).stream().distinct()).hasSize(1);
    }

    @Test
    void what_is_registered_or_announced_elsewhere_is_refused_and_holds_nothing_back() {
        Facts moved = FactsSamples.withNumber(Samples.facts(2), "晋1142024202501467");
        var announced = new RegistryReport.Announced(
                CertificateType.CONSTRUCTOR_1,
                CertificateSamples.person(Samples.facts(3)),
                new Announcement(Application.INITIAL, FactsSamples.TODAY, "山西省"));
        Taken.Answered answered = answered(take(batch(
                1,
                List.of(
                        numbered(1, 1, moved),
                        numbered(2, 2, Samples.facts(1)),
                        new Item.Read(3, announced, new Numbered("beijing", 3)),
                        new Item.Refused(4, "name", "", Reason.EMPTY)))));

        assertThat(answered.answers())
                .containsExactly(
                        refused(1, "number", "晋1142024202501467", Reason.FOREIGN_PROVINCE),
                        new ReportAnswer.Added(),
                        refused(3, "province", "山西省", Reason.FOREIGN_PROVINCE),
                        refused(4, "name", "", Reason.EMPTY));
    }

    @Test
    void a_cost_engineers_number_tells_no_province() {
        var report = new RegistryReport.Registered(
                CertificateType.COST_ENGINEER_1, Samples.withStoredImages(FactsSamples.costEngineer()));
        world.ports().blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));

        assertThat(answered(take(batch(1, List.of(new Item.Read(1, report, new Numbered("beijing", 1))))))
                        .answers())
                .containsExactly(new ReportAnswer.Added());
    }

    @Test
    void a_batch_without_reports_says_that_there_is_nothing_new() {
        assertThat(answered(take(batch(1, List.of()))).answers()).isEmpty();
        assertThat(world.ports().batches().lastOf(Province.BEIJING))
                .contains(world.calendar().instant());
    }

    @Test
    void a_hundred_who_wait_for_their_facts_are_served_at_the_next_look_and_nobody_else() {
        List<Holder> holders = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> world.holder(withPending(Samples.certificate(n), announcement(Application.CHANGE))))
                .toList();
        List<Annotation.Waiting> waiting = holders.stream()
                .map(holder -> Holder.waiting(holder.pressWhenPossible()))
                .toList();
        assertThat(world.work()).isEmpty();

        take(batch(
                1,
                IntStream.rangeClosed(1, 100)
                        .<Item>mapToObj(n -> numbered(
                                n,
                                n,
                                FactsSamples.withEmployer(holders.get(n - 1).facts(), "乙建筑有限公司")))
                        .toList()));

        assertThat(world.work()).hasSize(100).allMatch(Annotation.Issued.class::isInstance);
        assertThat(waiting.subList(100, 120))
                .allMatch(one -> holders.getFirst().present(one.order()) instanceof Annotation.Waiting);
    }

    private List<Item> everybody() {
        return IntStream.rangeClosed(1, MANY)
                .<Item>mapToObj(n -> numbered(n, n, FactsSamples.constructor(n + 1)))
                .toList();
    }

    private static Item.Read numbered(long line, long sequence, Facts facts) {
        return new Item.Read(line, Samples.report(facts), new Numbered("beijing", sequence));
    }

    private static ReportAnswer refused(long line, String column, String value, Reason reason) {
        return new ReportAnswer.Refused(new Item.Refused(line, column, value, reason));
    }

    private Opened.Sent batch(long number, List<Item> items) {
        return new Opened.Sent(
                "beijing",
                new UUID(number, number),
                world.clock().instant(),
                Bytes.utf8(items.toString()).sha256(),
                new ListedSource(items, Map.of()));
    }

    private Taken take(Opened batch) {
        return world.takeBatch((_, _) -> batch).take(SENT);
    }

    private static Taken.Answered answered(Taken taken) {
        assertThat(taken).isInstanceOf(Taken.Answered.class);
        return (Taken.Answered) taken;
    }
}
