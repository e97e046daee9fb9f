package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.History;
import cn.jiazhu.domain.certificate.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is to be said of a copy at an instant of the past: its life told once more, each fact at its true time. What we
/// said ourselves at that instant is told beside it.
///
/// @param copy as issued
/// @param present the same, or its end
/// @param history of its certificate, from the version that it prints on
public record PastVerdict(Annotation.Issued copy, Annotation present, AnnotatedCopy face, History history) {

    public static PastVerdict of(Annotation.Issued copy, AnnotatedCopy face, History history) {
        return new PastVerdict(copy, copy, face, history);
    }

    public static PastVerdict of(Annotation.Ended copy, AnnotatedCopy face, History history) {
        var issued = new Annotation.Issued(copy.order(), copy.intent(), copy.issuedAt());
        return new PastVerdict(issued, copy, face, history);
    }

    /// As we know it today.
    public Verdict trueAt(Instant at) {
        return at.isBefore(copy.issuedAt())
                ? notYet()
                : endedBy(at).map(Verdict::of).orElseGet(() -> unended(history.trueAt(at), at));
    }

    /// As our record said then.
    public Verdict recordedAt(Instant at) {
        return at.isBefore(copy.issuedAt())
                ? notYet()
                : recordedEnd(at).map(Verdict::of).orElseGet(() -> unended(history.knownAt(at), at));
    }

    /// What changed between two instants, the first of them too.
    public List<Change> changes(Instant from, Instant to) {
        var turns = Stream.of(
                        Stream.of(from, copy.issuedAt()),
                        history.turns().stream(),
                        recordedEnd(to).stream().map(Annotation.Ended::at))
                .flatMap(instants -> instants)
                .filter(at -> !at.isBefore(from) && !at.isAfter(to));
        return Change.at(turns, this::trueAt);
    }

    private Verdict notYet() {
        return new Verdict.NotBegun(copy.intent().period().first());
    }

    private Verdict unended(Facts facts, Instant at) {
        LocalDate day = Days.of(at);
        return Verdict.of(copy, face.facts(), Standing.of(face.type(), facts, day), day);
    }

    /// The earliest end: one that has become true, or the one that was recorded, which is a fact even if what caused it
    /// was corrected.
    private Optional<Annotation.Ended> endedBy(Instant at) {
        return Stream.concat(recordedEnd(at).stream(), Stream.concat(untrueWhenIssued().stream(), ends(at).stream()))
                .min(Comparator.comparing(Annotation.Ended::at));
    }

    private Optional<Annotation.Ended> recordedEnd(Instant at) {
        return present instanceof Annotation.Ended ended && !at.isBefore(ended.at())
                ? Optional.of(ended)
                : Optional.empty();
    }

    private Optional<Annotation.Ended> ends(Instant at) {
        return history.turns().stream()
                .filter(turn -> turn.isAfter(copy.issuedAt()) && !turn.isAfter(at))
                .flatMap(turn -> end(history.trueAt(turn.minusNanos(1)), turn, turn).stream())
                .findFirst();
    }

    /// Found out later: what was printed had been untrue before.
    private Optional<Annotation.Ended> untrueWhenIssued() {
        return history.turns().stream()
                .filter(turn -> !turn.isAfter(copy.issuedAt()))
                .reduce((_, later) -> later)
                .flatMap(turn -> end(history.trueAt(turn), turn, copy.issuedAt()));
    }

    private Optional<Annotation.Ended> end(Facts before, Instant turn, Instant seen) {
        return EndCause.end(copy, face, before, history.trueAt(turn), seen);
    }

    /// A verdict that began at an instant.
    public record Change(Instant at, Verdict verdict) {

        /// Those of these instants at which it did.
        static List<Change> at(Stream<Instant> turns, Function<Instant, Verdict> verdict) {
            return turns.distinct()
                    .sorted()
                    .map(at -> new Change(at, verdict.apply(at)))
                    .filter(change -> !change.verdict()
                            .saysTheSameAs(verdict.apply(change.at().minusNanos(1))))
                    .toList();
        }
    }
}
