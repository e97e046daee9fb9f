package cn.jiazhu.web;

import cn.jiazhu.application.verifier.VerifyFile.Answer;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.Addition;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.domain.verification.Verification;
import cn.jiazhu.web.VerdictWords.Accept;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is said of a file that was handed in: where the file is sound, the verdict of its copy; else what has become of
/// the file, the worst first.
///
/// @param name of the class in the API
/// @param accept whether to accept what one holds
record FileWords(String name, Accept accept, Sign sign, String word, String answer, String reason) {

    static FileWords of(Answer answer, Voice voice) {
        return switch (answer) {
            case Answer.Issued(var _, var reading, var copy) -> of(reading, copy, voice);
            case Answer.Former(var copy) -> former(copy, voice);
            case Answer.NotIssued(var named) -> notIssued(named, voice);
        };
    }

    /// What was added, each with its kind, its place, and whom and when it names.
    static List<String> additions(Answer answer, Voice voice) {
        return additions(answer).stream().map(addition -> say(addition, voice)).toList();
    }

    static List<Addition> additions(Answer answer) {
        return switch (answer) {
            case Answer.Issued(var _, FileReading.Added(var additions), var _) -> additions;
            case Answer.Issued(var _, FileReading.Covered(var additions, var _), var _) -> additions;
            case Answer.Issued _, Answer.Former _, Answer.NotIssued _ -> List.of();
        };
    }

    /// Whose copy it is, from what was issued, whatever the file says; empty of a file that was not.
    static String issued(Answer answer, Voice voice) {
        return switch (answer) {
            case Answer.Issued(var _, var _, Verification(var copy, var _, var _, var _)) ->
                voice.say(
                        "file.issued",
                        Map.of(
                                "name", copy.facts().name().text(),
                                "type", voice.nameOf(copy.type()),
                                "number", copy.facts().number().text(),
                                "ordinal", copy.numbers().ordinal(),
                                "code", copy.numbers().code().printed()));
            case Answer.Former(var copy) ->
                voice.say(
                        "file.former",
                        Map.of(
                                "name", copy.facts().name().text(),
                                "type", voice.nameOf(copy.type()),
                                "number", copy.copy().number().text(),
                                "first", copy.copy().first(),
                                "last", copy.copy().last()));
            case Answer.NotIssued _ -> "";
        };
    }

    private static FileWords of(FileReading reading, Verification copy, Voice voice) {
        VerdictWords verdict = VerdictWords.of(copy, voice);
        return switch (reading) {
            case FileReading.Exact _ -> sound("exact", verdict, voice);
            case FileReading.Evidence _ -> sound("evidence", verdict, voice);
            case FileReading.Added _ ->
                said("added", verdict.accept() == Accept.NO ? Accept.NO : Accept.PARTLY, Sign.HALF, voice, Map.of());
            case FileReading.Covered(var _, var elements) ->
                no("covered", Sign.CROSS, voice, Map.of("elements", elements(elements, voice)));
            case FileReading.Altered _ -> no("altered", Sign.CROSS, voice, Map.of());
        };
    }

    private static FileWords sound(String name, VerdictWords verdict, Voice voice) {
        return new FileWords(
                name,
                verdict.accept(),
                verdict.sign(),
                voice.say("file." + name + ".word", Map.of("verdict", verdict.word())),
                verdict.answer(),
                voice.sentences(verdict.reason(), voice.say("file." + name + ".reason")));
    }

    /// Its bytes are those that the earlier system told of, so its content is as that one made it.
    private static FileWords former(FormerVerification copy, Voice voice) {
        VerdictWords verdict = VerdictWords.of(copy.verdict(), copy.facts(), voice);
        return new FileWords(
                "former",
                verdict.accept(),
                verdict.sign(),
                verdict.word(),
                verdict.answer(),
                voice.sentences(verdict.reason(), voice.say("file.former.reason")));
    }

    private static FileWords notIssued(Optional<VerificationCode> named, Voice voice) {
        FileWords words = no("broken", Sign.QUESTION, voice, Map.of());
        return named.map(code -> voice.say("file.broken.names", Map.of("code", code.printed())))
                .map(more -> words.withMore(more, voice))
                .orElse(words);
    }

    private FileWords withMore(String more, Voice voice) {
        return new FileWords(name, accept, sign, word, answer, voice.sentences(reason, more));
    }

    private static FileWords no(String name, Sign sign, Voice voice, Map<String, ?> facts) {
        return said(name, Accept.NO, sign, voice, facts);
    }

    private static FileWords said(String name, Accept accept, Sign sign, Voice voice, Map<String, ?> facts) {
        return new FileWords(
                name,
                accept,
                sign,
                voice.say("file." + name + ".word", facts),
                voice.say("file." + name + ".answer", facts),
                voice.say("file." + name + ".reason", facts));
    }

    private static List<String> elements(List<PrintedElement.Name> elements, Voice voice) {
        return elements.stream()
                .map(element -> voice.say("element." + element.name()))
                .distinct()
                .toList();
    }

    private static String say(Addition addition, Voice voice) {
        String place = addition.place().isEmpty()
                ? voice.say("file.addition.invisible")
                : voice.say(
                        "file.addition.place",
                        Map.of(
                                "left", millimetres(addition.place().left()),
                                "top", millimetres(addition.place().top())));
        return voice.say(
                "file.addition." + addition.kind(),
                Map.of(
                        "place", place,
                        "signer", addition.signer().orElse(voice.say("file.addition.unnamed")),
                        "time", addition.time().orElse(voice.say("file.addition.undated"))));
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.0f", length);
    }
}
