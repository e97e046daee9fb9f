package cn.jiazhu.application.port;

import cn.jiazhu.application.port.AccountRequest.Outcome;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Optional;

/// Requests for accounts and passwords, found only with the secret token of whoever made them; for a day.
public interface AccountRequests {

    void add(AccountRequest request, Digest token, Opened opened);

    /// Empty for another's, and for one that has ended.
    Optional<AccountRequest> find(Ticket ticket, Digest token);

    /// How it ended, as often as it is asked; empty for another's, and for one that is open.
    Optional<Outcome> outcome(Ticket ticket, Digest token);

    /// What is to be scanned, typed and matched on the phone, as often as the page is loaded.
    Optional<Opened> opened(Ticket ticket, Digest token);

    void scanned(Ticket ticket);

    /// Held until the transaction ends, by one at a time; false when it has ended.
    boolean hold(Ticket ticket);

    /// The password wished for is forgotten.
    void end(Ticket ticket, Outcome outcome);
}
