package cn.jiazhu.application.port;

import java.util.List;
import java.util.Set;

/// The national platform's collection of copies (归集). What it is told twice counts once.
public interface Aggregation {

    /// Tells of these, at most one of each certificate.
    ///
    /// @return those that were taken, now or before
    /// @throws PlatformUnavailable when there is no answer that can be trusted
    Set<CopyEvent> tell(List<CopyEvent> events);
}
