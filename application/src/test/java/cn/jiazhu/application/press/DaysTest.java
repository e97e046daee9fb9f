package cn.jiazhu.application.press;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.Invariants;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationDecision.Reason;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.annotation.UsePeriod.Limit;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.verification.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which day it is: Shanghai's, on the calendar.
class DaysTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    // ---- midnight ----

    @Test
    void two_presses_around_midnight_make_two_copies_of_two_days() {
        world.calendar().turnTo("2026-03-09T23:59:59.995");
        UsePeriod before = holder.issue().intent().period();
        world.calendar().turn(Duration.ofMillis(10));
        UsePeriod after = holder.issue().intent().period();

        assertThat(before.first()).isEqualTo("2026-03-09");
        assertThat(after.first()).isEqualTo("2026-03-10");
        assertConsistent();
    }

    @Test
    void the_day_is_that_of_the_decision_although_it_is_made_after_midnight() {
        world.calendar().turnTo("2026-03-09T23:59:59.995");
        world.maker().whileDrawing(() -> world.calendar().turn(Duration.ofMillis(10)));

        Annotation.Issued issued = holder.issue();

        assertThat(issued.intent().period().first()).isEqualTo("2026-03-09");
        assertThat(issued.intent().period().last()).isEqualTo("2026-09-05");
    }

    @Test
    void a_copy_counts_from_its_first_to_its_last_day_and_not_a_millisecond_longer() {
        world.calendar().turnTo("2026-03-09T00:00:00");
        Annotation.Issued issued = holder.issue();

        world.calendar().turnTo("2026-09-05T23:59:59.999");
        assertThat(verdict(issued)).isEqualTo(new Verdict.Counts(LocalDate.parse("2026-09-05")));
        world.calendar().turn(Duration.ofMillis(1));
        assertThat(verdict(issued)).isEqualTo(new Verdict.UsePeriodOver(LocalDate.parse("2026-09-05")));
        world.calendar().turnTo("2026-03-08T23:59:59.999");
        assertThat(verdict(issued)).isEqualTo(new Verdict.NotBegun(LocalDate.parse("2026-03-09")));
    }

    // ---- leap days ----

    @Test
    void a_leap_day_is_a_day_like_any_other() {
        world.calendar().turnTo("2028-02-28T12:00:00");
        assertThat(holder.issue(endingLater()).intent().period().last()).isEqualTo("2028-03-01");
        world.calendar().turnTo("2028-02-29T12:00:00");

        Annotation.Issued issued = holder.issue();

        assertThat(issued.intent().period().first()).isEqualTo("2028-02-29");
        assertThat(issued.intent().numbers().serial().text()).startsWith("JZ20280229-");
    }

    @Test
    void somebody_born_on_a_leap_day_reaches_the_limit_on_the_28th() {
        Holder born = world.holder(CertificateSamples.of(
                CertificateType.CONSTRUCTOR_1,
                FactsSamples.withBirthDate(Samples.facts(2), LocalDate.parse("1960-02-29"))));
        world.calendar().turnTo("2025-02-28T23:59:59");
        var facts = FactsSamples.withLastDay(born.facts(), LocalDate.parse("2027-01-31"));
        world.report(facts);

        assertThat(born.issue().intent().period())
                .isEqualTo(new UsePeriod(LocalDate.parse("2025-02-28"), LocalDate.parse("2025-02-28"), Limit.AGE));
        world.calendar().turnTo("2025-03-01T00:00:00");
        assertThat(born.press()).isInstanceOf(Pressed.Refused.class);
    }

    // ---- a clock that was set back ----

    @Test
    void never_two_copies_of_one_day_however_the_clock_is_turned() {
        world.calendar().turnTo("2026-03-10T09:00:00");
        Annotation.Issued later = holder.issue();
        world.calendar().turnTo("2026-03-09T09:00:00");
        Annotation.Issued earlier = holder.issue();
        assertThat(earlier.intent().period().first()).isEqualTo("2026-03-09");
        assertLed(holder.press(), earlier);

        world.calendar().turnTo("2026-03-10T09:00:00");
        assertLed(holder.press(), later);
        assertConsistent();
    }

    @Test
    void a_clock_set_back_while_drawing_changes_nothing() {
        world.maker().whileDrawing(() -> world.calendar().turn(Duration.ofDays(-1)));

        Annotation.Issued issued = holder.issue();

        assertThat(issued.intent().period().first()).isEqualTo("2026-03-09");
        assertConsistent();
    }

    // ---- a machine elsewhere ----

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Pacific/Kiritimati", "UTC"})
    void the_day_is_shanghais_wherever_the_machine_is(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            world.calendar().turnTo("2026-03-09T00:00:00");
            UsePeriod first = holder.issue().intent().period();
            world.calendar().turnTo("2026-03-09T23:59:59");
            Pressed again = holder.press();
            world.calendar().turnTo("2026-03-10T00:00:00");
            UsePeriod next = holder.issue().intent().period();

            assertThat(first.first()).isEqualTo("2026-03-09");
            assertThat(again).isInstanceOf(Pressed.Led.class);
            assertThat(next.first()).isEqualTo("2026-03-10");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    // ----

    private static Purpose endingLater() {
        return new Purpose("", "", LocalDate.parse("2028-03-01"));
    }

    private Verdict verdict(Annotation.Issued issued) {
        return world.verify()
                .verify(issued.intent().numbers().code())
                .orElseThrow()
                .verdict();
    }

    private static void assertLed(Pressed pressed, Annotation.Issued to) {
        assertThat(pressed).isInstanceOfSatisfying(Pressed.Led.class, led -> {
            assertThat(led.annotation()).isEqualTo(to);
            assertThat(led.reason()).isEqualTo(Reason.MADE_TODAY);
        });
    }

    private void assertConsistent() {
        new Invariants(world.ports(), world.clocks().today()).hold(holder.id());
    }
}
