package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.Ticket;
import org.junit.jupiter.api.Test;

/// What [AccountRequests] promises.
public abstract class AccountRequestsContract extends PortContract {

    private static final Digest TOKEN = Bytes.utf8("a token").sha256();
    private static final Digest ANOTHERS = Bytes.utf8("another token").sha256();
    private static final Ticket TICKET = new Ticket("AAAAAAAAAAAAAAAAAAAAAA");
    private static final Opened OPENED = new Opened("qr", "ABCD1234", "47");
    private static final AccountRequest REQUEST =
            new AccountRequest(TICKET, AccountRequest.Kind.RESET, "zhouyanqing", "a hash", NOW);

    @Test
    void a_request_is_found_with_its_token_alone() {
        ports.accountRequests().add(REQUEST, TOKEN, OPENED);

        assertThat(ports.accountRequests().find(TICKET, TOKEN)).contains(REQUEST);
        assertThat(ports.accountRequests().opened(TICKET, TOKEN)).contains(OPENED);
        assertThat(ports.accountRequests().find(TICKET, ANOTHERS)).isEmpty();
        assertThat(ports.accountRequests().opened(TICKET, ANOTHERS)).isEmpty();
    }

    @Test
    void a_request_ends_once_and_is_found_no_more() {
        ports.accountRequests().add(REQUEST, TOKEN, OPENED);

        var ended = AtOnce.call(4, _ -> ports.accountRequests().end(TICKET));

        assertThat(ended).containsOnlyOnce(true);
        assertThat(ports.accountRequests().find(TICKET, TOKEN)).isEmpty();
    }
}
