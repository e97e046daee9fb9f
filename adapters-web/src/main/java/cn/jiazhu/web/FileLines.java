package cn.jiazhu.web;

import cn.jiazhu.application.verifier.Comparison;
import cn.jiazhu.application.verifier.Comparison.Checked;
import cn.jiazhu.application.verifier.VerifyFile.Answer;
import cn.jiazhu.domain.verification.FileReading;
import java.util.List;
import java.util.stream.Stream;

/// What the page says of files, for a terminal: a sign and a word in front, what belongs to them below.
record FileLines(Voice voice) {

    private static final String BELOW = "  ";

    List<String> of(String name, Checked file) {
        FileWords words = FileWords.of(file.answer(), voice);
        return Stream.of(
                        Stream.of(mark(words.sign()) + words.word() + " · " + words.answer(), BELOW + name),
                        Stream.of(BELOW + words.reason()),
                        changed(file.answer()),
                        FileWords.additions(file.answer(), voice).stream().map(addition -> BELOW + "· " + addition),
                        Stream.of(FileWords.issued(file.answer(), voice))
                                .filter(told -> !told.isEmpty())
                                .map(told -> BELOW + told))
                .flatMap(lines -> lines)
                .toList();
    }

    String of(Comparison comparison) {
        return mark(ComparisonWords.sign(comparison)) + ComparisonWords.say(comparison, voice);
    }

    /// In the words of the format: of use to whoever mends the program that did it.
    private static Stream<String> changed(Answer answer) {
        return answer instanceof Answer.Issued(var _, FileReading.Altered(var what), var _)
                ? Stream.of(BELOW + "· " + what)
                : Stream.empty();
    }

    private static String mark(Sign sign) {
        return switch (sign.tone()) {
            case "good" -> "✓ ";
            case "soon", "wait" -> "! ";
            default -> "✗ ";
        };
    }
}
