package cn.jiazhu.render.reading;

import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Literal;
import cn.jiazhu.render.reading.PdfValue.Reference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The revisions of a PDF file (ISO 32000-1, 7.5.6). Each must be tiled by its objects, its cross-reference table and
/// its trailer, with nothing but white space between them: so no reader, however forgiving, can find in the file what
/// was not found here.
///
/// @param trailers oldest first
/// @param issued the objects of the first revision, by number
/// @param later those that the others brought or replaced
record PdfRevisions(List<Dictionary> trailers, Map<Integer, PdfValue> issued, Map<Integer, PdfValue> later) {

    private static final int MOST = 64;
    private static final int LONGEST_HEADER = 32;

    /// How far from the file's end the last table is named, at the most.
    private static final int LONGEST_END = 64;

    /// Of `1 0 obj 2 endobj`, so that nobody's length is a book.
    private static final int LONGEST_LENGTH = 64;

    /// All revisions of `file`, of which the first ends at `firstEnd`.
    ///
    /// @throws Unreadable also where an object is freed or hidden; compressed cross-references are not read
    static PdfRevisions of(byte[] bytes, int firstEnd) {
        var file = new PdfText(bytes);
        Deque<PdfTable> tables = tables(file);
        if (tables.getFirst().end() != firstEnd) {
            throw new Unreadable("does not begin with the issued revision");
        }
        if (tables.getLast().end() != bytes.length) {
            throw new Unreadable("bytes after the last revision");
        }
        Map<Integer, PdfValue> issued = objects(file, afterHeader(file.text()), tables.getFirst());
        Map<Integer, PdfValue> later = new TreeMap<>();
        int start = firstEnd;
        for (PdfTable table : tables.stream().skip(1).toList()) {
            later.putAll(objects(file, start, table));
            start = table.end();
        }
        return new PdfRevisions(tables.stream().map(PdfTable::trailer).toList(), issued, later);
    }

    boolean isNew(int number) {
        return later.containsKey(number) && !issued.containsKey(number);
    }

    /// The value as it was issued, where it is a reference the object's.
    PdfValue then(PdfValue value) {
        return value instanceof Reference(var number) ? issued.getOrDefault(number, Literal.NONE) : value;
    }

    PdfValue now(PdfValue value) {
        return value instanceof Reference(var number) ? later.getOrDefault(number, then(value)) : value;
    }

    private static Deque<PdfTable> tables(PdfText file) {
        Deque<PdfTable> tables = new ArrayDeque<>();
        int before = file.text().length();
        for (int start = lastTable(file); start >= 0; start = tables.getFirst().previous()) {
            PdfTable table = PdfTable.at(file, start);
            if (tables.size() == MOST || table.end() > before) {
                throw new Unreadable("cross-reference tables in a circle, or within each other");
            }
            tables.addFirst(table);
            before = start;
        }
        return tables;
    }

    private static int lastTable(PdfText file) {
        int length = file.text().length();
        int at = file.text().lastIndexOf("startxref");
        return file.parser(Math.max(at, length - LONGEST_END), length)
                .expect("startxref")
                .integer();
    }

    private static Map<Integer, PdfValue> objects(PdfText file, int start, PdfTable table) {
        Map<Integer, PdfValue> objects = new TreeMap<>();
        PdfParser parser = file.parser(start, table.start());
        while (!parser.atEnd()) {
            int at = parser.at();
            int number = parser.integer();
            if (table.offsets().getOrDefault(number, -1) != at) {
                throw new Unreadable("object " + number + " stands where its table does not say");
            }
            objects.put(number, parser.indirect(length -> length(file, table, length)));
        }
        if (!objects.keySet().equals(table.offsets().keySet())) {
            throw new Unreadable("the table names objects that are not there");
        }
        return objects;
    }

    /// -1 if it is none; `/Length` may be an object of its own in the same revision.
    private static int length(PdfText file, PdfTable table, PdfValue length) {
        if (length instanceof Reference(var number) && table.offsets().containsKey(number)) {
            int at = table.offsets().get(number);
            PdfParser parser = file.parser(at, Math.min(at + LONGEST_LENGTH, table.start()));
            parser.integer();
            return parser.indirect(_ -> -1).integer(-1);
        }
        return length.integer(-1);
    }

    /// Two lines: the version, and a comment of bytes above 127.
    private static int afterHeader(String file) {
        int second = file.indexOf('\n', file.indexOf('\n') + 1);
        if (second < 0 || second >= LONGEST_HEADER) {
            throw new Unreadable("the header is missing");
        }
        return second + 1;
    }
}
