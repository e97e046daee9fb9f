package cn.jiazhu.render.reading;

import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Literal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cross-reference table with its trailer (ISO 32000-1, 7.5.4 and 7.5.5).
///
/// @param start offset of `xref`
/// @param end offset after the line of `%%EOF`
/// @param offsets by object number
record PdfTable(int start, int end, SortedMap<Integer, Integer> offsets, Dictionary trailer) {

    /// Offset, generation, used or free.
    private static final Pattern ENTRY =
            Pattern.compile("0(\\d{1,9})" + PdfParser.SPACE + "++(\\d{1,9})" + PdfParser.SPACE + "*+([nf])");

    private static final Pattern END_OF_FILE = Pattern.compile("%%EOF\r?\n?");

    static PdfTable at(PdfText file, int start) {
        if (!file.text().startsWith("xref", start)) {
            throw new Unreadable("'xref' is missing");
        }
        PdfParser parser = file.parser(start, file.text().length()).expect("xref");
        SortedMap<Integer, Integer> offsets = new TreeMap<>();
        while (!parser.passes("trailer")) {
            int first = parser.integer();
            int count = parser.integer();
            for (int number = first; number < first + count; number++) {
                file.takeValue();
                add(offsets, number, parser.expect(ENTRY, "an entry of a table is missing"));
            }
        }
        Dictionary trailer = parser.dictionary();
        if (parser.expect("startxref").integer() != start) {
            throw new Unreadable("'startxref' names another table");
        }
        int end = parser.expect(END_OF_FILE, "'%%EOF' is missing").end();
        return new PdfTable(start, end, offsets, trailer);
    }

    private static void add(SortedMap<Integer, Integer> offsets, int number, Matcher entry) {
        boolean used = entry.group(3).equals("n");
        if (number == 0 && !used) {
            return;
        }
        if (!used || Integer.parseInt(entry.group(2)) != 0) {
            throw new Unreadable("object " + number + " is freed");
        }
        if (offsets.put(number, Integer.parseInt(entry.group(1))) != null) {
            throw new Unreadable("object " + number + " is given twice");
        }
    }

    /// Offset of the table before this one, -1 for none.
    int previous() {
        PdfValue before = trailer.get("Prev");
        return before.equals(Literal.NONE) ? -1 : before.integer(Integer.MAX_VALUE);
    }
}
