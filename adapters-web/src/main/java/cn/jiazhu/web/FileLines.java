package cn.jiazhu.web;

import cn.jiazhu.application.verifier.Comparison;
import cn.jiazhu.application.verifier.Comparison.Checked;
import cn.jiazhu.application.verifier.VerifyFile.Answer;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.Verification;
import java.util.List;
import java.util.Map;
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
                        copy(file.answer()))
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

    /// As issued, whatever the file says.
    private Stream<String> copy(Answer answer) {
        return switch (answer) {
            case Answer.Issued(var _, var _, Verification verification) -> {
                var copy = verification.copy();
                yield Stream.of(BELOW
                        + voice.say(
                                "file.issued",
                                Map.of(
                                        "name", copy.facts().name().text(),
                                        "type", voice.nameOf(copy.type()),
                                        "number", copy.facts().number().text(),
                                        "ordinal", copy.numbers().ordinal(),
                                        "first", copy.period().first(),
                                        "last", copy.period().last(),
                                        "code", copy.numbers().code().printed())));
            }
            case Answer.NotIssued _ -> Stream.empty();
        };
    }

    private static String mark(Sign sign) {
        return switch (sign.tone()) {
            case "good" -> "✓ ";
            case "soon", "wait" -> "! ";
            default -> "✗ ";
        };
    }
}
