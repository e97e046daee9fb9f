package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;

/// Where a report stands among those of its source.
public sealed interface Sequence {

    /// What a file tells comes in its turn.
    record InTurn() implements Sequence {}

    /// Numbered by its source, the later the higher; it may arrive late, twice, or never.
    ///
    /// @param source who counts, e.g. a provincial system
    record Numbered(String source, long number) implements Sequence {

        public Numbered {
            InvalidValue.unless(!source.isBlank(), "source", Reason.EMPTY);
            InvalidValue.unless(source.length() <= 40, "source", Reason.TOO_LONG);
            InvalidValue.unless(number > 0, "sequence", Reason.RANGE);
        }
    }
}
