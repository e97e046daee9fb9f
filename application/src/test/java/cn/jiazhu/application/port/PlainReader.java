package cn.jiazhu.application.port;

import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.domain.verification.Statement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The reader for [PlainDocuments]: finds an issued PDF before a line `more`, an OFD by a code that is told to it.
/// What a file states is its text, or that behind the line `more`.
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
    public Optional<Statement> statement(Bytes file) {
        String text = new String(file.array(), StandardCharsets.UTF_8);
        String[] lines = text.substring(1 + text.lastIndexOf("\nmore\n")).split("\n", 6);
        return lines.length < 6
                ? Optional.empty()
                : Optional.of(Statement.ofFile(
                        Map.of("ZZMC", lines[1], "ZZBH", lines[2], "CZZT", lines[3], "KZ_empEnp", lines[4])));
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
