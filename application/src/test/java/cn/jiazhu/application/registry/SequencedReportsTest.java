package cn.jiazhu.application.registry;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.reports.Decided;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.domain.verification.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A province numbers what it reports.
class SequencedReportsTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final Facts facts = holder.facts();

    @Test
    void a_late_report_never_overwrites_a_newer_one_and_is_listed() {
        reported(numbered(5, FactsSamples.withEmployer(facts, "乙建筑有限公司")));

        Decided late = reported(numbered(4, FactsSamples.withEmployer(facts, "甲建筑有限公司")));

        assertThat(late.refused())
                .containsExactly(new Item.Refused(2, "id_number", facts.holder().masked(), Reason.OVERTAKEN));
        assertThat(holder.facts().employer().name()).isEqualTo("乙建筑有限公司");
        assertThat(holder.certificate().version()).isEqualTo(2);
    }

    @Test
    void what_told_nothing_new_makes_older_reports_late_all_the_same() {
        reported(numbered(5, facts));

        assertThat(reported(numbered(4, FactsSamples.withEmployer(facts, "甲建筑有限公司")))
                        .refused())
                .extracting(Item.Refused::reason)
                .containsExactly(Reason.OVERTAKEN);
    }

    @Test
    void the_same_report_again_is_no_news_and_another_under_its_number_is_refused() {
        Item.Read first = numbered(5, FactsSamples.withEmployer(facts, "乙建筑有限公司"));
        reported(first);

        assertThat(reported(first).tally()).isEqualTo(new Tally(1, 0, 0, 1, 0));
        assertThat(reported(numbered(5, facts)).refused())
                .extracting(Item.Refused::reason)
                .containsExactly(Reason.SEQUENCE_USED_TWICE);
    }

    @Test
    void each_source_counts_for_itself() {
        reported(numbered(5, FactsSamples.withEmployer(facts, "乙建筑有限公司")));
        var other = new Item.Read(2, Samples.report(facts), new Numbered("山西", 1));

        assertThat(reported(other).tally()).isEqualTo(new Tally(1, 0, 1, 0, 0));
    }

    @Test
    void a_pause_and_its_lifting_in_one_batch_are_two_versions_and_are_told_of_the_days_between() {
        Annotation.Issued copy = holder.issue();
        world.calendar().turnTo("2026-03-30T09:00:00");

        reported(
                numbered(1, facts.withState(RegistrationState.SUSPENDED, TODAY.plusDays(5))),
                numbered(2, facts.withState(RegistrationState.VALID, TODAY.plusDays(9))));

        assertThat(world.ports().certificates().versionsFrom(holder.id(), 1))
                .extracting(Version::number)
                .containsExactly(1, 2, 3);
        assertThat(asOf(copy, "2026-03-13")).isInstanceOf(Verdict.Counts.class);
        assertThat(asOf(copy, "2026-03-14")).isInstanceOf(Verdict.Paused.class);
        assertThat(asOf(copy, "2026-03-18")).isInstanceOf(Verdict.Counts.class);
    }

    private Verdict asOf(Annotation.Issued copy, String day) {
        return world.verifyPast()
                .verify(
                        copy.intent().numbers().code(),
                        Moment.parse(day, world.calendar().instant()))
                .orElseThrow()
                .verdict();
    }

    private Decided reported(Item.Read... items) {
        return world.applyReports().apply(ListedSource.of(), List.of(items));
    }

    private static Item.Read numbered(long number, Facts facts) {
        return new Item.Read(2, Samples.report(facts), new Numbered("北京", number));
    }
}
