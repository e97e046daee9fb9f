package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.History;
import cn.jiazhu.domain.certificate.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a verifier is told of a copy that the earlier system made. What it prints is not known; it is held to be what
/// stood on record when the copy came here, and a copy of a registration that has changed since does not count.
///
/// @param history of its certificate, from the version on record when the copy came here
public record FormerVerification(FormerCopy copy, CertificateType type, History history, Instant at) {

    /// What stood on record when the copy came here.
    public Facts facts() {
        return history.versions().getFirst().facts();
    }

    public Verdict verdict() {
        return verdictAt(at);
    }

    /// As we know it today.
    public Verdict verdictAt(Instant asked) {
        LocalDate day = Days.of(asked);
        return Verdict.of(
                changed(asked)
                        .orElseGet(() -> CopyStatus.of(
                                copy.first(), copy.last(), Standing.of(type, history.trueAt(asked), day), day)),
                copy.last(),
                facts(),
                day);
    }

    /// What changed on a day, up to now.
    public List<PastVerdict.Change> changesOn(LocalDate day) {
        Instant from = Days.startOf(day);
        Instant to = Days.endOf(day).isAfter(at) ? at : Days.endOf(day);
        var turns = Stream.concat(Stream.of(from), history.turns().stream())
                .filter(turn -> !turn.isBefore(from) && !turn.isAfter(to));
        return PastVerdict.Change.at(turns, this::verdictAt);
    }

    /// The first change by `asked` after which something on it may no longer be true.
    private Optional<CopyStatus> changed(Instant asked) {
        return history.turns().stream()
                .filter(turn -> !turn.isAfter(asked))
                .flatMap(turn -> changedAt(turn).stream())
                .findFirst();
    }

    private Optional<CopyStatus> changedAt(Instant turn) {
        List<EndCause> causes =
                EndCause.between(facts(), history.trueAt(turn.minusNanos(1)), history.trueAt(turn), turn);
        return causes.isEmpty() ? Optional.empty() : Optional.of(CopyStatus.ended(copy.last(), causes, turn));
    }
}
