package cn.jiazhu.domain.verification;

import java.util.List;
import java.util.Optional;

/// What a verifier is told of a copy as of an instant of the past.
///
/// @param now what he would be told without asking for the past
/// @param verdict as we know it today
/// @param recorded as our record said then
/// @param changes within the day of the moment, as we know them today
public record PastVerification(
        Verification now, Moment moment, Verdict verdict, Verdict recorded, List<PastVerdict.Change> changes) {

    public PastVerification {
        changes = List.copyOf(changes);
    }

    /// What our record said then, where that was something else.
    public Optional<Verdict> recordedOtherwise() {
        return Optional.of(recorded).filter(said -> !said.saysTheSameAs(verdict));
    }

    /// The same face with the verdict of then.
    public Verification then() {
        return new Verification(now.copy(), verdict, now.newerCopy(), moment.at());
    }
}
