package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.domain.verification.Statement;
import java.util.List;
import java.util.Optional;

/// Reads files that strangers hand in. It believes nothing they say of themselves: what a file is follows from laying
/// it beside the issued one.
public interface DocumentReader {

    /// Where the issued file of a foreign one may be found.
    sealed interface Trace {

        /// A PDF: the issued file is one of its beginnings.
        ///
        /// @param beginnings digests of what signatures in it say they cover, the shortest first
        record Pdf(List<Digest> beginnings, Optional<VerificationCode> named) implements Trace {
            public Pdf {
                beginnings = List.copyOf(beginnings);
            }
        }

        /// An OFD: the issued file is that of the code it names, if any.
        record Ofd(Optional<VerificationCode> named) implements Trace {}

        /// Neither a PDF nor a readable OFD.
        record None(Optional<VerificationCode> named) implements Trace {}
    }

    /// What to look for; every file has an answer, in bounded time and memory.
    Trace trace(Bytes file);

    /// What the file says of its copy to machines, to be laid beside another statement and for nothing else; empty when
    /// it says nothing that can be read.
    Optional<Statement> statement(Bytes file);

    /// What became of the issued file in `file`, byte equality apart.
    ///
    /// @param printed what stands on the face
    FileReading compare(IssuedFile issued, Bytes file, List<PrintedElement> printed);
}
