package cn.jiazhu.application.verifier;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.domain.verification.PastVerdict.Change;
import cn.jiazhu.domain.verification.PastVerification;
import cn.jiazhu.domain.verification.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody asks whether a copy counted on the day of a bid, opened at 9:30.
class VerifyPastTest {

    private static final LocalDate BID_DAY = TODAY.plusDays(10);

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private Annotation.Issued copy;

    @BeforeEach
    void issue() {
        copy = holder.issue();
    }

    @Test
    void a_day_is_told_as_it_was_at_its_end_with_every_change_and_its_time() {
        world.calendar().turnTo("2026-03-19T10:00:00");
        report(RegistrationState.SUSPENDED, BID_DAY);
        world.calendar().turnTo("2026-03-19T15:00:00");
        report(RegistrationState.VALID, BID_DAY);
        world.calendar().turnTo("2026-04-01T09:00:00");

        PastVerification past = asOf("2026-03-19");

        assertThat(past.verdict()).isEqualTo(counts());
        assertThat(past.recordedOtherwise()).isEmpty();
        assertThat(past.changes())
                .containsExactly(
                        new Change(at("2026-03-19T10:00"), new Verdict.Paused(RegistrationState.SUSPENDED, BID_DAY)),
                        new Change(at("2026-03-19T15:00"), counts()));
        assertThat(asOf("2026-03-19T09:30:00+08:00").verdict()).isEqualTo(counts());
        assertThat(asOf("2026-03-19T10:00:00+08:00").verdict()).isInstanceOf(Verdict.Paused.class);
        assertThat(asOf("2026-03-20").changes()).isEmpty();
    }

    @Test
    void a_revocation_found_out_later_is_told_and_what_our_record_said_beside_it() {
        world.calendar().turnTo("2026-04-01T09:00:00");
        report(RegistrationState.REVOKED, BID_DAY);

        PastVerification past = asOf("2026-03-19");

        assertThat(past.verdict()).isEqualTo(new Verdict.RegistrationEnded(RegistrationState.REVOKED, BID_DAY));
        assertThat(past.recordedOtherwise()).contains(counts());
        assertThat(asOf("2026-03-18").verdict()).isEqualTo(counts());
        assertThat(asOf("2026-04-01").recordedOtherwise()).isEmpty();
    }

    @Test
    void an_employer_changed_at_ten_counts_at_half_past_nine() {
        world.calendar().turnTo("2026-03-19T10:00:00");
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        assertThat(asOf("2026-03-19T09:30").verdict()).isEqualTo(counts());
        assertThat(asOf("2026-03-19"))
                .satisfies(
                        past -> assertThat(past.verdict()).isEqualTo(past.now().verdict()))
                .extracting(PastVerification::verdict)
                .isInstanceOfSatisfying(Verdict.Superseded.class, superseded -> {
                    assertThat(superseded.causes()).containsExactly(EndCause.EMPLOYER_CHANGED);
                    assertThat(superseded.at()).isEqualTo(at("2026-03-19T10:00"));
                });
    }

    @Test
    void today_is_now_and_the_day_of_issue_names_the_issue() {
        Moment today = Moment.parse("2026-03-09", world.calendar().instant());

        PastVerification past = world.verifyPast().verify(code(), today).orElseThrow();

        assertThat(past.then()).isEqualTo(past.now());
        assertThat(past.changes()).containsExactly(new Change(copy.issuedAt(), counts()));
    }

    @Test
    void a_change_after_the_use_period_does_not_rewrite_how_it_ended() {
        world.calendar().turnTo("2026-12-01T09:00:00");
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        assertThat(world.verify().verify(code()).orElseThrow().verdict())
                .isEqualTo(new Verdict.UsePeriodOver(copy.intent().period().last()));
    }

    @Test
    void nothing_is_told_of_a_code_that_stands_on_no_issued_copy() {
        assertThat(world.verifyPast().verify(VerificationCode.of("7K3M9Q2XTD4FH8W"), new Moment(copy.issuedAt())))
                .isEmpty();
    }

    private void report(RegistrationState state, LocalDate from) {
        world.report(FactsSamples.withState(holder.facts(), state, from));
    }

    private PastVerification asOf(String text) {
        return world.verifyPast()
                .verify(code(), Moment.parse(text, world.calendar().instant()))
                .orElseThrow();
    }

    private VerificationCode code() {
        return copy.intent().numbers().code();
    }

    private Verdict counts() {
        return new Verdict.Counts(copy.intent().period().last());
    }

    private static Instant at(String time) {
        return java.time.LocalDateTime.parse(time).atZone(Days.ZONE).toInstant();
    }
}
