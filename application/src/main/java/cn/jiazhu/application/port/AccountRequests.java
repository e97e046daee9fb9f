package cn.jiazhu.application.port;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Optional;

/// Requests for accounts and passwords, found only with the secret token of whoever made them.
public interface AccountRequests {

    void add(AccountRequest request, Digest token, Opened opened);

    /// Empty for another's, and for one that has ended.
    Optional<AccountRequest> find(Ticket ticket, Digest token);

    /// What is to be scanned, typed and matched on the phone, as often as the page is loaded.
    Optional<Opened> opened(Ticket ticket, Digest token);

    /// False when another was first; the password wished for is forgotten.
    boolean end(Ticket ticket);
}
