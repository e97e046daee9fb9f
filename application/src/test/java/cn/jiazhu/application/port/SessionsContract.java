package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static cn.jiazhu.domain.identity.IdentitySamples.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.SessionId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Sessions] promises.
public abstract class SessionsContract extends PortContract {

    private static final Digest TOKEN = Bytes.utf8("a token").sha256();
    private static final Digest OTHER_TOKEN = Bytes.utf8("another token").sha256();
    private static final SessionId OTHER = new SessionId(new UUID(0x7000L, 9));

    @Test
    void a_session_is_found_by_the_digest_of_its_token_alone() {
        Session session = givenSession(SESSION, TOKEN);

        assertThat(ports.sessions().find(TOKEN)).contains(session);
        assertThat(ports.sessions().find(OTHER_TOKEN)).isEmpty();
    }

    @Test
    void a_session_knows_the_channel_of_its_account() {
        var account = ports.accounts()
                .ofPlatform(
                        new PlatformPersonId("subject-of-the-platform"),
                        Samples.ACCOUNT.person(),
                        Samples.ACCOUNT.id());
        var session = new Session(SESSION, Channel.PLATFORM, account, Samples.ACCOUNT.person(), NOW, NOW);

        ports.sessions().add(session, TOKEN);

        assertThat(ports.sessions().find(TOKEN)).contains(session);
    }

    @Test
    void activity_moves_its_end_and_no_other_sessions() {
        Session session = givenSession(SESSION, TOKEN);
        Session other = givenSession(OTHER, OTHER_TOKEN);

        ports.sessions().touch(SESSION, NOW.plusSeconds(60));

        assertThat(ports.sessions().find(TOKEN).map(Session::lastActiveAt)).contains(NOW.plusSeconds(60));
        assertThat(ports.sessions().find(TOKEN).map(Session::startedAt)).contains(session.startedAt());
        assertThat(ports.sessions().find(OTHER_TOKEN)).contains(other);
    }

    @Test
    void the_sessions_of_an_account_are_listed_newest_first_and_nobody_elses() {
        var account = Samples.account(2);
        ports.accounts().add(account, "a password");
        ports.sessions().add(new Session(SESSION, Channel.PORTAL, account.id(), account.person(), NOW, NOW), TOKEN);
        Session older = givenSession(new SessionId(new UUID(0x7000L, 12)), OTHER_TOKEN);
        var newer = new Session(
                OTHER, older.channel(), older.account(), older.person(), NOW.plusSeconds(1), NOW.plusSeconds(2));
        ports.sessions().add(newer, Bytes.utf8("a third").sha256());

        assertThat(ports.sessions().of(older.account())).containsExactly(newer, older);
        ports.sessions().end(older.id());
        assertThat(ports.sessions().of(older.account())).containsExactly(newer);
    }

    @Test
    void an_ended_session_is_not_found_and_cannot_be_revived() {
        givenSession(SESSION, TOKEN);
        Session other = givenSession(OTHER, OTHER_TOKEN);

        ports.sessions().end(SESSION);
        ports.sessions().end(SESSION);
        ports.sessions().touch(SESSION, NOW.plusSeconds(60));

        assertThat(ports.sessions().find(TOKEN)).isEmpty();
        assertThat(ports.sessions().find(OTHER_TOKEN)).contains(other);
    }

    @Test
    void all_sessions_of_an_account_end_at_once_and_nobody_elses() {
        givenSession(SESSION, TOKEN);
        givenSession(OTHER, OTHER_TOKEN);
        var account = Samples.account(2);
        ports.accounts().add(account, "a password");
        var another = new Session(
                new SessionId(new UUID(0x7000L, 11)), Channel.PORTAL, account.id(), account.person(), NOW, NOW);
        var anothersToken = Bytes.utf8("another person's").sha256();
        ports.sessions().add(another, anothersToken);

        ports.sessions().endAll(Samples.ACCOUNT.id());

        assertThat(ports.sessions().find(TOKEN)).isEmpty();
        assertThat(ports.sessions().find(OTHER_TOKEN)).isEmpty();
        assertThat(ports.sessions().find(anothersToken)).contains(another);
    }
}
