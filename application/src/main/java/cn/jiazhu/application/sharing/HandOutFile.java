package cn.jiazhu.application.sharing;

import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.IssuedFile;
import cn.jiazhu.application.press.Verifying;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.SharedAnswer;
import cn.jiazhu.domain.verification.Verification;
import java.util.Optional;

/// Hands a copy's file to a system that knows its code, as its holder would have it: while it counts or is paused.
public final class HandOutFile {

    /// What is known of the copy.
    ///
    /// @param file none once it has ended
    public record HandedOut(Verification copy, SharedAnswer answer, Optional<IssuedFile> file) {}

    private final Copies copies;
    private final Documents documents;
    private final Verifying verifying;

    public HandOutFile(Copies copies, Documents documents, Verifying verifying) {
        this.copies = copies;
        this.documents = documents;
        this.verifying = verifying;
    }

    /// Empty for a code that stands on no issued copy.
    public Optional<HandedOut> handOut(VerificationCode code, Format format) {
        return copies.find(code)
                .flatMap(onRecord -> verifying.look(onRecord).map(copy -> {
                    var answer = SharedAnswer.of(copy.verdict());
                    return new HandedOut(
                            copy,
                            answer,
                            answer == SharedAnswer.ENDED
                                    ? Optional.empty()
                                    : documents.find(
                                            onRecord.annotation().order().id(), format));
                }));
    }
}
