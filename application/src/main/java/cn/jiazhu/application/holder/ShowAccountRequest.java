package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AccountRequests;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Optional;

/// Shows again what is to be scanned, typed and matched on the phone, to whoever made the request.
public final class ShowAccountRequest {

    private final AccountRequests requests;

    public ShowAccountRequest(AccountRequests requests) {
        this.requests = requests;
    }

    public Optional<Opened> show(String token, Ticket ticket) {
        return requests.opened(ticket, Bytes.utf8(token).sha256());
    }
}
