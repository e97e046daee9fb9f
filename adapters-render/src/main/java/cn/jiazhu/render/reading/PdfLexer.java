package cn.jiazhu.render.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the words of a PDF from a place onwards (ISO 32000-1, 7.2 and 7.3), each up to a length that no honest writer
/// exceeds.
final class PdfLexer {

    private static final int LONGEST_WORD = 20;
    private static final int LONGEST_NAME = 127;
    private static final int LONGEST_STRING = 1 << 20;

    private final byte[] file;
    private final int end;
    private int at;

    /// Reads from `start`, never at or beyond `end`.
    PdfLexer(byte[] file, int start, int end) {
        if (start < 0 || start > end || end > file.length) {
            throw new Unreadable("offset outside the file");
        }
        this.file = file;
        this.end = end;
        at = start;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= end;
    }

    byte peek() {
        return file[at];
    }

    /// Passes white space. Comments are no white space here: what a viewer skips, another may read.
    PdfLexer skipSpace() {
        while (at < end && isSpace(file[at])) {
            at++;
        }
        return this;
    }

    boolean sees(String word) {
        boolean seen = word.length() <= end - at;
        for (int i = 0; seen && i < word.length(); i++) {
            seen = file[at + i] == word.charAt(i);
        }
        return seen;
    }

    PdfLexer expect(String word) {
        if (!sees(word)) {
            throw new Unreadable("'" + word + "' is missing");
        }
        at += word.length();
        return this;
    }

    int integer() {
        skipSpace();
        int start = at;
        while (at < end && isDigit(file[at])) {
            at++;
        }
        if (start == at || at - start > 9) {
            throw new Unreadable("a number is missing");
        }
        return Integer.parseInt(new String(file, start, at - start, StandardCharsets.US_ASCII));
    }

    String name() {
        expect("/");
        var text = new ByteArrayOutputStream();
        while (at < end && isRegular(file[at])) {
            int next = file[at++];
            if (next == '#') {
                next = 16 * hex() + hex();
            }
            text.write(next);
            requireAtMost(LONGEST_NAME, text);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    byte[] literalString() {
        expect("(");
        var text = new ByteArrayOutputStream();
        for (int open = 1; ; ) {
            int next = next();
            switch (next) {
                case '\\' -> escape(text);
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            if (open == 0) {
                return text.toByteArray();
            }
            if (next != '\\') {
                text.write(next);
            }
            requireAtMost(LONGEST_STRING, text);
        }
    }

    private void escape(ByteArrayOutputStream text) {
        int next = next();
        int letter = "nrtbf".indexOf(next);
        if (letter >= 0) {
            text.write("\n\r\t\b\f".charAt(letter));
        } else if (next >= '0' && next <= '7') {
            int code = next - '0';
            for (int i = 1; i < 3 && at < end && file[at] >= '0' && file[at] <= '7'; i++) {
                code = 8 * code + file[at++] - '0';
            }
            text.write(code);
        } else if (next == '\r' && sees("\n")) {
            at++;
        } else if (next != '\r' && next != '\n') {
            text.write(next);
        }
    }

    byte[] hexadecimalString() {
        expect("<");
        var text = new ByteArrayOutputStream();
        while (!skipSpace().sees(">")) {
            int high = hex();
            text.write(16 * high + (skipSpace().sees(">") ? 0 : hex()));
            requireAtMost(LONGEST_STRING, text);
        }
        expect(">");
        return text.toByteArray();
    }

    /// A number or a word like `true`.
    String word() {
        int start = at;
        while (at < end && isRegular(file[at])) {
            at++;
            if (at - start > LONGEST_WORD) {
                throw new Unreadable("a word without end");
            }
        }
        return new String(file, start, at - start, StandardCharsets.ISO_8859_1);
    }

    /// Looks ahead for `0 R`; passes it when it is there.
    boolean passesReference() {
        int after = at;
        skipSpace();
        if (sees("0")) {
            at++;
            if (skipSpace().sees("R") && (at + 1 == end || !isRegular(file[at + 1]))) {
                at++;
                return true;
            }
        }
        at = after;
        return false;
    }

    byte[] bytes(int size) {
        if (size < 0 || size > end - at) {
            throw new Unreadable("a stream is longer than the file");
        }
        at += size;
        return Arrays.copyOfRange(file, at - size, at);
    }

    private int next() {
        if (atEnd()) {
            throw new Unreadable("ends within a string");
        }
        return file[at++] & 0xff;
    }

    private int hex() {
        int digit = Character.digit(next(), 16);
        if (digit < 0) {
            throw new Unreadable("not a hexadecimal digit");
        }
        return digit;
    }

    private static void requireAtMost(int longest, ByteArrayOutputStream text) {
        if (text.size() > longest) {
            throw new Unreadable("a name or string without end");
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    private static boolean isRegular(byte b) {
        return !isSpace(b) && "()<>[]{}/%".indexOf(b) < 0;
    }
}
