package cn.jiazhu.web;

import cn.jiazhu.application.verifier.Comparison;
import java.util.Map;

/// What is said of files of one copy that came together.
final class ComparisonWords {

    private ComparisonWords() {}

    static Sign sign(Comparison comparison) {
        return comparison.same() ? Sign.TICK : comparison.differences().isEmpty() ? Sign.QUESTION : Sign.CROSS;
    }

    /// One line; which copy it is about stands beside it.
    static String say(Comparison comparison, Voice voice) {
        String what =
                voice.say(comparison.withQr() ? "compare.qr" : "compare.files", Map.of("files", comparison.files()));
        if (!comparison.differences().isEmpty()) {
            var names = comparison.differences().stream()
                    .map(name -> voice.say("stated." + name))
                    .distinct()
                    .toList();
            return voice.say("compare.differ", Map.of("what", what, "names", names));
        }
        return voice.say(comparison.unread() == 0 ? "compare.same" : "compare.unread", Map.of("what", what));
    }
}
