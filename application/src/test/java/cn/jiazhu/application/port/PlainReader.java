package cn.jiazhu.application.port;

import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The reader for [PlainDocuments]: finds an issued PDF before a line `more`, an OFD by a code that is told to it.
public record PlainReader(Optional<VerificationCode> named) implements DocumentReader {

    @Override
    public Trace trace(Bytes file) {
        String text = text(file);
        if (text.startsWith("%PDF")) {
            int end = text.indexOf("\nmore");
            byte[] beginning = Arrays.copyOf(file.array(), end < 0 ? file.length() : end);
            return new Trace.Pdf(List.of(Bytes.of(beginning).sha256()), named);
        }
        return text.startsWith("OFD") ? new Trace.Ofd(named) : new Trace.None(named);
    }

    @Override
    public FileReading compare(IssuedFile issued, Bytes file, List<PrintedElement> printed) {
        return text(file).startsWith(text(issued.bytes()))
                ? new FileReading.Added(List.of())
                : new FileReading.Altered("text");
    }

    private static String text(Bytes bytes) {
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }
}
