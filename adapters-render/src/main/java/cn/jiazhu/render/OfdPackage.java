package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// The ZIP file of an OFD. Written here and not by `java.util.zip`, so that entries can be shared between files: fixed
/// time, sizes known beforehand, what varies stored uncompressed.
final class OfdPackage {

    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int DIRECTORY_HEADER = 0x02014B50;
    private static final int DIRECTORY_END = 0x06054B50;
    private static final short VERSION = 20;
    private static final short UTF8_NAMES = 0x0800;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;
    private static final short FIRST_OF_JANUARY_1980 = 0x0021;

    private record Entry(String name, short method, int crc, int packed, int size, int offset) {

        Entry movedBy(int distance) {
            return new Entry(name, method, crc, packed, size, offset + distance);
        }
    }

    private final Assembly out = new Assembly();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Bytes> digests = new LinkedHashMap<>();

    /// Entries that many packages have in common, in one piece.
    ///
    /// @param digests of each
    record Block(Blob blob, List<Entry> entries, Map<String, Bytes> digests) {}

    Block block() {
        return new Block(out.beginning().blob(), List.copyOf(entries), new LinkedHashMap<>(digests));
    }

    /// A shared content with what a package wants to know of it.
    /// @param size of the content, which may be deflated in the blob
    record Part(Blob blob, short method, int crc, int size, Bytes sm3) {

        static Part of(Blob blob) {
            return of(blob, STORED, blob.bytes().array());
        }

        static Part deflated(Blob blob, Bytes content) {
            return of(blob, DEFLATED, content.array());
        }

        private static Part of(Blob blob, short method, byte[] content) {
            return new Part(blob, method, OfdPackage.crc(content), content.length, Sm3.of(content));
        }
    }

    Assembly assembly() {
        return out;
    }

    void add(Block block) {
        int start = out.size();
        out.shared(block.blob);
        block.entries.forEach(entry -> entries.add(entry.movedBy(start)));
        digests.putAll(block.digests);
    }

    void add(String name, byte[] content) {
        digests.put(name, Sm3.of(content));
        begin(name, STORED, crc(content), content.length, content.length);
        out.literal(content);
    }

    void addShared(String name, Part part) {
        digests.put(name, part.sm3);
        begin(name, part.method, part.crc, part.blob.bytes().length(), part.size);
        out.shared(part.blob);
    }

    /// The signature itself, which no digest covers: content within which `shared` stands from `at` on.
    void addAround(String name, byte[] content, Blob shared, int at) {
        begin(name, STORED, crc(content), content.length, content.length);
        out.literal(Arrays.copyOf(content, at));
        out.shared(shared);
        out.literal(Arrays.copyOfRange(content, at + shared.bytes().length(), content.length));
    }

    /// For what is made once and shared.
    void addDeflated(String name, byte[] content) {
        byte[] packed = Deflated.raw(content);
        digests.put(name, Sm3.of(content));
        begin(name, DEFLATED, crc(content), packed.length, content.length);
        out.literal(packed);
    }

    /// SM3 of every part so far, by its name.
    Map<String, Bytes> digests() {
        return digests;
    }

    /// The central directory.
    void end() {
        int start = out.size();
        for (Entry entry : entries) {
            byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
            out.literal(filled(46 + name.length, head -> {
                describe(head.putInt(DIRECTORY_HEADER).putShort(VERSION), entry, name);
                head.position(42).putInt(entry.offset).put(name);
            }));
        }
        short count = (short) entries.size();
        int size = out.size() - start;
        out.literal(filled(22, end -> {
            end.putInt(DIRECTORY_END).putInt(0).putShort(count).putShort(count);
            end.putInt(size).putInt(start);
        }));
    }

    private static int crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private void begin(String path, short method, int crc, int packed, int size) {
        var entry = new Entry(path, method, crc, packed, size, out.size());
        entries.add(entry);
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        out.literal(filled(30 + name.length, head -> {
            describe(head.putInt(LOCAL_HEADER), entry, name);
            head.put(name);
        }));
    }

    /// What local header and directory both say, from the version needed to the length of extra fields.
    private static void describe(ByteBuffer head, Entry entry, byte[] name) {
        head.putShort(VERSION).putShort(UTF8_NAMES).putShort(entry.method);
        head.putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
        head.putInt(entry.crc).putInt(entry.packed).putInt(entry.size);
        head.putShort((short) name.length).putShort((short) 0);
    }

    private static byte[] filled(int size, Consumer<ByteBuffer> writing) {
        byte[] record = new byte[size];
        writing.accept(ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN));
        return record;
    }
}
