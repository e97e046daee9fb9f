package cn.jiazhu.application.outbox;

import static cn.jiazhu.domain.certificate.CertificateSamples.announcement;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.ChooseNotices.By;
import cn.jiazhu.application.holder.ChooseNotices.Wish;
import cn.jiazhu.application.outbox.NotifyHolders.Office;
import cn.jiazhu.application.port.Letters.Letter;
import cn.jiazhu.application.port.Notices.Notice;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.ScriptedNotices;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.notice.News;
import cn.jiazhu.domain.notice.Remedy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holders are told, and what not, from the change to the phone.
class NotifyHoldersTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = World.fresh();
    private final ScriptedNotices notices = new ScriptedNotices();
    private final NotifyHolders notify = new NotifyHolders(
            world.pressPorts(),
            new Office(
                    notices,
                    (news, certificate) ->
                            new Letter(certificate.holder().name().text(), news.toString()),
                    world.ports().optOuts(),
                    "https://here.example"),
            world.clocks());
    private final RemindHolders remind =
            new RemindHolders(world.pressPorts(), world.ports().reminders(), world.clocks());

    // ---- what becomes of a waiting press ----

    @Test
    void that_a_waiting_press_has_completed_by_itself() {
        Holder holder = awaiting();
        var waiting = Holder.waiting(holder.pressWhenPossible());

        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));
        world.work();

        var copy = (Annotation.Issued) holder.present(waiting.order());
        assertThat(told())
                .containsExactly(new News.Completed(copy.intent().period().last()).toString());
        assertThat(notices.shown().getFirst().to()).isEqualTo(holder.platformPerson());
    }

    @Test
    void not_what_the_holder_sees_happen() {
        Holder holder = world.holder(1);
        var copy = holder.issue();
        world.withdraw().withdraw(holder.session(), copy.order().id());
        Holder waits = awaiting(2);
        var waiting = Holder.waiting(waits.pressWhenPossible());
        world.cancel().cancel(waits.session(), waiting.order().id());

        assertThat(told()).isEmpty();
    }

    @Test
    void that_it_has_timed_out_or_was_refused() {
        Holder holder = awaiting();
        Holder.waiting(holder.pressWhenPossible());
        Holder other = awaiting(2);
        Holder.waiting(other.pressWhenPossible());

        world.report(FactsSamples.withState(other.facts(), RegistrationState.REVOKED, TODAY));
        world.work();
        world.calendar().turn(Order.EXPIRES_AFTER.plus(DAY));
        world.work();

        assertThat(told()).containsExactly(new News.Refused().toString(), new News.TimedOut().toString());
    }

    // ---- what becomes of a copy ----

    @Test
    void that_a_copy_has_ended_and_why_once() {
        Holder holder = world.holder(1);
        holder.issue();
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        assertThat(told()).containsExactly(new News.Ended(List.of(EndCause.EMPLOYER_CHANGED), TODAY).toString());
        assertThat(told()).hasSize(1);
    }

    @Test
    void nothing_of_the_person_but_the_name() {
        Holder holder = world.holder(1);
        holder.issue();
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));
        told();

        Notice notice = notices.shown().getFirst();
        assertThat(notice.title()).isEqualTo(holder.session().person().name().text());
        assertThat(notice.about().toString()).startsWith("https://here.example/annotations/");
        assertThat(notice.id() + notice.about() + notice.optOut())
                .doesNotContain(
                        holder.session().person().id().number(),
                        holder.session().person().name().text());
        assertThat(notice.toString())
                .doesNotContain(holder.session().person().name().text());
    }

    // ---- before it ends ----

    @Test
    void thirty_and_seven_days_before_a_copy_ends_each_once() {
        var copy = world.holder(1).issue();
        LocalDate last = copy.intent().period().last();
        String soon = new News.EndsSoon(last, Remedy.ANNOTATE_AGAIN).toString();

        turnTo(last.minusDays(31));
        assertThat(told()).isEmpty();
        turnTo(last.minusDays(30));
        assertThat(told()).containsExactly(soon);
        turnTo(last.minusDays(8));
        assertThat(told()).hasSize(1);
        turnTo(last.minusDays(7));
        assertThat(told()).containsExactly(soon, soon);
        turnTo(last.plusDays(1));
        assertThat(told()).hasSize(2);
    }

    @Test
    void on_the_next_day_that_somebody_looks_but_only_what_is_still_true() {
        var copy = world.holder(1).issue();
        LocalDate last = copy.intent().period().last();
        assertThat(told()).isEmpty();

        turnTo(last.minusDays(3));

        assertThat(told()).hasSize(1);
        assertThat(notices.shown().getFirst().id()).endsWith(".ends_in_7_days");
    }

    @Test
    void not_of_a_copy_that_a_newer_one_has_followed() {
        Holder holder = world.holder(1);
        var copy = holder.issue();
        turnTo(copy.intent().period().last().minusDays(40));
        holder.proves(MobileBinding.BOUND);
        holder.issue();

        turnTo(copy.intent().period().last().minusDays(30));

        assertThat(told()).isEmpty();
    }

    @Test
    void nor_when_it_has_been_followed_before_the_message_went_out() {
        Holder holder = world.holder(1);
        var copy = holder.issue();
        turnTo(copy.intent().period().last().minusDays(30));
        notices.silent(true);
        assertThat(told()).isEmpty();
        holder.proves(MobileBinding.BOUND);
        holder.issue();
        notices.silent(false);
        world.clock().turn(Duration.ofMinutes(10));

        assertThat(told()).isEmpty();
        assertThat(world.ports().outbox().backlog(Receiver.HOLDER).undelivered())
                .isZero();
    }

    @Test
    void that_a_registration_ends_while_its_renewal_can_still_be_applied_for() {
        LocalDate last = TODAY.plusDays(100);
        Holder holder = world.holder(with(FactsSamples.withLastDay(Samples.facts(1), last)));
        holder.issue();

        turnTo(last.minusDays(30));
        assertThat(told()).containsExactly(new News.EndsSoon(last, Remedy.RENEW).toString());
        turnTo(last.minusDays(7));
        assertThat(told()).as("too late for a renewal").hasSize(1);
    }

    @Test
    void not_when_nothing_can_be_done_today() {
        LocalDate last = TODAY.plusDays(100);
        Certificate ends = with(FactsSamples.withLastDay(Samples.facts(1), last));
        Holder renewing = world.holder(withPending(ends, announcement(Application.RENEWAL)));
        renewing.issue();
        Holder suspended = world.holder(2);
        suspended.issue();
        world.report(FactsSamples.withState(suspended.facts(), RegistrationState.SUSPENDED, TODAY));

        for (int day = 1; day <= 180; day++) {
            turnTo(TODAY.plusDays(day));
            told();
        }

        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void not_of_a_copy_that_was_made_for_less() {
        var copy = world.holder(1).issue(new Purpose("投标", "", TODAY.plusDays(7)));

        turnTo(copy.intent().period().last());

        assertThat(told()).isEmpty();
    }

    @Test
    void what_a_killed_sweep_began_another_ends_and_nobody_is_told_twice() {
        for (int n = 1; n <= 150; n++) {
            world.holder(n).issue();
        }
        turnTo(TODAY.plusDays(150));
        remind.remind();
        world.ports().reminders().done(TODAY);

        assertThat(told()).hasSize(150);
        assertThat(notices.shown()).doesNotHaveDuplicates();
    }

    // ---- who wants none ----

    @Test
    void nothing_to_whoever_wants_nothing_by_the_link_of_a_message_until_he_wants_it_again() {
        Holder holder = world.holder(1);
        holder.issue();
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));
        assertThat(told()).hasSize(1);
        String link = notices.shown().getFirst().optOut().toString();
        var byLink = new By.Link(link.substring(link.lastIndexOf('/') + 1));

        assertThat(world.chooseNotices().choose(byLink, Wish.UNWANTED)).contains(false);
        changeEmployerAfterAnotherCopy(holder, "丙建筑有限公司");
        assertThat(told()).hasSize(1);
        assertThat(world.ports().outbox().backlog(Receiver.HOLDER).undelivered())
                .isZero();

        assertThat(world.chooseNotices().choose(new By.SignedIn(holder.session()), Wish.WANTED))
                .contains(true);
        changeEmployerAfterAnotherCopy(holder, "丁建筑有限公司");
        assertThat(told()).hasSize(2);
        assertThat(world.chooseNotices().choose(new By.Link("made-up"), Wish.UNWANTED))
                .isEmpty();
    }

    private void changeEmployerAfterAnotherCopy(Holder holder, String employer) {
        world.pass(DAY);
        holder.proves(MobileBinding.BOUND);
        holder.issue();
        world.report(FactsSamples.withEmployer(holder.facts(), employer));
    }

    private Holder awaiting() {
        return awaiting(1);
    }

    private Holder awaiting(int n) {
        return world.holder(withPending(Samples.certificate(n), announcement(Application.CHANGE)));
    }

    private static Certificate with(Facts facts) {
        return CertificateSamples.of(CertificateType.CONSTRUCTOR_1, facts);
    }

    private void turnTo(LocalDate day) {
        world.calendar().turn(Duration.ofDays(world.clocks().today().until(day, ChronoUnit.DAYS)));
    }

    /// What has been told so far.
    private List<String> told() {
        remind.remind();
        while (notify.deliver(100) == Delivered.EACH) {
            // the next of each certificate
        }
        return notices.shown().stream().map(Notice::text).toList();
    }
}
