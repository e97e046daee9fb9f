package cn.jiazhu.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.registry.RightChange.Hindrance;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What may become of a registration in each state, literally.
class RightChangeTest {

    private static final String TABLE = """
            change VALID SUSPENDED LOCKED LAPSED
            SUSPEND SUSPENDED NOT_VALID NOT_VALID HAS_ENDED
            LIFT NOT_SUSPENDED VALID NOT_SUSPENDED HAS_ENDED
            LOCK LOCKED NOT_VALID NOT_VALID HAS_ENDED
            UNLOCK NOT_LOCKED NOT_LOCKED VALID HAS_ENDED
            REVOKE REVOKED REVOKED REVOKED HAS_ENDED
            ANNUL ANNULLED ANNULLED ANNULLED HAS_ENDED
            CANCEL CANCELLED CANCELLED CANCELLED HAS_ENDED
            """;

    @Test
    void every_change_of_every_state_is_as_the_table_says() {
        String now = Stream.of(RightChange.values())
                .map(RightChangeTest::line)
                .collect(Collectors.joining("\n", "change VALID SUSPENDED LOCKED LAPSED\n", "\n"));
        assertThat(now).isEqualTo(TABLE);
    }

    @Test
    void a_pause_is_not_over_before_it_began() {
        var day = FactsSamples.TODAY;
        var suspended = FactsSamples.constructor().withState(RegistrationState.SUSPENDED, day);

        assertThat(RightChange.LIFT.hindrance(suspended, Days.startOf(day).minusSeconds(1)))
                .contains(Hindrance.BEFORE_IT_BEGAN);
        assertThat(RightChange.LIFT.hindrance(suspended, Days.startOf(day))).isEmpty();
        assertThat(RightChange.REVOKE.hindrance(suspended, Instant.EPOCH)).isEmpty();
    }

    private static String line(RightChange change) {
        return Stream.of(
                        RegistrationState.VALID,
                        RegistrationState.SUSPENDED,
                        RegistrationState.LOCKED,
                        RegistrationState.LAPSED)
                .map(state -> becomes(change, state))
                .collect(Collectors.joining(" ", change + " ", ""));
    }

    private static String becomes(RightChange change, RegistrationState state) {
        var known = FactsSamples.constructor().withState(state, FactsSamples.TODAY);
        var at = Days.endOf(FactsSamples.TODAY);
        return change.hindrance(known, at)
                .map(Hindrance::name)
                .orElseGet(() -> change.applied(known, at).state().name());
    }
}
