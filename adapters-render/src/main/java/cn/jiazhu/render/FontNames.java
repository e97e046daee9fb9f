package cn.jiazhu.render;

import static cn.jiazhu.render.Typeface.unsigned;

import java.nio.ByteBuffer;
import java.util.Set;

/// The `name` table of a subset: family, style, full name and PostScript name, in English for Windows, and nothing of
/// the rest (copyright and licence, which stand beside the whole font; other platforms).
final class FontNames {

    private static final Set<Integer> KEPT = Set.of(1, 2, 4, 6);
    private static final int WINDOWS = 3;
    private static final int ENGLISH = 0x409;
    private static final int ENTRY = 12;

    private final TableBytes directory = new TableBytes();
    private final TableBytes texts = new TableBytes();

    FontNames(Typeface face) {
        ByteBuffer name = face.table("name");
        int storage = unsigned(name, 4);
        for (int i = 0, at = 6; i < unsigned(name, 2); i++, at += 12) {
            int id = unsigned(name, at + 6);
            boolean english = unsigned(name, at) == WINDOWS && unsigned(name, at + 4) == ENGLISH;
            if (english && KEPT.contains(id)) {
                byte[] text = new byte[unsigned(name, at + 8)];
                name.get(storage + unsigned(name, at + 10), text);
                directory
                        .int16(WINDOWS)
                        .int16(1)
                        .int16(ENGLISH)
                        .int16(id)
                        .int16(text.length)
                        .int16(texts.size());
                texts.bytes(text);
            }
        }
    }

    byte[] table() {
        int start = 6 + directory.size();
        var table = new TableBytes().int16(0).int16(directory.size() / ENTRY).int16(start);
        return table.bytes(directory.toArray()).bytes(texts.toArray()).toArray();
    }
}
