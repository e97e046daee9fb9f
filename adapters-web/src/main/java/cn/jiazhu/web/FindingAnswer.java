package cn.jiazhu.web;

import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.web.Voice.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finding in words: what the rule saw, and unless it passed, cause, cure and whose move it is.
record FindingAnswer(
        String rule,
        String saw,
        String outcome,
        String clause,
        @Nullable String code,
        @Nullable String title,
        @Nullable String cause,
        @Nullable String cure,
        @Nullable String link,
        @Nullable String mover,
        @Nullable String moverName,
        @Nullable Boolean waitable) {

    private FindingAnswer(Finding finding, String outcome, @Nullable Told told, @Nullable Move move) {
        this(
                Written.name(finding.rule()),
                finding.saw(),
                outcome,
                finding.rule().clause(),
                told == null ? null : told.code(),
                told == null ? null : told.title(),
                told == null ? null : told.cause(),
                told == null ? null : told.cure(),
                told == null ? null : told.link(),
                move == null ? null : move.mover,
                move == null ? null : move.name,
                move == null ? null : move.waitable);
    }

    private record Move(String mover, String name, boolean waitable) {

        static Move of(Blocker blocker, Voice voice) {
            String name = voice.say("mover." + blocker.mover().name());
            return new Move(Written.name(blocker.mover()), name, blocker.waitable());
        }
    }

    static List<FindingAnswer> all(List<Finding> findings, TypeRules rules, Voice voice) {
        return findings.stream().map(finding -> of(finding, rules, voice)).toList();
    }

    private static FindingAnswer of(Finding finding, TypeRules rules, Voice voice) {
        return switch (finding.outcome()) {
            case Finding.Passed _ -> new FindingAnswer(finding, "passed", null, null);
            case Finding.Warned(var warning) ->
                new FindingAnswer(finding, "warned", voice.tell(Reasons.of(warning, rules)), null);
            case Finding.Doubtful _ -> {
                var silence = Reason.of(ProblemCode.PLATFORM_BUSY).as("PRE_CHECK");
                yield new FindingAnswer(finding, "doubtful", voice.tell(silence), null);
            }
            case Finding.Blocked(var blocker) ->
                new FindingAnswer(finding, "blocked", voice.tell(Reasons.of(blocker)), Move.of(blocker, voice));
        };
    }
}
