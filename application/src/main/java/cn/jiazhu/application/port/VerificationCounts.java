package cn.jiazhu.application.port;

import cn.jiazhu.domain.annotation.VerificationCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// How often copies were verified (核验次数), by day. Nothing is kept of who asked.
public interface VerificationCounts {

    /// Of one copy on one day of the calendar.
    record Count(VerificationCode code, LocalDate day, long times) {}

    /// Adds to what was counted before; two nodes may count the same copy.
    void add(Collection<Count> counts);

    /// The latest days of these copies, latest first.
    List<Count> of(Collection<VerificationCode> codes, int limit);
}
