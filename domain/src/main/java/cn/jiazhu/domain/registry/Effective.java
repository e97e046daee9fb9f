package cn.jiazhu.domain.registry;

import java.time.Instant;

/// Since when what a report tells is true, as far as the report says so itself. A state has its own first day beside
/// it.
public sealed interface Effective {

    /// It does not say: since we know of it.
    record WhenKnown() implements Effective {}

    /// Since then, in the past mostly: nothing is true before its time, so a later instant is as good as none.
    record From(Instant at) implements Effective {}

    /// As an instant.
    ///
    /// @param known when we learn of it
    default Instant trueFrom(Instant known) {
        return switch (this) {
            case WhenKnown _ -> known;
            case From(var at) -> at.isBefore(known) ? at : known;
        };
    }
}
