package cn.jiazhu.domain.operator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.operator.Operator.State;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who may do what, literally: a changed cell is a changed decision.
class DeedTest {

    private static final String TABLE = """
            SEE_BOARD           CLERK SUPERVISOR AUDITOR ADMINISTRATOR
            SEE_STUCK           CLERK SUPERVISOR AUDITOR -
            RETRY               CLERK SUPERVISOR - -
            LOOK_UP             - SUPERVISOR AUDITOR -
            SEE_IMPORTS         CLERK SUPERVISOR AUDITOR -
            IMPORT              CLERK - - -
            APPROVE_IMPORT      - SUPERVISOR - -
            SEE_PROPOSALS       CLERK SUPERVISOR AUDITOR ADMINISTRATOR
            DECIDE              - SUPERVISOR - ADMINISTRATOR
            SEE_RIGHT_PROPOSALS CLERK SUPERVISOR AUDITOR -
            PROPOSE_RIGHT       CLERK - - -
            APPROVE_RIGHT       - SUPERVISOR - -
            READ_AUDIT          - - AUDITOR -
            KEEP_OPERATORS      - - - ADMINISTRATOR
            PROPOSE_RESET       - - - ADMINISTRATOR
            APPROVE_RESET       - - - ADMINISTRATOR
            SEE_TYPES           CLERK SUPERVISOR AUDITOR ADMINISTRATOR
            PROPOSE_TYPE        - - - ADMINISTRATOR
            APPROVE_TYPE        - - - ADMINISTRATOR
            SEE_PLATFORM        CLERK SUPERVISOR AUDITOR ADMINISTRATOR
            SEE_SETTINGS        - - - ADMINISTRATOR
            """;

    @Test
    void every_role_may_do_what_the_table_says() {
        assertThat(Stream.of(Deed.values()).map(DeedTest::line).collect(Collectors.joining()))
                .isEqualTo(TABLE);
    }

    @Test
    void who_is_not_active_may_nothing() {
        for (State state : State.values()) {
            for (Role role : Role.values()) {
                for (Deed deed : Deed.values()) {
                    var operator = new Operator(new OperatorId(new UUID(0, 1)), new OperatorName("li"), role, state);
                    assertThat(operator.may(deed)).isEqualTo(state == State.ACTIVE && deed.isFor(role));
                }
            }
        }
    }

    private static String line(Deed deed) {
        return Stream.of(Role.values())
                .map(role -> deed.isFor(role) ? role.name() : "-")
                .collect(Collectors.joining(" ", "%-19s ".formatted(deed), "\n"));
    }
}
