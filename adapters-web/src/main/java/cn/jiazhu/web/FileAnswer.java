package cn.jiazhu.web;

import cn.jiazhu.application.verifier.VerifyFile.Answer;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FileReading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of a file that was handed in.
///
/// @param file `exact`, `evidence`, `added`, `covered`, `altered`, `former` or `broken`
/// @param accept of file and copy together
/// @param altered in the words of the format
/// @param namedCode what a file that was not issued here says it is
/// @param copy the issued facts and the verdict of now
/// @param former the same of a file that the earlier system made
record FileAnswer(
        String file,
        String accept,
        String word,
        String answer,
        String reason,
        @Nullable String format,
        List<String> covered,
        List<Added> additions,
        @Nullable String altered,
        @Nullable String namedCode,
        @Nullable VerificationAnswer copy,
        @Nullable FormerAnswer former) {

    /// Who and when are claims. Millimetres from the top left corner of the page.
    record Added(
            String kind,
            double left,
            double top,
            double right,
            double bottom,
            @Nullable String signer,
            @Nullable String time) {}

    static FileAnswer of(Answer answer, Voice voice) {
        FileWords words = FileWords.of(answer, voice);
        Answer.@Nullable Issued issued = answer instanceof Answer.Issued known ? known : null;
        return new FileAnswer(
                words.name(),
                Written.name(words.accept()),
                words.word(),
                words.answer(),
                words.reason(),
                issued == null ? null : Written.name(issued.format()),
                issued != null && issued.reading() instanceof FileReading.Covered(var _, var elements)
                        ? elements.stream().map(Written::name).toList()
                        : List.of(),
                FileWords.additions(answer).stream().map(FileAnswer::added).toList(),
                issued != null && issued.reading() instanceof FileReading.Altered(var what) ? what : null,
                answer instanceof Answer.NotIssued(var named)
                        ? named.map(VerificationCode::printed).orElse(null)
                        : null,
                issued == null ? null : VerificationAnswer.of(issued.verification(), voice),
                answer instanceof Answer.Former(var copy) ? FormerAnswer.of(copy, Optional.empty(), voice) : null);
    }

    private static Added added(cn.jiazhu.domain.verification.Addition addition) {
        return new Added(
                Written.name(addition.kind()),
                tenths(addition.place().left()),
                tenths(addition.place().top()),
                tenths(addition.place().right()),
                tenths(addition.place().bottom()),
                addition.signer().orElse(null),
                addition.time().orElse(null));
    }

    private static double tenths(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
