package cn.jiazhu.web;

import cn.jiazhu.domain.verification.PastVerification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is told of an instant of the past, in words.
///
/// @param answer whose state this is: a reader must not take it for that of now
/// @param said what our record said then, none where it said the same
record PastWords(VerdictWords then, String answer, List<VerdictWords> said, List<Change> changes, VerdictWords now) {

    record Change(Instant at, VerdictWords words) {}

    static PastWords of(PastVerification past, Voice voice) {
        var copy = past.now().copy();
        return new PastWords(
                VerdictWords.of(past.then(), voice),
                voice.say("verify.then", Map.of("at", past.moment().at())),
                past.recordedOtherwise().stream()
                        .map(said -> VerdictWords.of(said, copy, voice))
                        .toList(),
                past.changes().stream()
                        .map(change -> new Change(change.at(), VerdictWords.of(change.verdict(), copy, voice)))
                        .toList(),
                VerdictWords.of(past.now(), voice));
    }

    Optional<VerdictWords> recorded() {
        return said.stream().findFirst();
    }
}
