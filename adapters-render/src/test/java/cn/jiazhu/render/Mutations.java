package cn.jiazhu.render;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes bytes by chance, at places and to values where readers stumble.
record Mutations(Random random) {

    private static final int[] CORNERS = {0, 1, -1, 127, 128, 255, 256, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000};

    private static final List<String> WORDS = List.of(
            "<<",
            ">>",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "/",
            " 0 R",
            " 0 obj\n",
            "\nendobj\n",
            "stream\n",
            "\nendstream",
            "/Rect[0 0 0 0]",
            "/Annots",
            "/AP",
            "/DSS",
            "/AcroForm",
            "/Length 9",
            "/Type/ObjStm",
            "null",
            "true",
            "xref\n",
            "trailer\n",
            "startxref\n",
            "%%EOF\n",
            "<ofd:StampAnnot Boundary=\"0 0 9 9\"/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&lt;",
            "&#0;",
            "../",
            "/",
            "\0",
            "PK\3\4",
            "PK\1\2",
            "PK\5\6",
            "99999999999",
            "-1",
            "1e9",
            "#",
            "%",
            "\u00ff\u00fe");

    private static final Pattern OBJECT = Pattern.compile("(?:^|\\n)(\\d{1,5}) 0 obj\\n(.*?)\\nendobj", Pattern.DOTALL);

    /// One to four changes.
    byte[] changed(byte[] bytes) {
        byte[] now = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            now = changedOnce(now);
        }
        return now;
    }

    private byte[] changedOnce(byte[] bytes) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 << random.nextInt(10)));
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        return switch (random.nextInt(8)) {
            case 0 -> overwritten(bytes, at, new byte[] {(byte) (1 << random.nextInt(8))}, true);
            case 1 -> overwritten(bytes, at, new byte[] {(byte) random.nextInt()}, false);
            case 2 -> overwritten(bytes, at, number(), false);
            case 3 -> replaced(bytes, at, length, new byte[0]);
            case 4 -> replaced(bytes, bytes.length == 0 ? 0 : random.nextInt(bytes.length), 0, piece);
            case 5 -> replaced(bytes, at, 0, word());
            case 6 -> replaced(bytes, at, Math.min(length, 8), word());
            default -> digit(bytes, at);
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] number() {
        int size = random.nextBoolean() ? 2 : 4;
        byte[] bytes = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(CORNERS[random.nextInt(CORNERS.length)])
                .array();
        return Arrays.copyOf(bytes, size);
    }

    /// The next digit, another one.
    private byte[] digit(byte[] bytes, int start) {
        byte[] now = bytes.clone();
        for (int at = start; at < now.length; at++) {
            if (now[at] >= '0' && now[at] <= '9') {
                now[at] = (byte) ('0' + random.nextInt(10));
                break;
            }
        }
        return now;
    }

    private static byte[] overwritten(byte[] bytes, int at, byte[] with, boolean flipped) {
        byte[] now = bytes.clone();
        for (int i = 0; i < with.length && at + i < now.length; i++) {
            now[at + i] = (byte) (flipped ? now[at + i] ^ with[i] : with[i]);
        }
        return now;
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] with) {
        byte[] front = Arrays.copyOf(bytes, at);
        byte[] back = Arrays.copyOfRange(bytes, at + length, bytes.length);
        return concatenated(concatenated(front, with), back);
    }

    static byte[] concatenated(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /// The objects of `revision` behind `issued`, with a table that tells where they are.
    static byte[] rebuilt(byte[] issued, byte[] revision) {
        var more = new Appending(issued);
        Matcher object = OBJECT.matcher(new String(revision, StandardCharsets.ISO_8859_1));
        int next = more.next();
        while (object.find()) {
            int number = Integer.parseInt(object.group(1));
            while (next <= number) {
                next = more.next();
            }
            more.put(number, object.group(2));
        }
        return more.saved();
    }
}
