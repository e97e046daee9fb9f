package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static cn.jiazhu.domain.identity.IdentitySamples.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.RealNameCheck.Issued;
import cn.jiazhu.domain.identity.RealNameCheck.Lapsed;
import cn.jiazhu.domain.identity.RealNameCheck.Opening;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.RealNameCheck.Scanned;
import cn.jiazhu.domain.identity.RealNameCheck.Verified;
import cn.jiazhu.domain.identity.SessionId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What [RealNameChecks] promises.
public abstract class RealNameChecksContract extends PortContract {

    private static final SessionId OTHER_SESSION = new SessionId(new UUID(0x7000L, 9));

    private final Randomness randomness = new CountingRandomness();

    @BeforeEach
    void twoSessions() {
        givenSession(SESSION, Bytes.utf8("a token").sha256());
        givenSession(OTHER_SESSION, Bytes.utf8("another token").sha256());
    }

    @Test
    void a_check_comes_back_in_every_state() {
        Issued issued = addIssued(SESSION);
        assertThat(ports.realNameChecks().find(issued.opening().ticket())).contains(issued);

        assertBecomes(check -> new Scanned(check.opening()));
        assertBecomes(check -> new Lapsed(check.opening()));
        Stream.of(Rejection.values()).forEach(why -> assertBecomes(check -> check.rejected(why)));
        Stream.of(MobileBinding.values())
                .forEach(mobile -> assertBecomes(check -> new Verified(check.opening(), proof(mobile), NOW)));
        assertThat(ports.realNameChecks().find(randomness.ticket())).isEmpty();
    }

    @Test
    void what_is_shown_stays_with_the_check() {
        var other = new Opened("https://platform.example/other", "9XD7KQ2M", "83");
        Issued issued = addIssued(SESSION);
        Issued second = new Issued(opening(OTHER_SESSION));
        ports.realNameChecks().add(second, other);
        ports.realNameChecks().move(issued, new Scanned(issued.opening()));

        assertThat(ports.realNameChecks().opened(issued.opening().ticket())).contains(Samples.OPENED);
        assertThat(ports.realNameChecks().opened(second.opening().ticket())).contains(other);
        assertThat(ports.realNameChecks().opened(randomness.ticket())).isEmpty();
    }

    @Test
    void a_check_moves_only_from_the_state_that_is_known() {
        Issued issued = addIssued(SESSION);
        var scanned = new Scanned(issued.opening());

        assertThat(ports.realNameChecks().move(issued, scanned)).isTrue();

        assertThat(ports.realNameChecks().move(issued, new Lapsed(issued.opening())))
                .isFalse();
        assertThat(ports.realNameChecks().find(issued.opening().ticket())).contains(scanned);
        var unknown = new Issued(opening(SESSION));
        assertThat(ports.realNameChecks().move(unknown, new Lapsed(unknown.opening())))
                .isFalse();
    }

    @Test
    void of_many_that_move_it_on_one_wins() {
        Issued issued = addIssued(SESSION);
        var scanned = new Scanned(issued.opening());
        ports.realNameChecks().move(issued, scanned);

        var won = AtOnce.call(8, i -> ports.realNameChecks().move(scanned, verified(issued, NOW.plusSeconds(i))));

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void the_latest_verified_check_is_that_of_the_session() {
        assertThat(ports.realNameChecks().latestVerified(SESSION)).isEmpty();
        verify(SESSION, NOW.plusSeconds(20));
        Verified latest = verify(SESSION, NOW.plusSeconds(40));
        verify(SESSION, NOW.plusSeconds(30));
        Verified others = verify(OTHER_SESSION, NOW.plusSeconds(50));
        addIssued(SESSION);

        assertThat(ports.realNameChecks().latestVerified(SESSION)).contains(latest);
        assertThat(ports.realNameChecks().latestVerified(OTHER_SESSION)).contains(others);
    }

    // ----

    private void assertBecomes(Function<Issued, RealNameCheck> move) {
        Issued issued = addIssued(SESSION);
        RealNameCheck next = move.apply(issued);
        assertThat(ports.realNameChecks().move(issued, next)).isTrue();
        assertThat(ports.realNameChecks().find(issued.opening().ticket())).contains(next);
    }

    private Issued addIssued(SessionId session) {
        var issued = new Issued(opening(session));
        ports.realNameChecks().add(issued, Samples.OPENED);
        return issued;
    }

    private Opening opening(SessionId session) {
        return new Opening(randomness.ticket(), session, Samples.ACCOUNT.person(), NOW);
    }

    private Verified verify(SessionId session, Instant at) {
        Issued issued = addIssued(session);
        ports.realNameChecks().move(issued, verified(issued, at));
        return verified(issued, at);
    }

    private static Verified verified(Issued issued, Instant at) {
        return new Verified(issued.opening(), proof(MobileBinding.BOUND), at);
    }

    private static Proof proof(MobileBinding mobile) {
        return new Proof(new PlatformPersonId("person-1"), Samples.ACCOUNT.person(), Proof.Method.FACE, 3, NOW, mobile);
    }
}
