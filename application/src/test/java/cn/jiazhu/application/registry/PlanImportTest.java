package cn.jiazhu.application.registry;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.registry.ImportRegistry.Outcome;
import cn.jiazhu.application.reports.ImportListener;
import cn.jiazhu.application.reports.Plan;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What an import would do is told before it is done, and whether one person may do it.
class PlanImportTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final Annotation.Issued copy = holder.issue();
    private final Told told = new Told();

    @Test
    void a_plan_counts_what_changes_names_the_copies_that_end_and_changes_nothing() {
        Annotation.Issued another = holder.issue(Samples.purpose("投标"));
        var file =
                ListedSource.of(Samples.report(elsewhere(holder.facts())), Samples.report(Samples.facts(8)), orphan(9));

        Plan plan = world.planning(file, told);

        assertThat(plan).isEqualTo(new Plan(new Tally(3, 1, 1, 0, 1), 2));
        assertThat(told.ended).extracting(Annotation.Ended::order).containsOnly(copy.order(), another.order());
        assertThat(told.refused).extracting(Item.Refused::line).containsExactly(4L);
        assertThat(holder.present(copy.order())).isEqualTo(copy);
        assertThat(world.ports().certificates().of(Samples.facts(8).holder())).isEmpty();
        assertThat(world.ports().auditTrail().about(copy.order().id().value())).hasSize(2);
    }

    @Test
    void the_import_then_does_what_the_plan_told() {
        var file =
                ListedSource.of(Samples.report(elsewhere(holder.facts())), Samples.report(Samples.facts(8)), orphan(9));
        Plan plan = world.planning(file, told);

        assertThat(world.importing(file, 1, told)).isEqualTo(new Outcome.Taken(plan));
        assertThat(told.ended).as("told twice").hasSize(2);
        assertThat(holder.present(copy.order())).isInstanceOf(Annotation.Ended.class);
    }

    @Test
    void an_import_that_would_end_more_copies_than_it_may_changes_nothing() {
        var file = ListedSource.of(Samples.report(Samples.facts(8)), Samples.report(elsewhere(holder.facts())));

        Outcome outcome = world.importing(file, 0, told);

        assertThat(outcome).isEqualTo(new Outcome.NeedsApproval(new Plan(new Tally(2, 1, 1, 0, 0), 1)));
        assertThat(holder.present(copy.order())).isEqualTo(copy);
        assertThat(world.ports().certificates().of(Samples.facts(8).holder())).isEmpty();
        assertThat(told.ended).isEmpty();
    }

    @Test
    void a_copy_that_a_file_makes_untrue_twice_ends_once() {
        Facts gone = FactsSamples.withState(holder.facts(), RegistrationState.CANCELLED, TODAY);
        var file = ListedSource.of(Samples.report(elsewhere(holder.facts())), Samples.report(gone));

        assertThat(world.planning(file, told)).isEqualTo(new Plan(new Tally(2, 0, 2, 0, 0), 1));
    }

    @Test
    void what_an_earlier_batch_of_the_file_adds_is_known_to_its_announcements() {
        int people = 700;
        var registered = IntStream.rangeClosed(100, 99 + people)
                .mapToObj(FactsSamples::constructor)
                .map(Samples::report);
        var announced = Stream.of(announced(100, Application.RENEWAL), announced(42, Application.INITIAL), orphan(43));
        var file = ListedSource.of(Stream.concat(registered, announced).toArray(RegistryReport[]::new));

        Plan plan = world.planning(file, told);

        assertThat(plan).isEqualTo(new Plan(new Tally(people + 3, people + 1, 1, 0, 1), 0));
        assertThat(world.importing(file, 0, told)).isEqualTo(new Outcome.Taken(plan));
    }

    // ----

    private static Facts elsewhere(Facts facts) {
        return FactsSamples.withEmployer(facts, "乙建筑有限公司");
    }

    private static RegistryReport orphan(int person) {
        return announced(person, Application.RENEWAL);
    }

    private static RegistryReport announced(int person, Application application) {
        return new RegistryReport.Announced(
                CertificateType.CONSTRUCTOR_1,
                CertificateSamples.person(FactsSamples.constructor(person)),
                CertificateSamples.announcement(application));
    }

    private static final class Told implements ImportListener {

        private final List<Item.Refused> refused = new ArrayList<>();
        private final List<Annotation.Ended> ended = new ArrayList<>();

        @Override
        public void refused(RegistrySource.Item.Refused item) {
            refused.add(item);
        }

        @Override
        public void ended(Annotation.Ended copy) {
            ended.add(copy);
        }

        @Override
        public void progress(Tally tally) {}
    }
}
