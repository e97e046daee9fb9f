package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/// Packs a ZIP file by hand, as another program or an attacker would, and can be told to lie.
final class Zip {

    /// @param name in the local header
    /// @param listed name in the directory
    /// @param attributes external ones
    record Entry(
            Bytes name,
            Bytes listed,
            int method,
            int flags,
            int crc,
            Bytes packed,
            long packedSize,
            long size,
            Bytes extra,
            int attributes) {

        private static final Bytes NONE = Bytes.utf8("");

        static Entry of(String name, byte[] content) {
            return of(Bytes.utf8(name), content);
        }

        static Entry of(Bytes name, byte[] content) {
            var crc = new CRC32();
            crc.update(content);
            Bytes packed = Bytes.of(content);
            return new Entry(
                    name, name, 0, 0x800, (int) crc.getValue(), packed, content.length, content.length, NONE, 0);
        }

        String path() {
            return new String(listed.array(), StandardCharsets.UTF_8);
        }

        Entry deflated() {
            byte[] less = Deflated.raw(packed.array());
            return new Entry(name, listed, 8, flags, crc, Bytes.of(less), less.length, size, extra, attributes);
        }

        Entry named(Bytes local) {
            return new Entry(local, listed, method, flags, crc, packed, packedSize, size, extra, attributes);
        }

        Entry method(int now) {
            return new Entry(name, listed, now, flags, crc, packed, packedSize, size, extra, attributes);
        }

        Entry flags(int more) {
            return new Entry(name, listed, method, flags | more, crc, packed, packedSize, size, extra, attributes);
        }

        Entry sizes(long packedNow, long sizeNow) {
            return new Entry(name, listed, method, flags, crc, packed, packedNow, sizeNow, extra, attributes);
        }

        Entry extra(Bytes now) {
            return new Entry(name, listed, method, flags, crc, packed, packedSize, size, now, attributes);
        }

        Entry attributes(int now) {
            return new Entry(name, listed, method, flags, crc, packed, packedSize, size, extra, now);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String comment = "";

    /// Every part as it is, stored.
    static Zip of(byte[] file) {
        var zip = new Zip();
        OfdFile.read(file).entries().forEach(zip::add);
        return zip;
    }

    Zip add(String name, byte[] content) {
        return add(Entry.of(name, content));
    }

    Zip add(Entry entry) {
        entries.add(entry);
        return this;
    }

    Zip change(String path, UnaryOperator<Entry> change) {
        entries.set(at(path), change.apply(entries.get(at(path))));
        return this;
    }

    /// Another content of the same name.
    Zip put(String path, byte[] content) {
        return change(path, _ -> Entry.of(path, content));
    }

    Zip remove(String path) {
        entries.remove(at(path));
        return this;
    }

    byte[] content(String path) {
        return entries.get(at(path)).packed().array();
    }

    String text(String path) {
        return new String(content(path), StandardCharsets.UTF_8);
    }

    Zip replace(String path, String old, String now) {
        String text = text(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " has no " + old);
        }
        return put(path, text.replace(old, now).getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes before the first entry.
    Zip prefixed(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Zip comment(String now) {
        comment = now;
        return this;
    }

    byte[] saved() {
        return saved("", entries.size());
    }

    /// @param between entries and directory
    byte[] saved(String between, int count) {
        List<Integer> offsets = new ArrayList<>();
        for (Entry entry : entries) {
            offsets.add(out.size());
            head(0x04034b50, 30, entry, entry.name, 0);
            out.writeBytes(entry.packed.array());
        }
        out.writeBytes(between.getBytes(StandardCharsets.UTF_8));
        int start = out.size();
        for (int i = 0; i < entries.size(); i++) {
            head(0x02014b50, 46, entries.get(i), entries.get(i).listed, offsets.get(i));
        }
        byte[] note = comment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer end = ByteBuffer.allocate(22 + note.length).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) entries.size()).putShort((short) count);
        end.putInt(out.size() - start)
                .putInt(start)
                .putShort((short) note.length)
                .put(note);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private void head(int mark, int size, Entry entry, Bytes name, int offset) {
        ByteBuffer head = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(mark);
        if (size == 46) {
            head.putShort((short) 0x0314);
        }
        head.putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.method);
        head.putInt(0x21 << 16).putInt(entry.crc).putInt((int) entry.packedSize).putInt((int) entry.size);
        head.putShort((short) name.length()).putShort((short) entry.extra.length());
        if (size == 46) {
            head.position(38).putInt(entry.attributes).putInt(offset);
        }
        out.writeBytes(head.array());
        out.writeBytes(name.array());
        out.writeBytes(entry.extra.array());
    }

    private int at(String path) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).path().equals(path)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no part " + path);
    }
}
