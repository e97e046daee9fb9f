package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.annotation.Numbering.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An annotation (加注), from an accepted press to its end. Each state is a type with only the moves that are legal
/// there.
///
/// ```
///            Granted                          made
/// press ──────────────▶ Preparing ─────────────────▶ Issued ──▶ Ended
///   │ every blocker        ▲ │ │ own fault, 5 times
///   │ waitable and chosen, │ │ ├──▶ Failed
///   │ or platform silent   │ │ └──▶ Refused: a blocker nobody can clear
///   ▼                      │ ▼
/// Waiting ─────────────────┘ └─▶ Waiting → Abandoned | TimedOut | Refused
/// ```
/// A waiting annotation blocks nothing and costs nothing; a preparing one has an intent in the database before anything
/// is made. What has ended never comes back.
public sealed interface Annotation extends Attempt {

    /// Tries that fail by the annotation's own fault before it is given up.
    int MAX_ATTEMPTS = 5;

    /// Pauses after the first to fifth failed try (architecture.md §1).
    List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10));

    Order order();

    Numbering numbering();

    /// Not finished: another press for the same purpose leads here.
    default boolean isOpen() {
        return switch (this) {
            case Waiting _, Preparing _ -> true;
            case Issued _, Ended _, Failed _, Refused _, Abandoned _, TimedOut _ -> false;
        };
    }

    /// Waits for what others must do, or for a silent platform.
    ///
    /// @param since when it (last) began to wait, of the clock that nobody turns
    record Waiting(Order order, Numbering numbering, List<Finding> findings, Instant since) implements Annotation {

        public Waiting {
            findings = List.copyOf(findings);
        }

        public Waiting with(List<Finding> next) {
            return new Waiting(order, numbering, next, since);
        }

        public Preparing granted(Intent intent) {
            return new Preparing(order, intent, 0, Trouble.NONE);
        }

        public Refused refused(List<Finding> why, Instant at) {
            return new Refused(order, numbering, why, at);
        }

        public Abandoned abandoned(Instant at) {
            return new Abandoned(order, numbering, at);
        }

        public TimedOut timedOut(Instant at) {
            return new TimedOut(order, numbering, findings, at);
        }
    }

    /// The intent is written; documents are being made.
    ///
    /// @param attempts tries that failed by its own fault
    record Preparing(Order order, Intent intent, int attempts, Trouble trouble) implements Annotation {

        public Preparing(Order order, Intent intent) {
            this(order, intent, 0, Trouble.NONE);
        }

        @Override
        public Numbers numbering() {
            return intent.numbers();
        }

        public Preparing granted(Intent next) {
            return new Preparing(order, next, attempts, Trouble.NONE);
        }

        public Issued issued(Instant at) {
            return new Issued(order, intent, at);
        }

        public Waiting waits(List<Finding> why, Instant since) {
            return new Waiting(order, numbering(), why, since);
        }

        public Refused refused(List<Finding> why, Instant at) {
            return new Refused(order, numbering(), why, at);
        }

        public Preparing delayed() {
            return delayed(Trouble.SYSTEM);
        }

        /// By somebody's trouble that is not its own.
        public Preparing delayed(Trouble why) {
            return new Preparing(order, intent, attempts, why);
        }

        /// One more try has failed by its own fault; the fifth is the last.
        public Annotation failedOnce(String traceId, Instant at) {
            return attempts + 1 >= MAX_ATTEMPTS
                    ? new Failed(order, numbering(), traceId, at)
                    : new Preparing(order, intent, attempts + 1, Trouble.OWN);
        }
    }

    /// Made and given out; whether it counts on a day is computed ([CopyStatus]).
    record Issued(Order order, Intent intent, Instant issuedAt) implements Annotation {

        @Override
        public Numbers numbering() {
            return intent.numbers();
        }

        public Ended ended(List<EndCause> causes, Instant at) {
            return new Ended(order, intent, issuedAt, causes, at);
        }
    }

    /// No longer counts, by an event; a use period that is over is no event.
    record Ended(Order order, Intent intent, Instant issuedAt, List<EndCause> causes, Instant at)
            implements Annotation {

        public Ended {
            causes = List.copyOf(causes);
        }

        @Override
        public Numbers numbering() {
            return intent.numbers();
        }
    }

    /// Given up by its own fault.
    record Failed(Order order, Numbering numbering, String traceId, Instant at) implements Annotation {}

    /// Met a blocker that nobody can clear.
    record Refused(Order order, Numbering numbering, List<Finding> findings, Instant at) implements Annotation {

        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// Cancelled by the holder while it waited.
    record Abandoned(Order order, Numbering numbering, Instant at) implements Annotation {}

    /// Waited 30 days.
    record TimedOut(Order order, Numbering numbering, List<Finding> findings, Instant at) implements Annotation {

        public TimedOut {
            findings = List.copyOf(findings);
        }
    }
}
