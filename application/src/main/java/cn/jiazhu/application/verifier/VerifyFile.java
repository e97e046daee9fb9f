package cn.jiazhu.application.verifier;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.DocumentReader;
import cn.jiazhu.application.port.DocumentReader.Trace;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.Documents.Name;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.press.FormerVerifying;
import cn.jiazhu.application.press.Verifying;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.Verification;
import java.util.Optional;
import java.util.function.Function;

/// Says of a file whether it is what was issued, what has become of it otherwise, and whether its copy counts now. What
/// it tells of the copy comes from the issued facts, never from the file.
public final class VerifyFile {

    /// The answer.
    public sealed interface Answer {

        /// The file is, or began as, an issued one.
        record Issued(Format format, FileReading reading, Verification verification) implements Answer {}

        /// The file is one that the earlier system made, byte for byte.
        record Former(FormerVerification verification) implements Answer {}

        /// 不是签发的文件.
        ///
        /// @param named the code it names, of a copy that was issued or of none
        record NotIssued(Optional<VerificationCode> named) implements Answer {}
    }

    private final Documents documents;
    private final Copies copies;
    private final DocumentReader reader;
    private final DocumentMaker maker;
    private final Verifying verifying;
    private final FormerVerifying former;

    public VerifyFile(
            Documents documents,
            Copies copies,
            DocumentReader reader,
            DocumentMaker maker,
            Verifying verifying,
            FormerVerifying former) {
        this.documents = documents;
        this.copies = copies;
        this.reader = reader;
        this.maker = maker;
        this.verifying = verifying;
        this.former = former;
    }

    /// What the file says of itself goes with the answer: of use beside another statement only.
    public Comparison.Checked verify(Bytes file) {
        Digest digest = file.sha256();
        Optional<Answer> exact = documents
                .find(digest)
                .flatMap(name -> answer(name, _ -> new FileReading.Exact()))
                .or(() -> former.verify(digest).map(Answer.Former::new));
        return new Comparison.Checked(exact.orElseGet(() -> traced(file)), reader.statement(file));
    }

    private Answer traced(Bytes file) {
        return switch (reader.trace(file)) {
            case Trace.Pdf(var beginnings, var named) ->
                beginnings.stream()
                        .flatMap(beginning -> documents.find(beginning).stream())
                        .filter(name -> name.format() == Format.PDF)
                        .findFirst()
                        .flatMap(name -> compared(name, file))
                        .orElseGet(() -> new Answer.NotIssued(named));
            case Trace.Ofd(var named) ->
                named.flatMap(copies::find)
                        .flatMap(copy ->
                                compared(new Name(copy.annotation().order().id(), Format.OFD), file))
                        .orElseGet(() -> new Answer.NotIssued(named));
            case Trace.None(var named) -> new Answer.NotIssued(named);
        };
    }

    private Optional<Answer> compared(Name name, Bytes file) {
        return documents
                .find(name.annotation(), name.format())
                .flatMap(issued -> answer(name, copy -> reader.compare(issued, file, maker.printed(copy.copy()))));
    }

    private Optional<Answer> answer(Name name, Function<Verification, FileReading> reading) {
        return verifying
                .verify(name.annotation())
                .map(copy -> new Answer.Issued(name.format(), reading.apply(copy), copy));
    }
}
