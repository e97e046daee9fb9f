package cn.jiazhu.render.reading;

import static cn.jiazhu.render.reading.ZipDirectory.require;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.render.reading.ZipDirectory.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The entries of a ZIP file by path, held in memory and never unpacked to disk. The archive must be tiled by its
/// entries, its directory and the directory's end, local headers and directory in agreement: so two readers cannot
/// find two files in it. Limits stop bombs before they go off.
record OfdArchive(Map<String, Bytes> entries) {

    private static final int LARGEST = 8 << 20;
    private static final int STRONGEST_COMPRESSION = 100;

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DESCRIBED_BEHIND = 1 << 3;
    private static final int UTF8_NAME = 1 << 11;
    private static final int LEVELS_OF_COMPRESSION = 0b110;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    OfdArchive {
        entries = Map.copyOf(entries);
    }

    /// @throws Unreadable when it is no such archive
    static OfdArchive of(byte[] file) {
        ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return new OfdArchive(contents(zip, ZipDirectory.of(zip)));
        } catch (IndexOutOfBoundsException e) {
            throw new Unreadable("the archive is cut off");
        }
    }

    private static Map<String, Bytes> contents(ByteBuffer zip, ZipDirectory directory) {
        Map<String, Bytes> contents = new TreeMap<>();
        var seen = new HashSet<String>();
        long total = 0;
        int at = 0;
        for (int i = 0; i < directory.entries().size(); i++) {
            Entry entry = directory.entries().get(i);
            require(entry.offset() == at, "bytes between entries");
            require(seen.add(entry.path().toLowerCase(Locale.ROOT)), "an entry given twice");
            require(entry.size() >= 0 && entry.packed() >= 0, "an entry too large");
            require(!entry.isFolder() || entry.size() == 0, "a folder with content");
            total += entry.size();
            long most = 1024 + (long) STRONGEST_COMPRESSION * entry.packed();
            require(total <= LARGEST && entry.size() <= most, "a bomb");
            int start = startOfContent(zip, entry);
            Bytes content = content(zip, entry, start);
            if (!entry.isFolder()) {
                contents.put(entry.path(), content);
            }
            int next = i + 1 < directory.entries().size()
                    ? directory.entries().get(i + 1).offset()
                    : directory.start();
            at = end(zip, entry, start + entry.packed(), next);
        }
        require(directory.start() == at, "bytes before the directory");
        return contents;
    }

    private static int startOfContent(ByteBuffer zip, Entry entry) {
        int at = entry.offset();
        int name = zip.getShort(at + 26) & 0xffff;
        int extra = zip.getShort(at + 28) & 0xffff;
        boolean later = isDescribedBehind(entry);
        require(
                zip.getInt(at) == LOCAL_HEADER
                        && (entry.flags() & ~(DESCRIBED_BEHIND | UTF8_NAME | LEVELS_OF_COMPRESSION)) == 0
                        && zip.getShort(at + 6) == (short) entry.flags()
                        && zip.getShort(at + 8) == (short) entry.method()
                        && ZipDirectory.path(zip, at + 30, name).equals(entry.path())
                        && agrees(zip.getInt(at + 14), entry.crc(), later)
                        && agrees(zip.getInt(at + 18), entry.packed(), later)
                        && agrees(zip.getInt(at + 22), entry.size(), later),
                "local header and directory disagree");
        ZipDirectory.requireHarmless(zip, at + 30 + name, extra);
        return at + 30 + name + extra;
    }

    private static boolean isDescribedBehind(Entry entry) {
        return (entry.flags() & DESCRIBED_BEHIND) != 0;
    }

    private static boolean agrees(int local, int directory, boolean later) {
        return local == directory || (later && local == 0);
    }

    private static Bytes content(ByteBuffer zip, Entry entry, int start) {
        byte[] packed = new byte[Math.min(entry.packed(), zip.limit())];
        zip.get(start, packed);
        byte[] content = switch (entry.method()) {
            case STORED -> packed;
            case DEFLATED -> inflated(packed, entry.size());
            default -> throw new Unreadable("a compression other than deflate");
        };
        var crc = new CRC32();
        crc.update(content);
        require(content.length == entry.size() && (int) crc.getValue() == entry.crc(), "an entry's content is damaged");
        return Bytes.of(content);
    }

    private static byte[] inflated(byte[] packed, int size) {
        byte[] content = new byte[size];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(packed);
            int at = 0;
            while (at < size) {
                int more = inflater.inflate(content, at, size - at);
                require(more > 0, "an entry's content is damaged");
                at += more;
            }
            inflater.inflate(new byte[1]);
            require(inflater.finished() && inflater.getRemaining() == 0, "an entry longer than it says");
            return content;
        } catch (DataFormatException _) {
            throw new Unreadable("an entry's content is damaged");
        }
    }

    /// Passes the descriptor that some writers put behind the content, with or without its mark.
    private static int end(ByteBuffer zip, Entry entry, int at, int next) {
        if (!isDescribedBehind(entry)) {
            return at;
        }
        int start = next - at == 16 && zip.getInt(at) == DESCRIPTOR ? at + 4 : at;
        require(
                zip.getInt(start) == entry.crc()
                        && zip.getInt(start + 4) == entry.packed()
                        && zip.getInt(start + 8) == entry.size(),
                "local header and directory disagree");
        return start + 12;
    }
}
