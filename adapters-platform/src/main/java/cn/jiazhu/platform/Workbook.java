package cn.jiazhu.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XLSX file of a stranger, read where it lies. Its parts are no larger than they say, not unpacked to more than
/// [#MOST_TIMES] their size, and without a document type: nothing outside is read, nothing in it multiplies.
final class Workbook implements AutoCloseable {

    /// Sheets shrink to a tenth; a bomb to a thousandth.
    private static final int MOST_TIMES = 100;

    private static final long LARGEST_SHEET = 1L << 30;

    /// The parser holds an element's beginning in memory, with all its attributes.
    private static final int LONGEST_TAG = 1 << 20;

    /// They are held in memory.
    private static final long LARGEST_STRINGS = 100L << 20;

    private static final long LARGEST_OTHER = 1L << 20;
    private static final String STRINGS = "xl/sharedStrings.xml";

    /// What this file is, is not a workbook.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(Exception cause) {
            super(cause);
        }
    }

    private final ZipFile zip;

    Workbook(Path file) throws Unreadable {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    /// The first one.
    ///
    /// @param width so many cells of a row are read; what stands in further ones stands in the last of these
    /// @param days the cells in which a number is a day
    Sheet sheet(int width, IntPredicate days) throws Unreadable {
        try {
            XMLStreamReader book = part("xl/workbook.xml", LARGEST_OTHER);
            boolean from1904 = false;
            Optional<String> first = Optional.empty();
            while (first.isEmpty() && Xml.next(book)) {
                switch (book.getLocalName()) {
                    case "workbookPr" ->
                        from1904 = Xml.attribute(book, "date1904")
                                .filter(Xml::isTrue)
                                .isPresent();
                    case "sheet" -> first = Xml.attribute(book, "id");
                    default -> {}
                }
            }
            String id = first.orElseThrow(() -> new Unreadable("no sheet"));
            return new Sheet(part(target(id), LARGEST_SHEET), strings(), width, days, from1904);
        } catch (XMLStreamException | IOException e) {
            throw new Unreadable(e);
        }
    }

    private String target(String id) throws XMLStreamException, IOException, Unreadable {
        XMLStreamReader relations = part("xl/_rels/workbook.xml.rels", LARGEST_OTHER);
        while (Xml.next(relations)) {
            if (Xml.attribute(relations, "Id").filter(id::equals).isPresent()) {
                String target = Xml.attribute(relations, "Target").orElse("");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw new Unreadable("no such sheet");
    }

    private List<String> strings() throws XMLStreamException, IOException, Unreadable {
        var strings = new ArrayList<String>();
        if (zip.getEntry(STRINGS) != null) {
            XMLStreamReader table = part(STRINGS, LARGEST_STRINGS);
            while (Xml.next(table)) {
                if (table.getLocalName().equals("si")) {
                    strings.add(Xml.text(table, "si"));
                }
            }
        }
        return strings;
    }

    private XMLStreamReader part(String name, long largest) throws XMLStreamException, IOException, Unreadable {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unreadable("no part " + name);
        }
        if (entry.getSize() > largest || entry.getSize() / MOST_TIMES > entry.getCompressedSize()) {
            throw new Unreadable("too large: " + name);
        }
        var in = new AsLargeAsTold(zip.getInputStream(entry), entry.getSize());
        return factory().createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A part that turns out larger than its directory tells is a lie; one that goes on without a tag is no table.
    private static final class AsLargeAsTold extends InputStream {

        private final InputStream in;
        private long left;
        private int sinceTag;

        AsLargeAsTold(InputStream in, long size) {
            this.in = in;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int n = in.read(to, from, length);
            left -= Math.max(n, 0);
            for (int i = from; i < from + n; i++) {
                sinceTag = to[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > LONGEST_TAG) {
                    throw new IOException("no tag for a long time");
                }
            }
            if (left < 0) {
                throw new IOException("larger than told");
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
