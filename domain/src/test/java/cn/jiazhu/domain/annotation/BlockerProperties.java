package cn.jiazhu.domain.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// Every blocker says whose move it is and what cures it.
@Domain(DomainArbitraries.class)
class BlockerProperties {

    @Property(tries = 300)
    void every_blocker_has_a_mover_and_a_cure(@ForAll Blocker blocker) {
        assertThat(blocker.mover()).isNotNull();
        assertThat(blocker.cure()).isNotNull();
    }

    @Property(tries = 300)
    void what_may_be_waited_for_has_a_cure_and_somebody_to_bring_it(@ForAll Blocker blocker) {
        if (blocker.waitable()) {
            assertThat(blocker.cure()).isIn(Cure.AWAIT_DATA, Cure.SUPPLY_IMAGE, Cure.BIND_MOBILE);
            assertThat(blocker.mover()).isIn(Mover.HOLDER, Mover.PROVINCE);
        }
    }

    @Property(tries = 300)
    void what_nobody_can_move_has_no_cure(@ForAll Blocker blocker) {
        if (blocker.mover() == Mover.NOBODY) {
            assertThat(blocker.cure()).isEqualTo(Cure.NONE);
            assertThat(blocker.waitable()).isFalse();
        }
    }

    @Property(tries = 300)
    void renewal_is_told_only_to_whom_it_can_help(@ForAll Blocker blocker) {
        if (blocker.cure() == Cure.APPLY_FOR_RENEWAL) {
            assertThat(blocker).isInstanceOf(Blocker.CertificateExpired.class);
        }
    }

    @Example
    void after_an_authoritys_decision_one_asks_after_a_cancellation_one_registers_again() {
        assertThat(List.of(RegistrationState.CANCELLED, RegistrationState.LAPSED))
                .extracting(BlockerProperties::cureOf)
                .containsOnly(Cure.REGISTER_AGAIN);
        assertThat(List.of(RegistrationState.ANNULLED, RegistrationState.REVOKED, RegistrationState.MOVED_OUT))
                .extracting(BlockerProperties::cureOf)
                .containsOnly(Cure.ASK_PROVINCE);
    }

    @Example
    void a_text_that_is_too_long_is_shortened_by_who_wrote_it() {
        assertThat(new Blocker.FaceOverflow("use").mover()).isEqualTo(Mover.HOLDER);
        assertThat(new Blocker.FaceOverflow("recipient").mover()).isEqualTo(Mover.HOLDER);
        assertThat(new Blocker.FaceOverflow("employer").mover()).isEqualTo(Mover.OPERATOR);
    }

    private static Cure cureOf(RegistrationState state) {
        return new Blocker.RegistrationEnded(state, LocalDate.EPOCH).cure();
    }
}
