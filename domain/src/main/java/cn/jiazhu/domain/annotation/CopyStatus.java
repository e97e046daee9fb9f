package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Whether an issued copy (加注件) counts on a day. Computed from its record and the registration's standing.
public sealed interface CopyStatus {

    record Counts() implements CopyStatus {}

    /// Before its first day: only seen when a clock was set back.
    record NotBegun(LocalDate first) implements CopyStatus {}

    record UsePeriodOver(LocalDate last) implements CopyStatus {}

    /// The registration is suspended or locked; lifted, the copy counts again to its own end.
    record Paused(RegistrationState state, LocalDate since) implements CopyStatus {}

    /// By an event: a change, a withdrawal.
    record Ended(List<EndCause> causes, Instant at) implements CopyStatus {
        public Ended {
            causes = List.copyOf(causes);
        }
    }

    /// The registration's end was reported ahead and its day has come.
    record RegistrationEnded(RegistrationState state, LocalDate since) implements CopyStatus {}

    /// Of two ends the earlier one is told, for ever.
    ///
    /// @param standing of the registration on `day`
    static CopyStatus of(Annotation.Issued copy, Standing standing, LocalDate day) {
        UsePeriod period = copy.intent().period();
        return of(period.first(), period.last(), standing, day);
    }

    /// The same of a copy that is usable from `first` to `last`, whoever made it.
    static CopyStatus of(LocalDate first, LocalDate last, Standing standing, LocalDate day) {
        if (day.isBefore(first)) {
            return new NotBegun(first);
        }
        if (day.isAfter(last) && !(standing instanceof Standing.Ended(var _, var since) && !since.isAfter(last))) {
            return new UsePeriodOver(last);
        }
        return switch (standing) {
            case Standing.Paused(var state, var since) -> new Paused(state, since);
            case Standing.Ended(var state, var since) -> new RegistrationEnded(state, since);
            case Standing.Valid _,
                    Standing.NotReported _,
                    Standing.NotYetValid _,
                    Standing.Expired _,
                    Standing.OverAge _ -> new Counts();
        };
    }

    /// What happens to a copy after its use period does not change how it ended.
    static CopyStatus of(Annotation.Ended copy) {
        return ended(copy.intent().period().last(), copy.causes(), copy.at());
    }

    /// The same of a copy that is usable to `last`, whoever made it.
    static CopyStatus ended(LocalDate last, List<EndCause> causes, Instant at) {
        return Days.of(at).isAfter(last) ? new UsePeriodOver(last) : new Ended(causes, at);
    }

    /// Whether its files and preview are given out: while it counts or is paused.
    default boolean servesFiles() {
        return switch (this) {
            case Counts _, Paused _, NotBegun _ -> true;
            case UsePeriodOver _, Ended _, RegistrationEnded _ -> false;
        };
    }
}
