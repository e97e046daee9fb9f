package cn.jiazhu.web;

import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.Comparison;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of files that were handed in together.
///
/// @param files in the order they came
/// @param qr of the text that came with them: `signed`, `unreadable`, `key-unknown` or `forged`
record ComparisonAnswer(List<FileAnswer> files, @Nullable String qr, List<Compared> comparisons) {

    ComparisonAnswer {
        files = List.copyOf(files);
        comparisons = List.copyOf(comparisons);
    }

    /// @param unread how many of the files state nothing that can be read
    /// @param differences by the names of the facts in the files
    record Compared(String code, boolean same, int files, int unread, List<String> differences, String word) {

        static Compared of(Comparison comparison, Voice voice) {
            return new Compared(
                    comparison.code().printed(),
                    comparison.same(),
                    comparison.files(),
                    comparison.unread(),
                    comparison.differences(),
                    ComparisonWords.say(comparison, voice));
        }
    }

    static @Nullable String qr(Optional<CheckQr.Answer> answer) {
        return answer.map(given -> switch (given) {
                    case CheckQr.Answer.Signed _ -> "signed";
                    case CheckQr.Answer.Unreadable _ -> "unreadable";
                    case CheckQr.Answer.KeyUnknown _ -> "key-unknown";
                    case CheckQr.Answer.Forged _ -> "forged";
                })
                .orElse(null);
    }
}
