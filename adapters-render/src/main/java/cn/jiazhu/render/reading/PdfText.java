package cn.jiazhu.render.reading;

import java.nio.charset.StandardCharsets;

/// A PDF as text, a character for each byte. How many values may be read from it is limited: a byte or two can come to
/// a hundred in memory.
final class PdfText {

    private static final int MOST_VALUES = 200_000;

    private final String text;
    private int left = MOST_VALUES;

    PdfText(byte[] file) {
        text = new String(file, StandardCharsets.ISO_8859_1);
    }

    String text() {
        return text;
    }

    void takeValue() {
        if (--left < 0) {
            throw new Unreadable("too many values");
        }
    }

    /// Reads from `start`, never at or beyond `end`.
    PdfParser parser(int start, int end) {
        if (start < 0 || start > end || end > text.length()) {
            throw new Unreadable("offset outside the file");
        }
        return new PdfParser(this, start, end);
    }
}
