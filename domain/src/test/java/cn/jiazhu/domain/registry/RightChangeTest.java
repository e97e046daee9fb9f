package cn.jiazhu.domain.registry;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.Ordered;
import cn.jiazhu.domain.certificate.Ordered.ByMinistry;
import cn.jiazhu.domain.certificate.Ordered.ByProvince;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Stated;
import cn.jiazhu.domain.registry.RightChange.Hindrance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What may become of a registration in each state, literally.
class RightChangeTest {

    private static final Stated VALID = stated(RegistrationState.VALID, TODAY.minusYears(1));

    /// As the province says, as the ministry says, and as both say.
    private static final List<Ordered> STATES = List.of(
            new ByProvince(VALID),
            new ByProvince(stated(RegistrationState.SUSPENDED, TODAY)),
            new ByProvince(stated(RegistrationState.LAPSED, TODAY)),
            new ByMinistry(stated(RegistrationState.SUSPENDED, TODAY), VALID),
            new ByMinistry(stated(RegistrationState.LOCKED, TODAY), stated(RegistrationState.SUSPENDED, TODAY)),
            new ByMinistry(stated(RegistrationState.SUSPENDED, TODAY), stated(RegistrationState.LAPSED, TODAY)),
            new ByMinistry(stated(RegistrationState.REVOKED, TODAY), VALID));

    private static final String HEAD =
            "change VALID SUSPENDED LAPSED SUSPENDED/VALID LOCKED/SUSPENDED SUSPENDED/LAPSED REVOKED/VALID\n";

    private static final String TABLE = HEAD + """
            SUSPEND SUSPENDED/VALID NOT_VALID HAS_ENDED NOT_VALID NOT_VALID HAS_ENDED HAS_ENDED
            LIFT NOT_SUSPENDED VALID HAS_ENDED VALID NOT_SUSPENDED LAPSED HAS_ENDED
            LOCK LOCKED/VALID NOT_VALID HAS_ENDED NOT_VALID NOT_VALID HAS_ENDED HAS_ENDED
            UNLOCK NOT_LOCKED NOT_LOCKED HAS_ENDED NOT_LOCKED SUSPENDED HAS_ENDED HAS_ENDED
            REVOKE REVOKED/VALID REVOKED/SUSPENDED HAS_ENDED REVOKED/VALID REVOKED/SUSPENDED HAS_ENDED HAS_ENDED
            ANNUL ANNULLED/VALID ANNULLED/SUSPENDED HAS_ENDED ANNULLED/VALID ANNULLED/SUSPENDED HAS_ENDED HAS_ENDED
            CANCEL CANCELLED/VALID CANCELLED/SUSPENDED HAS_ENDED CANCELLED/VALID CANCELLED/SUSPENDED HAS_ENDED HAS_ENDED
            """;

    @Test
    void every_change_of_every_state_is_as_the_table_says() {
        String now = Stream.of(RightChange.values())
                .map(change -> STATES.stream()
                        .map(known -> becomes(change, known))
                        .collect(Collectors.joining(" ", change + " ", "\n")))
                .collect(Collectors.joining("", HEAD, ""));
        assertThat(now).isEqualTo(TABLE);
    }

    @Test
    void a_pause_is_not_over_before_it_began() {
        for (Ordered suspended : STATES.subList(1, 4)) {
            if (suspended.standing().state() == RegistrationState.SUSPENDED) {
                assertThat(RightChange.LIFT.hindrance(
                                suspended, Days.startOf(TODAY).minusSeconds(1)))
                        .contains(Hindrance.BEFORE_IT_BEGAN);
                assertThat(RightChange.LIFT.hindrance(suspended, Days.startOf(TODAY)))
                        .isEmpty();
                assertThat(RightChange.REVOKE.hindrance(suspended, Instant.EPOCH))
                        .isEmpty();
            }
        }
    }

    /// What the province only repeats is lifted with the order; what it says of its own stays.
    @Test
    void lifted_the_word_of_the_province_stands_again() {
        var order = stated(RegistrationState.SUSPENDED, TODAY);
        var own = stated(RegistrationState.SUSPENDED, TODAY.minusDays(1));
        var later = Days.startOf(TODAY.plusDays(3));

        assertThat(RightChange.LIFT.applied(new ByMinistry(order, VALID), later))
                .isEqualTo(new ByProvince(VALID));
        assertThat(RightChange.LIFT.applied(new ByMinistry(order, own), later)).isEqualTo(new ByProvince(own));
        assertThat(RightChange.LIFT.applied(new ByMinistry(order, order), later))
                .isEqualTo(new ByProvince(stated(RegistrationState.VALID, TODAY.plusDays(3))));
    }

    private static String becomes(RightChange change, Ordered known) {
        var at = Days.endOf(TODAY);
        return change.hindrance(known, at).map(Hindrance::name).orElseGet(() -> word(change.applied(known, at)));
    }

    private static String word(Ordered known) {
        return known.order().map(order -> order.state() + "/").orElse("")
                + known.reported().state();
    }

    private static Stated stated(RegistrationState state, LocalDate from) {
        return new Stated(state, from);
    }
}
