package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Adler32;
import org.openpdf.text.pdf.PdfObject;

/// A PDF file (ISO 32000-1, 7.5): header, objects, cross-reference table, trailer. Objects are put in as they are
/// spelled, streams as they are packed, so that files can share them byte for byte.
final class PdfFile {

    /// Room for the four numbers of a signature's `ByteRange`.
    private static final int BYTE_RANGE = 32;

    private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

    private final Assembly out;

    /// By object number less one.
    private int[] offsets;

    private int count;

    /// An empty file.
    PdfFile() {
        out = new Assembly().literal(HEADER);
        offsets = new int[64];
    }

    /// A file that begins with the objects of another.
    PdfFile(Block block) {
        out = new Assembly(block.beginning);
        offsets = Arrays.copyOf(block.offsets, 4 * block.count);
        count = block.count;
    }

    /// The head of a file, shared by all that continue it.
    ///
    /// @param count of the objects it has or has numbered
    @SuppressWarnings("ArrayRecordComponent")
    record Block(Assembly.Beginning beginning, int[] offsets, int count) {}

    Block block() {
        return new Block(out.beginning(), offsets, count);
    }

    /// A number for an object that is put in later.
    int number() {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
        }
        return ++count;
    }

    int add(String object) {
        return put(number(), object);
    }

    int put(int number, String object) {
        begin(number);
        out.literal(object).literal("\nendobj\n");
        return number;
    }

    int put(int number, PdfObject object) {
        return put(number, spelled(object));
    }

    /// A stream.
    ///
    /// @param entries of its dictionary besides `Length`, the filter that it needs among them
    int addStream(String entries, byte[] content) {
        return putStream(number(), entries, content);
    }

    int putStream(int number, String entries, byte[] content) {
        beginStream(number, entries, content.length);
        out.literal(content);
        return endStream(number);
    }

    /// For what is made once and shared.
    int addDeflated(String entries, byte[] content) {
        return addStream(entries + "/Filter/FlateDecode", Deflated.zlib(content));
    }

    /// A stream that the OFD has too.
    int addCommon(String entries, byte[] content) {
        int number = number();
        beginStream(number, entries, content.length);
        out.common(content);
        return endStream(number);
    }

    int addShared(String entries, Blob content) {
        int number = number();
        beginStream(number, entries, content.bytes().length());
        out.shared(content);
        return endStream(number);
    }

    /// A shared stream that has been deflated, in zlib's frame.
    ///
    /// @param content what it was before
    int addPacked(String entries, Blob packed, Bytes content) {
        var sum = new Adler32();
        sum.update(content.array());
        int number = number();
        beginStream(number, entries + "/Filter/FlateDecode", 2 + packed.bytes().length() + 4);
        out.literal(new byte[] {0x78, 0x01}).shared(packed);
        out.literal(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return endStream(number);
    }

    private void begin(int number) {
        offsets[number - 1] = out.size();
        out.literal(number + " 0 obj\n");
    }

    private void beginStream(int number, String entries, int length) {
        begin(number);
        out.literal("<<" + entries + "/Length " + length + ">>\nstream\n");
    }

    private int endStream(int number) {
        out.literal("\nendstream\nendobj\n");
        return number;
    }

    /// A text string in UTF-16. In hexadecimal digits no text can be taken for anything else.
    static String text(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    private static String spelled(PdfObject object) {
        try {
            var bytes = new ByteArrayOutputStream();
            object.toPdf(null, bytes);
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a trailer names.
    record Trailer(int catalog, int information, String hexId) {}

    /// The last object, a signature over all of the file but its own `Contents`; then cross-reference table and
    /// trailer.
    ///
    /// @param opening the signature's dictionary up to the numbers of `ByteRange`
    /// @param length of the signature in bytes
    Unsigned endSigned(int number, String opening, int length, Trailer trailer) {
        begin(number);
        String closing = "]/Contents";
        int start = out.size() + opening.length() + BYTE_RANGE + closing.length();
        int after = start + 2 * length + "<>".length();
        String tail = ">>\nendobj\n";
        String rest = tail + ending(after + tail.length(), trailer);
        String range = "0 " + start + " " + after + " " + rest.length();
        out.literal(opening).literal(range + " ".repeat(BYTE_RANGE - range.length()) + closing);
        return new Unsigned(out, Bytes.of(rest.getBytes(StandardCharsets.ISO_8859_1)), length);
    }

    private String ending(int start, Trailer trailer) {
        var table = new StringBuilder("xref\n0 " + (count + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < count; i++) {
            table.append(Long.toString(10_000_000_000L + offsets[i]), 1, 11).append(" 00000 n \n");
        }
        return table + "trailer\n<</Size " + (count + 1) + "/Root " + trailer.catalog + " 0 R/Info "
                + trailer.information + " 0 R/ID[<" + trailer.hexId + "><" + trailer.hexId + ">]>>\nstartxref\n" + start
                + "\n%%EOF\n";
    }

    /// A file that lacks nothing but its signature.
    ///
    /// @param rest what follows the signature
    record Unsigned(Assembly before, Bytes rest, int length) {

        Bytes digest() {
            return before.digestWith(rest.array());
        }

        /// What it has beyond what others have too, zeros for the signature.
        byte[] own() {
            return before.bytesFrom(1, spelled(new byte[0]), rest.array());
        }

        Assembly signed(Bytes signature) {
            return before.literal(spelled(signature.array())).literal(rest.array());
        }

        private byte[] spelled(byte[] signature) {
            String hex = HexFormat.of().formatHex(Arrays.copyOf(signature, length));
            return ("<" + hex + ">").getBytes(StandardCharsets.US_ASCII);
        }
    }
}
