package cn.jiazhu.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;

/// The frame of a PDF file around OpenPDF's objects: numbers, offsets, cross-reference table. OpenPDF's own PdfWriter
/// compresses and cuts fonts as it writes; here a stream is put in as it is, so that files can share it.
final class PdfFile {

    private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

    private final Assembly out = new Assembly();
    private final SortedMap<Integer, Integer> offsets;
    private int lastNumber;

    /// An empty file.
    PdfFile() {
        offsets = new TreeMap<>();
        out.literal(HEADER);
    }

    /// A file that begins with the objects of another.
    PdfFile(Block block) {
        offsets = new TreeMap<>(block.offsets);
        lastNumber = block.lastNumber;
        out.shared(block.blob);
    }

    /// The head of a file, shared by all that continue it.
    record Block(Blob blob, SortedMap<Integer, Integer> offsets, int lastNumber) {}

    Block block() {
        return new Block(out.blob(), offsets, lastNumber);
    }

    Assembly assembly() {
        return out;
    }

    int number() {
        return ++lastNumber;
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
        int number = number();
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

    /// Cross-reference table and trailer.
    void end(int catalog, int information, String hexId) {
        int start = out.size();
        var table = new StringBuilder("xref\n0 " + (lastNumber + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets.values()) {
            table.append(Long.toString(10_000_000_000L + offset), 1, 11).append(" 00000 n \n");
        }
        out.literal(table.toString());
        out.literal("trailer\n<</Size " + (lastNumber + 1) + "/Root " + catalog + " 0 R/Info " + information
                + " 0 R/ID[<" + hexId + "><" + hexId + ">]>>\nstartxref\n" + start + "\n%%EOF\n");
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

    private static byte[] written(PdfObject object) {
        try {
            var bytes = new ByteArrayOutputStream();
            object.toPdf(null, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
