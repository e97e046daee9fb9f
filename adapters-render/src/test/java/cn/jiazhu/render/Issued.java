package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentReader;
import cn.jiazhu.application.port.DocumentReader.Trace;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.IssuedFile;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.render.reading.ForeignFiles;
import java.util.List;
import java.util.Optional;

/// An issued file, and what a stranger's file is said to be while it is the only one that was issued.
record Issued(IssuedFile file, VerificationCode code, List<PrintedElement> printed) {

    private static final DocumentReader READER = ForeignFiles.reader();

    /// The design's copy.
    static final class Sample {

        static final Issued PDF = of(Copies.sample().copy(), Format.PDF);
        static final Issued OFD = of(Copies.sample().copy(), Format.OFD);

        private Sample() {}
    }

    static Issued of(AnnotatedCopy copy, Format format) {
        return of(Made.of(copy), copy, format);
    }

    static Issued of(Made made, AnnotatedCopy copy, Format format) {
        Bytes bytes = Bytes.of(format == Format.PDF ? made.pdf() : made.ofd());
        return new Issued(
                new IssuedFile(format, bytes.sha256(), bytes), copy.numbers().code(), Made.MAKER.printed(copy));
    }

    byte[] bytes() {
        return file.bytes().array();
    }

    /// As `VerifyFile` goes about it; empty: not issued.
    Optional<FileReading> read(byte[] foreign) {
        Bytes bytes = Bytes.of(foreign);
        if (bytes.equals(file.bytes())) {
            return Optional.of(new FileReading.Exact());
        }
        boolean traced = switch (READER.trace(bytes)) {
            case Trace.Pdf(var beginnings, var _) -> beginnings.contains(file.sha256());
            case Trace.Ofd(var named) -> file.format() == Format.OFD && named.equals(Optional.of(code));
            case Trace.None _ -> false;
        };
        return traced ? Optional.of(READER.compare(file, bytes, printed)) : Optional.empty();
    }

    /// In one word.
    String answer(byte[] foreign) {
        return read(foreign).map(reading -> reading.getClass().getSimpleName()).orElse("Broken");
    }
}
