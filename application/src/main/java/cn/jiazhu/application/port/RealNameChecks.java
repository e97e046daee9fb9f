package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Optional;

/// Real-name checks, each moved on by one winner.
public interface RealNameChecks {

    /// Keeps a check.
    ///
    /// @param opened what the page shows, as often as it is loaded
    void add(RealNameCheck.Issued check, NationalPlatform.Opened opened);

    Optional<RealNameCheck> find(Ticket ticket);

    Optional<NationalPlatform.Opened> opened(Ticket ticket);

    /// Writes `next` if the check still is in the state of `known`; false when another was first.
    boolean move(RealNameCheck known, RealNameCheck next);

    /// The session's latest verified check, fresh or not.
    Optional<RealNameCheck.Verified> latestVerified(SessionId session);
}
