package cn.jiazhu.application.registry;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.Invariants;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Between;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.verification.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What a change of the registration does to copies, in the transaction that stores it.
class RegistryChangeTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final Annotation.Issued copy = holder.issue();

    // ---- copies end ----

    @Test
    void whatever_was_printed_and_is_no_longer_true_ends_copies() {
        assertEnds(EndCause.NAME_CHANGED, facts -> FactsSamples.withName(facts, "样改名"));
        assertEnds(EndCause.GENDER_CHANGED, facts -> FactsSamples.withGender(facts, Gender.FEMALE));
        assertEnds(EndCause.BIRTH_DATE_CHANGED, facts -> FactsSamples.withBirthDate(facts, TODAY.minusYears(40)));
        assertEnds(EndCause.EMPLOYER_CHANGED, facts -> FactsSamples.withEmployer(facts, "乙建筑有限公司"));
        assertEnds(
                EndCause.NUMBER_CHANGED,
                facts -> FactsSamples.withIssuedOn(
                        FactsSamples.withNumber(
                                facts, "晋" + facts.number().text().substring(1)),
                        TODAY));
        assertEnds(
                EndCause.SPECIALTY_REMOVED,
                facts -> FactsSamples.withSpecialties(facts, facts.specialties().getFirst()));
        assertEnds(EndCause.SPECIALTY_SHORTENED, facts -> endingIn(facts, last -> last.minusDays(1)));
    }

    @Test
    void a_replaced_image_ends_copies() {
        assertThat(world.reportWithImages(holder.facts()))
                .as("the same images again")
                .isEqualTo(new Tally(1, 0, 0, 1, 0));

        world.report(holder.facts(), ImageKind.SIGNATURE, ListedSource.stored(Bytes.utf8("another signature")));

        assertThat(ended().causes()).containsExactly(EndCause.SIGNATURE_REPLACED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"VALID", "SUSPENDED", "LOCKED"})
    void the_end_of_the_registration_ends_copies_in_its_own_word(RegistrationState state) {
        world.report(FactsSamples.withState(holder.facts(), state, TODAY));

        assertThat(ended().causes()).containsExactly(EndCause.valueOf(state.name()));
        assertThat(verdict()).isEqualTo(new Verdict.RegistrationEnded(state, TODAY));
    }

    @Test
    void an_end_reported_ahead_comes_on_its_day() {
        world.report(FactsSamples.withState(holder.facts(), RegistrationState.CANCELLED, TODAY.plusDays(1)));
        assertThat(verdict()).isInstanceOf(Verdict.Counts.class);

        world.calendar().turnTo("2026-03-10T00:00:00");

        assertThat(verdict()).isEqualTo(new Verdict.RegistrationEnded(RegistrationState.CANCELLED, TODAY.plusDays(1)));
    }

    @Test
    void every_copy_of_the_certificate_ends_and_no_other() {
        Annotation.Issued another = holder.issue(Samples.purpose("投标"));
        Holder neighbour = world.holder(2);
        Annotation.Issued neighbours = neighbour.issue();

        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        assertThat(holder.present(copy.order())).isInstanceOf(Annotation.Ended.class);
        assertThat(holder.present(another.order())).isInstanceOf(Annotation.Ended.class);
        assertThat(neighbour.present(neighbours.order())).isEqualTo(neighbours);
    }

    @Test
    void an_end_is_told_with_its_instant_in_history_audit_trail_and_verdict() {
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        var at = world.calendar().instant();
        assertThat(ended().at()).isEqualTo(at);
        assertThat(holder.history()).containsExactly(ended());
        assertThat(verdict()).isEqualTo(new Verdict.Superseded(List.of(EndCause.EMPLOYER_CHANGED), at));
        assertThat(world.ports().auditTrail().about(copy.order().id().value()))
                .extracting(AuditTrail.Event::act)
                .containsExactly(Act.PRESS_ACCEPTED, Act.COPY_ISSUED, Act.COPY_ENDED);
    }

    @Test
    void what_has_ended_never_comes_back() {
        Facts before = holder.facts();
        world.report(FactsSamples.withEmployer(before, "乙建筑有限公司"));
        Annotation.Ended ended = ended();

        world.report(before);

        assertThat(ended()).isEqualTo(ended);
    }

    // ---- copies stay ----

    @Test
    void a_renewal_an_added_specialty_and_a_new_identifier_end_nothing() {
        Facts renewed = endingIn(holder.facts(), last -> last.plusYears(3));
        world.report(renewed);
        Specialty added = specialty("机电工程", "2026-03-09", "2029-03-08");
        Facts more = FactsSamples.withSpecialties(
                renewed,
                Stream.concat(renewed.specialties().stream(), Stream.of(added)).toArray(Specialty[]::new));
        world.report(more);
        world.report(FactsSamples.withIdentifier(more, more.identifier().withVersion(4)));

        assertThat(holder.certificate().version()).isEqualTo(4);
        assertThat(holder.present(copy.order())).isEqualTo(copy);
        assertThat(verdict()).isInstanceOf(Verdict.Counts.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "LOCKED"})
    void a_pause_pauses_copies_until_it_is_lifted(RegistrationState state) {
        Facts before = holder.facts();
        world.report(FactsSamples.withState(before, state, TODAY));
        assertThat(verdict()).isEqualTo(new Verdict.Paused(state, TODAY));
        assertThat(holder.present(copy.order())).isEqualTo(copy);

        world.report(FactsSamples.withState(before, RegistrationState.VALID, TODAY));

        assertThat(verdict())
                .isEqualTo(new Verdict.Counts(copy.intent().period().last()));
    }

    // ---- all or nothing ----

    @Test
    void a_change_that_cannot_end_its_copies_is_not_stored() {
        Between failing = call -> {
            if (call.equals("Annotations.wake")) {
                throw new IllegalStateException("told to fail");
            }
        };
        Facts changed = FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司");

        assertThatThrownBy(() -> world.through(failing::around).report(changed))
                .isInstanceOf(IllegalStateException.class);
        assertThat(holder.certificate().version()).isEqualTo(1);
        assertThat(holder.present(copy.order())).isEqualTo(copy);

        world.report(changed);
        assertThat(holder.present(copy.order())).isInstanceOf(Annotation.Ended.class);
    }

    // ----

    /// Each on a copy and a certificate of its own.
    private static void assertEnds(EndCause cause, UnaryOperator<Facts> change) {
        World fresh = World.fresh();
        Holder other = fresh.holder(1);
        Annotation.Issued issued = other.issue();

        fresh.report(change.apply(other.facts()));

        assertThat(other.present(issued.order()))
                .isInstanceOfSatisfying(
                        Annotation.Ended.class,
                        ended -> assertThat(ended.causes()).containsExactly(cause));
        new Invariants(fresh.ports(), TODAY).hold(other.id());
    }

    private static Facts endingIn(Facts facts, UnaryOperator<LocalDate> change) {
        return FactsSamples.withSpecialties(
                facts,
                facts.specialties().stream()
                        .map(old -> new Specialty(
                                old.name(),
                                new ValidityPeriod(
                                        old.validity().first(),
                                        change.apply(old.validity().last()))))
                        .toArray(Specialty[]::new));
    }

    private Annotation.Ended ended() {
        return (Annotation.Ended) holder.present(copy.order());
    }

    private Verdict verdict() {
        return world.verify()
                .verify(copy.intent().numbers().code())
                .orElseThrow()
                .verdict();
    }
}
