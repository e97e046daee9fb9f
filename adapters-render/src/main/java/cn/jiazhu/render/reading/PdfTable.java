package cn.jiazhu.render.reading;

import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Literal;
import java.util.SortedMap;
import java.util.TreeMap;

/// A cross-reference table with its trailer (ISO 32000-1, 7.5.4 and 7.5.5).
///
/// @param start offset of `xref`
/// @param end offset after the line of `%%EOF`
/// @param offsets by object number
record PdfTable(int start, int end, SortedMap<Integer, Integer> offsets, Dictionary trailer) {

    static PdfTable at(byte[] file, int start, Allowance allowance) {
        var lexer = new PdfLexer(file, start, file.length);
        lexer.expect("xref");
        SortedMap<Integer, Integer> offsets = new TreeMap<>();
        while (!lexer.skipSpace().sees("trailer")) {
            int first = lexer.integer();
            int count = lexer.integer();
            for (int number = first; number < first + count; number++) {
                allowance.take();
                entry(lexer, number, offsets);
            }
        }
        Dictionary trailer = new PdfParser(lexer.expect("trailer"), allowance).dictionary();
        lexer.skipSpace().expect("startxref");
        if (lexer.integer() != start) {
            throw new Unreadable("'startxref' names another table");
        }
        lexer.skipSpace().expect("%%EOF");
        if (lexer.sees("\r")) {
            lexer.expect("\r");
        }
        if (lexer.sees("\n")) {
            lexer.expect("\n");
        }
        return new PdfTable(start, lexer.at(), offsets, trailer);
    }

    /// Offset of the table before this one, -1 for none.
    int previous() {
        return trailer.get("Prev")
                .map(value -> value instanceof Literal(var digits) && digits.matches("\\d{1,9}")
                        ? Integer.parseInt(digits)
                        : Integer.MAX_VALUE)
                .orElse(-1);
    }

    private static void entry(PdfLexer lexer, int number, SortedMap<Integer, Integer> offsets) {
        int offset = tenDigits(lexer);
        int generation = lexer.integer();
        lexer.skipSpace();
        if (number == 0 && lexer.sees("f")) {
            lexer.expect("f");
            return;
        }
        if (generation != 0 || !lexer.sees("n")) {
            throw new Unreadable("object " + number + " is freed");
        }
        lexer.expect("n");
        if (offsets.put(number, offset) != null) {
            throw new Unreadable("object " + number + " is given twice");
        }
    }

    private static int tenDigits(PdfLexer lexer) {
        lexer.skipSpace();
        return lexer.sees("0") ? lexer.expect("0").integer() : fail();
    }

    private static int fail() {
        throw new Unreadable("an offset beyond 999,999,999");
    }
}
