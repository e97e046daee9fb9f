package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/// The frame of a PDF file around OpenPDF's objects: numbers, offsets, cross-reference table. OpenPDF's own
/// ReferencePdfWriter
/// compresses and cuts fonts as it writes; here a stream is put in as it is, so that files can share it.
final class ReferencePdfFile {

    /// Room for the four numbers of a signature's `ByteRange`.
    private static final int BYTE_RANGE = 32;

    private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

    private final Assembly out = new Assembly();
    private final SortedMap<Integer, Integer> offsets;
    private int lastNumber;

    /// An empty file.
    ReferencePdfFile() {
        offsets = new TreeMap<>();
        out.literal(HEADER);
    }

    /// A file that begins with the objects of another.
    ReferencePdfFile(Block block) {
        offsets = new TreeMap<>(block.offsets);
        lastNumber = block.lastNumber;
        out.shared(block.blob);
    }

    /// The head of a file, shared by all that continue it.
    record Block(Blob blob, SortedMap<Integer, Integer> offsets, int lastNumber) {}

    Block block() {
        return new Block(out.beginning().blob(), offsets, lastNumber);
    }

    Assembly assembly() {
        return out;
    }

    int number() {
        return ++lastNumber;
    }

    static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    static PdfLiteral reference(int number) {
        return new PdfLiteral(number + " 0 R");
    }

    int add(PdfObject object) {
        int number = number();
        put(number, object);
        return number;
    }

    void put(int number, PdfObject object) {
        begin(number);
        out.literal(written(object)).literal("\nendobj\n");
    }

    /// A stream whose bytes are written as they are; `head` names the filter they need.
    int addStream(PdfDictionary head, byte[] content) {
        return putStream(number(), head, content);
    }

    /// For what is made once and shared.
    int addDeflated(PdfDictionary head, byte[] content) {
        head.put(PdfName.FILTER, PdfName.FLATEDECODE);
        return addStream(head, Deflated.zlib(content));
    }

    int putStream(int number, PdfDictionary head, byte[] content) {
        beginStream(number, head, content.length);
        out.literal(content);
        endStream();
        return number;
    }

    int addShared(PdfDictionary head, Blob content) {
        int number = number();
        beginStream(number, head, content.bytes().length());
        out.shared(content);
        endStream();
        return number;
    }

    /// The last object, a signature over all of the file but its own `Contents`; then cross-reference table and
    /// trailer.
    ///
    /// @param opening the signature's dictionary up to `Contents`, `%s` where the numbers of `ByteRange` go
    /// @param length of the signature in bytes
    Unsigned endSigned(int number, String opening, int length, Trailer trailer) {
        begin(number);
        int start = out.size() + opening.length() - "%s".length() + BYTE_RANGE;
        int after = start + 2 * length + "<>".length();
        String tail = ">>\nendobj\n";
        String rest = tail + ending(after + tail.length(), trailer);
        String range = "0 " + start + " " + after + " " + rest.length();
        out.literal(opening.formatted(range + " ".repeat(BYTE_RANGE - range.length())));
        return new Unsigned(out, Bytes.of(rest.getBytes(StandardCharsets.ISO_8859_1)), length);
    }

    /// A file that lacks nothing but its signature.
    ///
    /// @param rest what follows the signature
    record Unsigned(Assembly before, Bytes rest, int length) {

        Bytes digest() {
            return before.digestWith(rest.array());
        }

        /// As it will be, zeros for the signature.
        byte[] bytes() {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(before.bytesFrom(0));
            whole.writeBytes(spelled(new byte[0]));
            whole.writeBytes(rest.array());
            return whole.toByteArray();
        }

        Assembly signed(Bytes signature) {
            return before.literal(spelled(signature.array())).literal(rest.array());
        }

        private byte[] spelled(byte[] signature) {
            String hex = HexFormat.of().formatHex(Arrays.copyOf(signature, length));
            return ("<" + hex + ">").getBytes(StandardCharsets.US_ASCII);
        }
    }

    /// What a trailer names.
    record Trailer(int catalog, int information, String hexId) {}

    private String ending(int start, Trailer trailer) {
        var table = new StringBuilder("xref\n0 " + (lastNumber + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets.values()) {
            table.append(Long.toString(10_000_000_000L + offset), 1, 11).append(" 00000 n \n");
        }
        return table + "trailer\n<</Size " + (lastNumber + 1) + "/Root " + trailer.catalog + " 0 R/Info "
                + trailer.information + " 0 R/ID[<" + trailer.hexId + "><" + trailer.hexId + ">]>>\nstartxref\n" + start
                + "\n%%EOF\n";
    }

    private void begin(int number) {
        offsets.put(number, out.size());
        out.literal(number + " 0 obj\n");
    }

    private void beginStream(int number, PdfDictionary head, int length) {
        head.put(PdfName.LENGTH, new PdfNumber(length));
        begin(number);
        out.literal(written(head)).literal("\nstream\n");
    }

    private void endStream() {
        out.literal("\nendstream\nendobj\n");
    }

    static byte[] written(PdfObject object) {
        try {
            var bytes = new ByteArrayOutputStream();
            object.toPdf(null, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
