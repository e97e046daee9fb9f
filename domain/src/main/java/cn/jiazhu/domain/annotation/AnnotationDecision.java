package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.AnnotationId;
import java.util.List;

/// The policy's answer, always with a finding for every rule asked.
public sealed interface AnnotationDecision {

    List<Finding> findings();

    /// A new copy may be made, for this period.
    record Granted(UsePeriod period, List<Finding> findings) implements AnnotationDecision {}

    /// There is one already that serves; nothing new is made.
    record AlreadyHave(AnnotationId annotation, Reason reason, List<Finding> findings) implements AnnotationDecision {}

    /// Only the platform's silence stands in the way.
    record Doubtful(List<Finding> findings) implements AnnotationDecision {}

    /// Every blocker at once.
    record Blocked(List<Finding> findings) implements AnnotationDecision {

        /// Whether the press may wait: every blocker is cleared by others.
        public boolean waitable() {
            return Finding.blockers(findings).stream().allMatch(Blocker::waitable);
        }
    }

    /// Why an existing annotation serves.
    enum Reason {
        UNDER_WAY,
        MADE_TODAY,
        STILL_COUNTS
    }
}
