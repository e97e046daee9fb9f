package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.Moment;
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
        var printed = past.now().copy().facts();
        return new PastWords(
                VerdictWords.of(past.then(), voice),
                voice.say("verify.then", Map.of("at", past.moment().at())),
                past.recordedOtherwise().stream()
                        .map(said -> VerdictWords.of(said, printed, voice))
                        .toList(),
                past.changes().stream()
                        .map(change -> new Change(change.at(), VerdictWords.of(change.verdict(), printed, voice)))
                        .toList(),
                VerdictWords.of(past.now(), voice));
    }

    /// Of a copy that the earlier system made: what that one said then is not known.
    static PastWords of(FormerVerification former, Moment moment, Voice voice) {
        return new PastWords(
                VerdictWords.of(former, former.verdictAt(moment.at()), voice),
                voice.say("verify.then", Map.of("at", moment.at())),
                List.of(),
                former.changesOn(Days.of(moment.at())).stream()
                        .map(change -> new Change(change.at(), VerdictWords.of(former, change.verdict(), voice)))
                        .toList(),
                VerdictWords.of(former, former.verdict(), voice));
    }

    Optional<VerdictWords> recorded() {
        return said.stream().findFirst();
    }
}
