package cn.jiazhu.application.holder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.FollowAccountRequest.State;
import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.port.AccountRequest.Outcome;
import cn.jiazhu.application.port.AtOnce;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.press.Requesting.Requested;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.Ticket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A wish for an account or a password, and the face that decides.
class FollowAccountRequestTest {

    private static final String PASSWORD = "a long password";

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final Person newcomer = CertificateSamples.person(FactsSamples.constructor(77));

    @Test
    void of_many_who_look_at_once_one_registers() {
        Requested wish = wish(Kind.REGISTRATION, "newcomer");
        passes(wish, newcomer, Proof.Method.FACE, Duration.ZERO);

        List<State> states = AtOnce.call(6, _ -> follow(wish));

        assertThat(states).filteredOn(State.SignedUp.class::isInstance).hasSize(1);
        assertThat(states).filteredOn(ended(new Outcome.Registered())::equals).hasSize(5);
    }

    @Test
    void only_a_fresh_face_counts() {
        Requested card = wish(Kind.REGISTRATION, "newcomer");
        passes(card, newcomer, Proof.Method.BANK_CARD, Duration.ZERO);
        assertThat(follow(card)).isEqualTo(rejected(Rejection.NOT_SUFFICIENT));

        Requested stale = wish(Kind.REGISTRATION, "newcomer");
        passes(stale, newcomer, Proof.Method.FACE, Duration.ofMinutes(-2));
        assertThat(follow(stale)).isEqualTo(rejected(Rejection.NOT_SUFFICIENT));

        assertThat(world.signIn().signIn("newcomer", PASSWORD)).isEmpty();
    }

    @Test
    void another_token_learns_nothing() {
        Requested wish = wish(Kind.REGISTRATION, "newcomer");
        passes(wish, newcomer, Proof.Method.FACE, Duration.ZERO);

        assertThat(world.followAccountRequest()
                        .follow("another token", wish.request().ticket()))
                .isEqualTo(ended(new Outcome.Lapsed()));
        assertThat(follow(wish)).isInstanceOf(State.SignedUp.class);
    }

    @Test
    void one_registration_a_person_and_one_person_a_name() {
        Requested second = wish(Kind.REGISTRATION, "another");
        passes(second, holder.session().person(), Proof.Method.FACE, Duration.ZERO);
        assertThat(follow(second))
                .isEqualTo(ended(new Outcome.HasAccount(holder.id().toString())));

        Requested first = wish(Kind.REGISTRATION, "newcomer");
        passes(first, newcomer, Proof.Method.FACE, Duration.ZERO);
        follow(first);
        Requested same = wish(Kind.REGISTRATION, "newcomer");
        passes(same, CertificateSamples.person(FactsSamples.constructor(78)), Proof.Method.FACE, Duration.ZERO);
        assertThat(follow(same)).isEqualTo(ended(new Outcome.UserNameTaken()));
    }

    @Test
    void a_reset_needs_the_owners_face() {
        Requested foreign = wish(Kind.RESET, holder.id().toString());
        passes(foreign, newcomer, Proof.Method.FACE, Duration.ZERO);
        Requested unknown = wish(Kind.RESET, "unknown");
        passes(unknown, newcomer, Proof.Method.FACE, Duration.ZERO);
        assertThat(follow(foreign)).isEqualTo(follow(unknown)).isEqualTo(rejected(Rejection.OTHER_PERSON));

        Requested own = wish(Kind.RESET, holder.id().toString());
        passes(own, holder.session().person(), Proof.Method.FACE, Duration.ZERO);
        assertThat(follow(own)).isEqualTo(ended(new Outcome.PasswordReset()));
        assertThat(world.signIn().signIn(holder.id().toString(), PASSWORD)).isPresent();
        assertThat(world.ports()
                        .sessions()
                        .find(Bytes.utf8(holder.session().id().toString()).sha256()))
                .isEmpty();
    }

    @Test
    void whoever_names_another_account_changes_neither_that_one_nor_his_own() {
        Holder other = world.holder(2);
        Requested foreign = world.requesting().open(Kind.RESET, holder.id().toString(), "another password");
        passes(foreign, other.session().person(), Proof.Method.FACE, Duration.ZERO);

        assertThat(follow(foreign)).isEqualTo(rejected(Rejection.OTHER_PERSON));

        assertThat(world.signIn().signIn(holder.id().toString(), "a password")).isPresent();
        assertThat(world.signIn().signIn(other.id().toString(), "a password")).isPresent();
    }

    @Test
    void after_120_seconds_it_is_over_whatever_the_platform_says() {
        Requested wish = wish(Kind.REGISTRATION, "newcomer");
        passes(wish, newcomer, Proof.Method.FACE, Duration.ZERO);
        world.clock().turn(Ticket.LIFETIME);

        assertThat(follow(wish)).isEqualTo(ended(new Outcome.Lapsed()));
    }

    @Test
    void an_answer_that_arrives_after_120_seconds_counts_not() {
        Requested wish = wish(Kind.REGISTRATION, "newcomer");
        passes(wish, newcomer, Proof.Method.FACE, Duration.ZERO);
        world.clock().turn(Ticket.LIFETIME.minusSeconds(2));
        world.platform().onQuestion(() -> world.clock().turn(Duration.ofSeconds(4)));

        assertThat(follow(wish)).isEqualTo(ended(new Outcome.Lapsed()));
        assertThat(world.signIn().signIn("newcomer", PASSWORD)).isEmpty();
    }

    @Test
    void a_silent_platform_leaves_it_open() {
        Requested wish = wish(Kind.REGISTRATION, "newcomer");
        world.platform().silent(true);

        assertThat(follow(wish)).isEqualTo(new State.Open(wish.request()));
    }

    @Test
    void what_was_scanned_stays_so_while_the_platform_is_silent() {
        Requested wish = wish(Kind.REGISTRATION, "newcomer");
        world.platform().progress(wish.request().ticket(), new Progress.Scanned());
        assertThat(follow(wish)).isEqualTo(new State.Open(wish.request().seenScanned()));

        world.platform().silent(true);

        assertThat(follow(wish)).isEqualTo(new State.Open(wish.request().seenScanned()));
    }

    @Test
    void how_it_ended_is_told_again_a_session_is_not() {
        Requested registration = wish(Kind.REGISTRATION, "newcomer");
        passes(registration, newcomer, Proof.Method.FACE, Duration.ZERO);
        follow(registration);
        Requested second = wish(Kind.REGISTRATION, "another");
        passes(second, newcomer, Proof.Method.FACE, Duration.ZERO);
        follow(second);
        Requested refused = wish(Kind.RESET, "newcomer");
        world.platform().progress(refused.request().ticket(), new Progress.Refused());
        follow(refused);
        world.clock().turn(Duration.ofHours(1));

        assertThat(follow(registration)).isEqualTo(ended(new Outcome.Registered()));
        assertThat(follow(second)).isEqualTo(ended(new Outcome.HasAccount("newcomer")));
        assertThat(follow(refused)).isEqualTo(rejected(Rejection.REFUSED_ON_PHONE));
        assertThat(world.followAccountRequest()
                        .follow("another token", second.request().ticket()))
                .isEqualTo(ended(new Outcome.Lapsed()));
    }

    @Test
    void a_reset_by_the_owner_under_a_corrected_name_is_one_and_the_account_has_that_name() {
        var renamed = new Person(holder.session().person().id(), new PersonName("周燕青"));
        Requested wish = wish(Kind.RESET, holder.id().toString());
        passes(wish, renamed, Proof.Method.FACE, Duration.ZERO);

        assertThat(follow(wish)).isEqualTo(ended(new Outcome.PasswordReset()));

        var signedIn = world.signIn().signIn(holder.id().toString(), PASSWORD).orElseThrow();
        assertThat(signedIn.session().person()).isEqualTo(renamed);
    }

    @Test
    void what_was_refused_leaves_one_event_and_what_lapsed_none() {
        Requested other = wish(Kind.RESET, holder.id().toString());
        passes(other, newcomer, Proof.Method.FACE, Duration.ZERO);
        Requested second = wish(Kind.REGISTRATION, "another");
        passes(second, holder.session().person(), Proof.Method.FACE, Duration.ZERO);
        Requested cancelled = wish(Kind.REGISTRATION, "newcomer");
        world.platform().progress(cancelled.request().ticket(), new Progress.Refused());
        Requested lapsed = wish(Kind.REGISTRATION, "newcomer");
        world.platform().progress(lapsed.request().ticket(), new Progress.Expired());

        for (Requested wish : List.of(other, second, cancelled)) {
            follow(wish);
            follow(wish);
            assertThat(acts(wish)).containsExactly(Act.ACCOUNT_REQUEST_REFUSED);
        }
        follow(lapsed);
        assertThat(acts(lapsed)).isEmpty();
    }

    @Test
    void of_a_thousand_who_look_again_nobody_is_signed_in_again_and_nothing_is_changed_again() {
        Requested registration = wish(Kind.REGISTRATION, "newcomer");
        passes(registration, newcomer, Proof.Method.FACE, Duration.ZERO);
        follow(registration);
        Requested reset = wish(Kind.RESET, holder.id().toString());
        passes(reset, holder.session().person(), Proof.Method.FACE, Duration.ZERO);
        follow(reset);
        var since = world.signIn().signIn(holder.id().toString(), PASSWORD).orElseThrow();

        for (int n = 0; n < 1_000; n++) {
            assertThat(follow(registration)).isEqualTo(ended(new Outcome.Registered()));
            assertThat(follow(reset)).isEqualTo(ended(new Outcome.PasswordReset()));
        }
        assertThat(world.ports().sessions().find(Bytes.utf8(since.token()).sha256()))
                .as("began after the reset")
                .isPresent();
    }

    @Test
    void a_second_before_the_end_it_counts() {
        Requested wish = wish(Kind.REGISTRATION, "newcomer");
        world.clock().turn(Ticket.LIFETIME.minusSeconds(1));
        passes(wish, newcomer, Proof.Method.FACE, Duration.ZERO);

        assertThat(follow(wish)).isInstanceOf(State.SignedUp.class);
    }

    private List<Act> acts(Requested wish) {
        return world.ports().auditTrail().about(wish.request().subject()).stream()
                .map(AuditTrail.Event::act)
                .toList();
    }

    private static State ended(Outcome outcome) {
        return new State.Ended(outcome);
    }

    private static State rejected(Rejection why) {
        return ended(new Outcome.Rejected(why));
    }

    private Requested wish(Kind kind, String userName) {
        return world.requesting().open(kind, userName, PASSWORD);
    }

    private State follow(Requested wish) {
        return world.followAccountRequest().follow(wish.token(), wish.request().ticket());
    }

    private void passes(Requested wish, Person person, Proof.Method method, Duration ago) {
        var proof = new Proof(
                new PlatformPersonId("somebody"),
                person,
                method,
                3,
                world.clock().instant().plus(ago),
                MobileBinding.BOUND);
        world.platform().passes(wish.request().ticket(), proof);
    }
}
