package cn.jiazhu.domain.notice;

import cn.jiazhu.domain.annotation.EndCause;
import java.time.LocalDate;
import java.util.List;

/// Something about an annotation that its holder does not see happen.
public sealed interface News {

    /// A waiting press has become a copy by itself.
    record Completed(LocalDate last) implements News {}

    /// A waiting press met a blocker that nobody can clear.
    record Refused() implements News {}

    /// It could not be made, by no fault of the holder.
    record Failed() implements News {}

    /// It waited for 30 days.
    record TimedOut() implements News {}

    /// A copy has ended by what the registry reported.
    record Ended(List<EndCause> causes, LocalDate day) implements News {

        public Ended {
            causes = List.copyOf(causes);
        }
    }

    /// A copy ends soon, and something can be done today.
    record EndsSoon(LocalDate last, Remedy remedy) implements News {}
}
