package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.AccountRequest.Outcome;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.Ticket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What [AccountRequests] promises.
public abstract class AccountRequestsContract extends PortContract {

    private static final Digest TOKEN = Bytes.utf8("a token").sha256();
    private static final Digest ANOTHERS = Bytes.utf8("another token").sha256();
    private static final Ticket TICKET = new Ticket("AAAAAAAAAAAAAAAAAAAAAA");
    private static final Opened OPENED = new Opened("qr", "ABCD1234", "47");
    private static final AccountRequest REQUEST =
            new AccountRequest(TICKET, AccountRequest.Kind.RESET, "zhouyanqing", "a hash", NOW, false);

    @Test
    void a_request_is_found_with_its_token_alone() {
        ports.accountRequests().add(REQUEST, TOKEN, OPENED);

        assertThat(ports.accountRequests().find(TICKET, TOKEN)).contains(REQUEST);
        assertThat(ports.accountRequests().opened(TICKET, TOKEN)).contains(OPENED);
        assertThat(ports.accountRequests().find(TICKET, ANOTHERS)).isEmpty();
        assertThat(ports.accountRequests().opened(TICKET, ANOTHERS)).isEmpty();
    }

    @Test
    void once_scanned_it_stays_so() {
        ports.accountRequests().add(REQUEST, TOKEN, OPENED);

        ports.accountRequests().scanned(TICKET);

        assertThat(ports.accountRequests().find(TICKET, TOKEN)).contains(REQUEST.seenScanned());
    }

    @Test
    void a_request_ends_once_and_is_open_no_more() {
        ports.accountRequests().add(REQUEST, TOKEN, OPENED);

        var ended = AtOnce.call(
                4,
                _ -> ports.transactions().call(() -> {
                    boolean open = ports.accountRequests().hold(TICKET);
                    if (open) {
                        ports.accountRequests().end(TICKET, new Outcome.PasswordReset());
                    }
                    return open;
                }));

        assertThat(ended).containsOnlyOnce(true);
        assertThat(ports.accountRequests().find(TICKET, TOKEN)).isEmpty();
        assertThat(ports.accountRequests().opened(TICKET, TOKEN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void how_it_ended_is_told_to_whoever_made_it_as_often_as_he_asks(Outcome outcome) {
        ports.accountRequests().add(REQUEST, TOKEN, OPENED);
        assertThat(ports.accountRequests().outcome(TICKET, TOKEN)).isEmpty();

        ports.accountRequests().end(TICKET, outcome);

        assertThat(ports.accountRequests().outcome(TICKET, TOKEN)).contains(outcome);
        assertThat(ports.accountRequests().outcome(TICKET, TOKEN)).contains(outcome);
        assertThat(ports.accountRequests().outcome(TICKET, ANOTHERS)).isEmpty();
    }

    static Stream<Outcome> outcomes() {
        return Stream.concat(
                Stream.of(Rejection.values()).map(Outcome.Rejected::new),
                Stream.of(
                        new Outcome.Registered(),
                        new Outcome.PasswordReset(),
                        new Outcome.HasAccount("zhou"),
                        new Outcome.UserNameTaken(),
                        new Outcome.Lapsed()));
    }
}
