package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.verification.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A certificate's life, from the report of its data to the day after its last copy counted.
class CertificateLifeTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 5);

    private final World world = World.fresh();
    private final Holder holder = world.holder(Samples.certificate(1), MobileBinding.NOT_BOUND);

    @Test
    void a_certificate_lives() {
        Issued first = a_press_waits_for_the_mobile_number_and_completes_by_itself();
        both_files_can_be_had(first);
        a_stranger_is_told_that_it_counts(first);
        a_change_of_employer_ends_it(first);
        Issued second = a_press_on_the_same_day_makes_another();
        on_its_last_day_it_counts_and_on_the_next_no_more(second);
    }

    private Issued a_press_waits_for_the_mobile_number_and_completes_by_itself() {
        world.platform().mobile(holder.platformPerson(), MobileBinding.NOT_BOUND);
        var waiting = Holder.waiting(holder.pressWhenPossible());
        world.platform().mobile(holder.platformPerson(), MobileBinding.BOUND);
        world.pass(Duration.ofSeconds(5));
        world.work();
        return (Issued) holder.present(waiting.order());
    }

    private void both_files_can_be_had(Issued copy) {
        for (Format format : Format.values()) {
            assertThat(holder.text(copy, format)).contains(holder.facts().name().text());
        }
    }

    private void a_stranger_is_told_that_it_counts(Issued copy) {
        assertThat(verdict(copy)).isEqualTo(new Verdict.Counts(LAST_DAY));
    }

    private void a_change_of_employer_ends_it(Issued copy) {
        world.report(FactsSamples.withEmployer(holder.facts(), "另一家建设有限公司"));
        assertThat(verdict(copy))
                .isInstanceOfSatisfying(
                        Verdict.Superseded.class,
                        superseded -> assertThat(superseded.causes()).containsExactly(EndCause.EMPLOYER_CHANGED));
    }

    private Issued a_press_on_the_same_day_makes_another() {
        Issued second = holder.issue();
        assertThat(second.intent().numbers().ordinal()).isEqualTo(2);
        assertThat(holder.text(second, Format.PDF)).contains("另一家建设有限公司");
        return second;
    }

    private void on_its_last_day_it_counts_and_on_the_next_no_more(Issued copy) {
        world.calendar().turnTo(LAST_DAY + "T23:59:59");
        assertThat(verdict(copy)).isEqualTo(new Verdict.Counts(LAST_DAY));
        world.calendar().turn(Duration.ofSeconds(1));
        assertThat(verdict(copy)).isEqualTo(new Verdict.UsePeriodOver(LAST_DAY));
    }

    private Verdict verdict(Issued copy) {
        return world.verify()
                .verify(copy.intent().numbers().code())
                .orElseThrow()
                .verdict();
    }
}
