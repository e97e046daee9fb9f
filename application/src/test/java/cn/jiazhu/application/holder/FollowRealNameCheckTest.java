package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.identity.MobileBinding.BOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.AtOnce;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.RealNameCheck.Lapsed;
import cn.jiazhu.domain.identity.RealNameCheck.Rejected;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.RealNameCheck.Scanned;
import cn.jiazhu.domain.identity.RealNameCheck.Verified;
import cn.jiazhu.domain.identity.Ticket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A real-name check from the QR on the screen to the proof.
class FollowRealNameCheckTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    @Test
    void goes_from_the_screen_over_the_scan_to_the_proof() {
        Ticket ticket = start();
        assertThat(follow(ticket)).isInstanceOf(RealNameCheck.Issued.class);
        world.platform().progress(ticket, new Progress.Scanned());
        assertThat(follow(ticket)).isInstanceOf(Scanned.class);

        world.platform().passes(ticket, proof(holder.session().person()));

        assertThat(follow(ticket)).isInstanceOf(Verified.class);
        world.platform().progress(ticket, new Progress.Refused());
        assertThat(follow(ticket)).as("is used once").isInstanceOf(Verified.class);
        assertThat(actsOfTheSession()).containsExactly(Act.REAL_NAME_VERIFIED);
    }

    @Test
    void is_shown_again_to_the_session_that_opened_it_and_to_no_other() {
        var started = world.startCheck().start(holder.session());
        Ticket ticket = started.check().opening().ticket();
        var show = new ShowRealNameCheck(world.ports().realNameChecks());

        assertThat(show.show(holder.session(), ticket)).contains(started.opened());
        assertThat(show.show(world.holder(2).session(), ticket)).isEmpty();
        assertThat(show.show(holder.session(), new Ticket("A".repeat(22)))).isEmpty();
    }

    @Test
    void makes_the_session_fresh_for_30_minutes() {
        world.clock().turn(Duration.ofHours(1));
        assertThat(world.freshChecks().of(holder.session())).isEmpty();
        Ticket ticket = start();

        world.platform().passes(ticket, proof(holder.session().person()));
        follow(ticket);

        assertThat(world.freshChecks().of(holder.session())).isPresent();
        world.clock().turn(RealNameCheck.FRESHNESS);
        assertThat(world.freshChecks().of(holder.session())).isEmpty();
    }

    @Test
    void an_answer_that_arrives_after_120_seconds_proves_nobody() {
        Ticket ticket = start();
        world.platform().passes(ticket, proof(holder.session().person()));
        world.clock().turn(Ticket.LIFETIME.minusSeconds(2));
        world.platform().onQuestion(() -> world.clock().turn(Duration.ofSeconds(4)));

        assertThat(follow(ticket)).isInstanceOf(RealNameCheck.Lapsed.class);
    }

    @Test
    void proves_nobody_but_the_person_of_the_session() {
        Ticket ticket = start();
        world.platform().passes(ticket, proof(world.holder(2).session().person()));

        assertRejected(ticket, Rejection.OTHER_PERSON);
        assertThat(actsOfTheSession()).containsExactly(Act.REAL_NAME_REJECTED);
    }

    @Test
    void is_rejected_as_the_phone_says() {
        Ticket failed = start();
        world.platform().progress(failed, new Progress.FaceFailed());
        assertRejected(failed, Rejection.FACE_FAILED);

        Ticket refused = start();
        world.platform().progress(refused, new Progress.Scanned());
        follow(refused);
        world.platform().progress(refused, new Progress.Refused());
        assertRejected(refused, Rejection.REFUSED_ON_PHONE);
    }

    @Test
    void lapses_after_two_minutes_whatever_the_platform_says() {
        Ticket unscanned = start();
        Ticket scanned = start();
        world.platform().progress(scanned, new Progress.Scanned());
        follow(scanned);
        world.clock().turn(Ticket.LIFETIME);
        world.platform().passes(scanned, proof(holder.session().person()));

        assertThat(follow(unscanned)).isInstanceOf(Lapsed.class);
        assertThat(follow(scanned)).isInstanceOf(Lapsed.class);
    }

    @Test
    void stands_still_while_the_platform_is_silent() {
        Ticket ticket = start();
        world.platform().progress(ticket, new Progress.Scanned());
        follow(ticket);
        world.platform().silent(true);

        assertThat(follow(ticket)).isInstanceOf(Scanned.class);
    }

    @Test
    void is_not_opened_by_a_silent_platform() {
        world.platform().silent(true);

        assertThatThrownBy(this::start).isInstanceOf(PlatformUnavailable.class);
    }

    @Test
    void is_told_to_no_other_session() {
        Ticket ticket = start();
        Holder other = world.holder(2);

        assertThat(world.followCheck().follow(other.session(), ticket)).isEmpty();
        assertThat(world.followCheck().follow(other.session(), new Ticket("AAAAAAAAAAAAAAAAAAAAAA")))
                .isEmpty();
    }

    @Test
    void is_moved_on_once_however_many_follow_it() {
        Ticket ticket = start();
        world.platform().passes(ticket, proof(holder.session().person()));

        var seen = AtOnce.call(20, _ -> follow(ticket));

        assertThat(seen).hasOnlyElementsOfType(Verified.class);
        assertThat(actsOfTheSession()).containsExactly(Act.REAL_NAME_VERIFIED);
    }

    // ----

    private Ticket start() {
        return world.startCheck().start(holder.session()).check().opening().ticket();
    }

    private RealNameCheck follow(Ticket ticket) {
        return world.followCheck().follow(holder.session(), ticket).orElseThrow();
    }

    private void assertRejected(Ticket ticket, Rejection why) {
        assertThat(follow(ticket))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.why()).isEqualTo(why));
    }

    private Proof proof(Person person) {
        return new Proof(
                holder.platformPerson(),
                person,
                Proof.Method.FACE,
                3,
                world.clock().instant(),
                BOUND);
    }

    private Stream<Act> actsOfTheSession() {
        return world.ports().auditTrail().about(holder.session().id().value()).stream()
                .map(AuditTrail.Event::act);
    }
}
