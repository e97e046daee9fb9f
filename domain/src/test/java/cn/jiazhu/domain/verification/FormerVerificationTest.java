package cn.jiazhu.domain.verification;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.History;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A copy of the earlier system stands and falls with its registration here.
class FormerVerificationTest {

    private static final Facts FACTS = FactsSamples.constructor();
    private static final Instant NOW = Days.startOf(TODAY).plus(Duration.ofHours(10));
    private static final LocalDate FIRST = TODAY.minusDays(60);
    private static final LocalDate LAST = TODAY.plusDays(120);
    private static final FormerCopy COPY = copy(Set.of("JZ-1"), Set.of());

    @Test
    void it_counts_within_its_use_period() {
        assertThat(told().verdict()).isEqualTo(new Verdict.Counts(LAST));
        assertThat(told().verdictAt(Days.startOf(FIRST).minusNanos(1))).isEqualTo(new Verdict.NotBegun(FIRST));
        assertThat(told().verdictAt(Days.endOf(LAST))).isEqualTo(new Verdict.Counts(LAST));
        assertThat(told().verdictAt(Days.startOf(LAST.plusDays(1)))).isEqualTo(new Verdict.UsePeriodOver(LAST));
    }

    @Test
    void it_ends_and_pauses_with_its_registration() {
        LocalDate day = TODAY.minusDays(1);
        assertThat(told(FactsSamples.withState(FACTS, RegistrationState.REVOKED, day))
                        .verdict())
                .isEqualTo(new Verdict.RegistrationEnded(RegistrationState.REVOKED, day));
        assertThat(told(FactsSamples.withState(FACTS, RegistrationState.SUSPENDED, day))
                        .verdict())
                .isEqualTo(new Verdict.Paused(RegistrationState.SUSPENDED, day));
    }

    @Test
    void a_registration_that_had_ended_before_the_copy_came_here_is_told_so() {
        LocalDate day = TODAY.minusDays(300);
        Facts ended = FactsSamples.withState(FACTS, RegistrationState.CANCELLED, day);
        var told = new FormerVerification(COPY, CertificateType.CONSTRUCTOR_1, history(ended), NOW);

        assertThat(told.verdict()).isEqualTo(new Verdict.RegistrationEnded(RegistrationState.CANCELLED, day));
    }

    @Test
    void what_changed_after_it_was_made_ends_it_for_ever() {
        Facts other = FactsSamples.withEmployer(FACTS, "另一家建设有限公司");

        assertThat(told(other).verdict())
                .isEqualTo(new Verdict.Superseded(List.of(EndCause.EMPLOYER_CHANGED), NOW.minusSeconds(3600)));
        assertThat(told(other, FACTS).verdict()).isInstanceOf(Verdict.Superseded.class);
        assertThat(told(other).verdictAt(NOW.minusSeconds(3601))).isEqualTo(new Verdict.Counts(LAST));
        assertThat(told(other).changesOn(TODAY))
                .extracting(PastVerdict.Change::at)
                .containsExactly(NOW.minusSeconds(3600));
    }

    @Test
    void a_longer_validity_does_not_end_it() {
        assertThat(told(FactsSamples.withLastDay(FACTS, LocalDate.of(2031, 6, 30)))
                        .verdict())
                .isEqualTo(new Verdict.Counts(LAST));
    }

    @Test
    void specialties_lapse_one_by_one() {
        Facts short1 = FactsSamples.withSpecialties(
                FACTS,
                FactsSamples.specialty("建筑工程", "2025-07-01", "2028-06-30"),
                FactsSamples.specialty(
                        "市政公用工程", "2023-03-01", TODAY.minusDays(1).toString()));
        var told = new FormerVerification(COPY, CertificateType.CONSTRUCTOR_1, history(short1), NOW);

        assertThat(told.verdict()).isEqualTo(new Verdict.SpecialtiesLapsed(LAST, List.of("市政公用工程")));
    }

    @Test
    void marks_are_forgiving_about_blanks_and_width_and_nothing_else() {
        assertThat(FormerCopy.mark(" ＪＺ－1 2\u00a03\t")).contains("JZ-123");
        assertThat(FormerCopy.mark("jz-1")).contains("jz-1");
        assertThat(FormerCopy.mark(" \t")).isEmpty();
        assertThat(FormerCopy.mark("a\u0000b")).isEmpty();
        assertThat(FormerCopy.mark("a\u200bb")).isEmpty();
        assertThat(FormerCopy.mark("\ud800")).isEmpty();
        assertThat(FormerCopy.mark("x".repeat(600))).isPresent();
        assertThat(FormerCopy.mark("x".repeat(601))).isEmpty();
    }

    @Test
    void a_copy_is_named_by_something_and_used_for_a_day_at_least() {
        assertThatThrownBy(() -> copy(Set.of(), Set.of())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> copy(Set.of("a b"), Set.of())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new FormerCopy(Set.of("a"), FACTS.number(), LAST, LAST.minusDays(1), Set.of()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void two_copies_contradict_each_other_where_something_names_both() {
        var file = Set.of(new Digest("ab".repeat(32)));
        FormerCopy both = copy(Set.of("a", "b"), file);

        assertThat(both.contradicts(copy(Set.of("b"), Set.of()))).isTrue();
        assertThat(both.contradicts(copy(Set.of("c"), file))).isTrue();
        assertThat(both.contradicts(copy(Set.of("c"), Set.of()))).isFalse();
        assertThat(both.contradicts(copy(Set.of("b", "a"), file))).isFalse();
    }

    /// Changes become known, and true, an hour ago and later, a minute apart.
    private static FormerVerification told(Facts... changes) {
        return new FormerVerification(COPY, CertificateType.CONSTRUCTOR_1, history(FACTS, changes), NOW);
    }

    private static History history(Facts first, Facts... changes) {
        Instant begun = NOW.minus(Duration.ofDays(30));
        var versions = new ArrayList<Version>();
        versions.add(new Version(1, first, begun, begun));
        for (Facts facts : changes) {
            Instant at = NOW.minusSeconds(3600).plusSeconds(60L * (versions.size() - 1));
            versions.add(new Version(versions.size() + 1, facts, at, at));
        }
        return new History(versions);
    }

    private static FormerCopy copy(Set<String> marks, Set<Digest> files) {
        return new FormerCopy(marks, FACTS.number(), FIRST, LAST, files);
    }
}
