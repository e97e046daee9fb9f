package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentReader;
import cn.jiazhu.application.port.IssuedFile;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.domain.verification.Statement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The door: says of files of unknown origin which issued file to lay beside them, and what they have become.
public final class ForeignFiles implements DocumentReader {

    /// Each costs time to look at; nobody reads on.
    static final int MOST_ADDITIONS = 50;

    private static final String PDF = "%PDF-";

    private static final int MOST_SIGNATURES = 16;

    /// The whole file in two pieces around the signature itself (ISO 32000-1, 12.8.1).
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s{0,4}\\[\\s{0,4}0\\s{1,4}\\d{1,9}\\s{1,4}(\\d{1,9})\\s{1,4}(\\d{1,9})");

    /// As the attachment of a PDF and the CustomDatas of an OFD write it.
    private static final Pattern CODE = Pattern.compile("KZ_verificationCode\"(?::\"|>)([0-9A-Z-]{16,19})");

    private ForeignFiles() {}

    public static DocumentReader reader() {
        return new ForeignFiles();
    }

    @Override
    public Trace trace(Bytes file) {
        String latin = latin(file);
        if (latin.startsWith(PDF)) {
            return new Trace.Pdf(beginnings(file.array(), latin), named(latin));
        }
        try {
            return new Trace.Ofd(
                    startOfOfd(file).flatMap(part -> named(new String(part.array(), StandardCharsets.UTF_8))));
        } catch (Unreadable _) {
            return new Trace.None(named(latin));
        }
    }

    @Override
    public FileReading compare(IssuedFile issued, Bytes file, List<PrintedElement> printed) {
        return switch (issued.format()) {
            case PDF -> PdfComparison.of(file.array(), issued.bytes().length(), printed);
            case OFD -> OfdComparison.of(issued.bytes().array(), file.array(), printed);
        };
    }

    @Override
    public Optional<Statement> statement(Bytes file) {
        String latin = latin(file);
        if (latin.startsWith(PDF)) {
            return Statements.ofPdf(file.array(), latin);
        }
        try {
            return startOfOfd(file).flatMap(Statements::ofOfd);
        } catch (Unreadable _) {
            return Optional.empty();
        }
    }

    /// A character for each byte.
    private static String latin(Bytes file) {
        return new String(file.array(), StandardCharsets.ISO_8859_1);
    }

    private static Optional<Bytes> startOfOfd(Bytes file) {
        return Optional.ofNullable(OfdArchive.of(file.array()).entries().get("OFD.xml"));
    }

    private static List<Digest> beginnings(byte[] file, String latin) {
        return RANGE.matcher(latin)
                .results()
                .limit(MOST_SIGNATURES)
                .mapToLong(range -> Long.parseLong(range.group(1)) + Long.parseLong(range.group(2)))
                .filter(end -> end <= file.length)
                .sorted()
                .distinct()
                .mapToObj(end -> Bytes.of(Arrays.copyOf(file, (int) end)).sha256())
                .toList();
    }

    private static Optional<VerificationCode> named(String text) {
        Matcher code = CODE.matcher(text);
        try {
            return code.find() ? Optional.of(new VerificationCode(code.group(1))) : Optional.empty();
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }
}
