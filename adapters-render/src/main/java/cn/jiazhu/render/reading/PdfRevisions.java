package cn.jiazhu.render.reading;

import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Literal;
import cn.jiazhu.render.reading.PdfValue.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The revisions of a PDF file (ISO 32000-1, 7.5.6), oldest first. Each must be tiled by its objects, its
/// cross-reference table and its trailer, with nothing but white space between them: so no reader, however forgiving,
/// can find in the file what was not found here.
record PdfRevisions(List<Revision> revisions) {

    private static final int MOST = 64;

    /// Of `1 0 obj 2 endobj`, so that nobody's length is a book.
    private static final int LONGEST_LENGTH = 64;

    PdfRevisions {
        revisions = List.copyOf(revisions);
    }

    /// What one saving wrote.
    record Revision(SortedMap<Integer, PdfValue> objects, Dictionary trailer) {}

    /// All revisions of `file`, of which the first ends at `firstEnd`.
    ///
    /// @throws Unreadable also where an object is freed or hidden; compressed cross-references are not read
    static PdfRevisions of(byte[] file, int firstEnd) {
        var allowance = new Allowance();
        Deque<PdfTable> tables = new ArrayDeque<>();
        for (int start = lastTable(file); tables.isEmpty() || start >= 0; ) {
            if (tables.size() == MOST
                    || (!tables.isEmpty() && start >= tables.getFirst().start())) {
                throw new Unreadable("cross-reference tables in a circle");
            }
            PdfTable table = PdfTable.at(file, start, allowance);
            if (!tables.isEmpty() && table.end() > tables.getFirst().start()) {
                throw new Unreadable("cross-reference tables within each other");
            }
            tables.addFirst(table);
            start = table.previous();
        }
        if (tables.getFirst().end() != firstEnd) {
            throw new Unreadable("does not begin with the issued revision");
        }
        List<Revision> revisions = new ArrayList<>();
        int start = 0;
        for (PdfTable table : tables) {
            revisions.add(new Revision(objects(file, start, table, allowance), table.trailer()));
            start = table.end();
        }
        if (start != file.length) {
            throw new Unreadable("bytes after the last revision");
        }
        return new PdfRevisions(revisions);
    }

    private static int lastTable(byte[] file) {
        for (int at = file.length - 9; at >= Math.max(0, file.length - 64); at--) {
            var lexer = new PdfLexer(file, at, file.length);
            if (lexer.sees("startxref")) {
                return lexer.expect("startxref").integer();
            }
        }
        throw new Unreadable("'startxref' is missing");
    }

    private static SortedMap<Integer, PdfValue> objects(byte[] file, int start, PdfTable table, Allowance allowance) {
        SortedMap<Integer, PdfValue> objects = new TreeMap<>();
        var lexer = new PdfLexer(file, start == 0 ? afterHeader(file) : start, table.start());
        var parser = new PdfParser(lexer, allowance);
        while (!lexer.skipSpace().atEnd()) {
            int at = lexer.at();
            int number = lexer.integer();
            if (!Integer.valueOf(at).equals(table.offsets().get(number))) {
                throw new Unreadable("object " + number + " stands where its table does not say");
            }
            objects.put(number, parser.indirect(length -> length(file, table, length, allowance)));
        }
        if (!objects.keySet().equals(table.offsets().keySet())) {
            throw new Unreadable("the table names objects that are not there");
        }
        return objects;
    }

    /// `/Length` may be an object of its own in the same revision.
    private static int length(byte[] file, PdfTable table, PdfValue length, Allowance allowance) {
        return switch (length) {
            case Literal(var digits) when digits.matches("\\d{1,8}") -> Integer.parseInt(digits);
            case Reference(var number)
            when table.offsets().containsKey(number) -> {
                int at = table.offsets().get(number);
                var lexer = new PdfLexer(file, at, Math.min(at + LONGEST_LENGTH, table.start()));
                lexer.integer();
                yield new PdfParser(lexer, allowance).indirect(_ -> -1) instanceof Literal direct
                        ? length(file, table, direct, allowance)
                        : -1;
            }
            default -> throw new Unreadable("/Length is no length");
        };
    }

    /// Two lines: the version, and a comment of bytes above 127.
    private static int afterHeader(byte[] file) {
        int at = 0;
        for (int lines = 0; lines < 2; at++) {
            if (at == Math.min(file.length, 32)) {
                throw new Unreadable("the header is missing");
            }
            if (file[at] == '\n') {
                lines++;
            }
        }
        return at;
    }
}
