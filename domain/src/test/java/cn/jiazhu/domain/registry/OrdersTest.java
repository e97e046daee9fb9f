package cn.jiazhu.domain.registry;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Stated;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Contradiction;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a province may report of a registration that the ministry has ended or paused, on the day after it.
class OrdersTest {

    private static final Instant ORDERED_AT = Days.startOf(TODAY).plus(Duration.ofHours(9));
    private static final LocalDate NEXT_DAY = TODAY.plusDays(1);

    @ParameterizedTest
    @CsvSource({
        "SUSPEND, VALID, ORDERED_BY_MINISTRY",
        "SUSPEND, SUSPENDED, SUSPENDED",
        "SUSPEND, LOCKED, SUSPENDED",
        "SUSPEND, CANCELLED, CANCELLED",
        "SUSPEND, MOVED_OUT, MOVED_OUT",
        "LOCK, VALID, ORDERED_BY_MINISTRY",
        "REVOKE, VALID, ORDERED_BY_MINISTRY",
        "REVOKE, SUSPENDED, ORDERED_BY_MINISTRY",
        "REVOKE, LAPSED, REVOKED"
    })
    void a_report_repeats_an_order_or_makes_it_worse_and_never_softens_it(
            RightChange order, RegistrationState told, String then) {
        var known = ordered(order);
        var change = report(known, constructor().withState(told, NEXT_DAY));
        assertThat(
                        switch (change) {
                            case Contradicted(var why) -> why.name();
                            case RegistryChange.Changed(var _, var next) ->
                                state(next).name();
                            case RegistryChange.Unchanged(var same) ->
                                state(same).name();
                            case RegistryChange.Added(var added) -> state(added).name();
                        })
                .isEqualTo(then);
    }

    @Test
    void a_report_of_something_else_is_taken_and_the_order_stands() {
        var moved = FactsSamples.withEmployer(constructor(), "乙建筑有限公司");
        var next = changed(report(ordered(RightChange.SUSPEND), moved));

        assertThat(next.facts().orElseThrow().employer().name()).isEqualTo("乙建筑有限公司");
        assertThat(next.facts().orElseThrow().stated()).isEqualTo(new Stated(RegistrationState.SUSPENDED, TODAY));
        assertThat(report(next, moved)).isInstanceOf(RegistryChange.Unchanged.class);
    }

    @Test
    void a_worse_state_that_is_told_ahead_would_soften_until_its_day() {
        var ahead = constructor().withState(RegistrationState.CANCELLED, NEXT_DAY.plusDays(1));
        assertThat(report(ordered(RightChange.SUSPEND), ahead))
                .isEqualTo(new Contradicted(Contradiction.ORDERED_BY_MINISTRY));
    }

    @Test
    void a_province_that_takes_its_own_end_back_finds_the_order_standing() {
        var cancelled = changed(
                report(ordered(RightChange.SUSPEND), constructor().withState(RegistrationState.CANCELLED, NEXT_DAY)));
        assertThat(report(cancelled, constructor())).isEqualTo(new Contradicted(Contradiction.ORDERED_BY_MINISTRY));

        var back = changed(report(cancelled, constructor().withState(RegistrationState.SUSPENDED, TODAY)));
        assertThat(back.facts().orElseThrow().stated()).isEqualTo(new Stated(RegistrationState.SUSPENDED, TODAY));
        assertThat(state(order(back, RightChange.LIFT))).isEqualTo(RegistrationState.VALID);
    }

    @Test
    void what_the_province_has_said_meanwhile_stands_once_the_ministry_lifts() {
        var own = constructor().withState(RegistrationState.SUSPENDED, NEXT_DAY);
        var both = changed(report(ordered(RightChange.SUSPEND), own));
        var lifted = order(both, RightChange.LIFT);

        assertThat(lifted.facts().orElseThrow().stated()).isEqualTo(own.stated());
        assertThat(state(changed(report(lifted, constructor())))).isEqualTo(RegistrationState.VALID);
    }

    @Test
    void after_an_end_only_another_registration_can_follow_that_was_announced_and_issued_later() {
        var revoked = ordered(RightChange.REVOKE);
        var anew = FactsSamples.withIssuedOn(constructor(), NEXT_DAY).withState(RegistrationState.VALID, NEXT_DAY);
        assertThat(report(revoked, anew)).isEqualTo(new Contradicted(Contradiction.ORDERED_BY_MINISTRY));
        assertThat(report(announced(revoked, TODAY), anew))
                .isEqualTo(new Contradicted(Contradiction.ORDERED_BY_MINISTRY));

        var announced = announced(revoked, NEXT_DAY);
        assertThat(report(announced, FactsSamples.withIssuedOn(anew, TODAY)))
                .isEqualTo(new Contradicted(Contradiction.ORDERED_BY_MINISTRY));
        assertThat(report(announced, anew.withState(RegistrationState.VALID, TODAY)))
                .isEqualTo(new Contradicted(Contradiction.ORDERED_BY_MINISTRY));
        assertThat(RegistryPolicy.apply(
                        List.of(announced),
                        new Registered(CONSTRUCTOR_1, anew, new Effective.From(ORDERED_AT)),
                        announced.id(),
                        nextDay()))
                .isEqualTo(new Contradicted(Contradiction.ORDERED_BY_MINISTRY));

        var next = changed(report(announced, anew));
        assertThat(state(next)).isEqualTo(RegistrationState.VALID);
        assertThat(next.pending()).isEmpty();
    }

    private static Certificate ordered(RightChange change) {
        var known = CertificateSamples.reported();
        return RegistryPolicy.order(known, change, new Effective.WhenKnown(), ORDERED_AT)
                .orElseThrow()
                .next();
    }

    private static Certificate order(Certificate known, RightChange change) {
        assertThat(change.hindrance(known.ordered().orElseThrow(), nextDay())).isEmpty();
        return RegistryPolicy.order(known, change, new Effective.WhenKnown(), nextDay())
                .orElseThrow()
                .next();
    }

    private static Certificate announced(Certificate known, LocalDate day) {
        var report = new Announced(CONSTRUCTOR_1, known.holder(), new Announcement(Application.AGAIN, day, "北京"));
        return changed(RegistryPolicy.apply(List.of(known), report, known.id(), nextDay()));
    }

    private static RegistryChange report(Certificate known, Facts facts) {
        return RegistryPolicy.apply(List.of(known), new Registered(CONSTRUCTOR_1, facts), known.id(), nextDay());
    }

    private static Certificate changed(RegistryChange change) {
        return ((RegistryChange.Changed) change).next();
    }

    private static RegistrationState state(Certificate certificate) {
        return certificate.facts().orElseThrow().state();
    }

    private static Instant nextDay() {
        return Days.startOf(NEXT_DAY).plus(Duration.ofHours(10));
    }
}
