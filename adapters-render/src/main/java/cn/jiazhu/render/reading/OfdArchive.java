package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

    private static final int MOST_ENTRIES = 500;
    private static final int LARGEST = 32 << 20;
    private static final int STRONGEST_COMPRESSION = 100;

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DESCRIBED_BEHIND = 1 << 3;
    private static final int UTF8_NAME = 1 << 11;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int LINK = 0xA000;

    OfdArchive {
        entries = Map.copyOf(entries);
    }

    private record Entry(String path, int flags, int method, int crc, int packed, int size, int offset) {}

    /// @throws Unreadable when it is no such archive
    static OfdArchive of(byte[] file) {
        ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return new OfdArchive(contents(zip, directory(zip)));
        } catch (IndexOutOfBoundsException e) {
            throw new Unreadable("the archive is cut off");
        }
    }

    private static List<Entry> directory(ByteBuffer zip) {
        int end = zip.limit() - 22;
        require(end >= 0 && zip.getInt(end) == DIRECTORY_END, "no archive, or bytes after it");
        int count = zip.getShort(end + 10) & 0xffff;
        int start = zip.getInt(end + 16);
        require(count <= MOST_ENTRIES, "too many entries");
        require(zip.getInt(end + 4) == 0 && zip.getShort(end + 20) == 0, "an archive in parts, or with a comment");
        List<Entry> entries = new ArrayList<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            require(zip.getInt(at) == DIRECTORY_HEADER, "the directory is broken");
            int name = zip.getShort(at + 28) & 0xffff;
            int extra = zip.getShort(at + 30) & 0xffff;
            int comment = zip.getShort(at + 32) & 0xffff;
            require((zip.getInt(at + 38) >>> 16 & 0xF000) != LINK, "a symbolic link");
            entries.add(new Entry(
                    path(zip, at + 46, name),
                    zip.getShort(at + 8),
                    zip.getShort(at + 10),
                    zip.getInt(at + 16),
                    zip.getInt(at + 20),
                    zip.getInt(at + 24),
                    zip.getInt(at + 42)));
            at += 46 + name + extra + comment;
        }
        require(at == end && start + zip.getInt(end + 12) == end, "bytes between directory and end");
        entries.add(new Entry("", 0, 0, 0, 0, 0, start));
        entries.sort(Comparator.comparingInt(Entry::offset));
        return entries;
    }

    private static String path(ByteBuffer zip, int at, int length) {
        byte[] name = new byte[length];
        zip.get(at, name);
        String path = new String(name, StandardCharsets.UTF_8);
        require(path.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*/?"), "a path out of place");
        return path;
    }

    /// @param entries by offset; the last is where the directory begins
    private static Map<String, Bytes> contents(ByteBuffer zip, List<Entry> entries) {
        Map<String, Bytes> contents = new TreeMap<>();
        var seen = new HashSet<String>();
        long total = 0;
        int at = 0;
        for (int i = 0; i + 1 < entries.size(); i++) {
            Entry entry = entries.get(i);
            require(entry.offset == at, "bytes between entries");
            require(seen.add(entry.path.toLowerCase(Locale.ROOT)), "an entry given twice");
            require(entry.size >= 0 && entry.packed >= 0, "an entry too large");
            total += entry.size;
            require(total <= LARGEST && entry.size <= 1024 + (long) STRONGEST_COMPRESSION * entry.packed, "a bomb");
            int start = startOfContent(zip, entry);
            Bytes content = content(zip, entry, start);
            if (!entry.path.endsWith("/")) {
                contents.put(entry.path, content);
            }
            at = end(zip, entry, start + entry.packed, entries.get(i + 1).offset);
        }
        require(entries.getLast().offset == at, "bytes before the directory");
        return contents;
    }

    private static int startOfContent(ByteBuffer zip, Entry entry) {
        int at = entry.offset;
        int name = zip.getShort(at + 26) & 0xffff;
        boolean later = (entry.flags & DESCRIBED_BEHIND) != 0;
        require(
                zip.getInt(at) == LOCAL_HEADER
                        && (entry.flags & ~(DESCRIBED_BEHIND | UTF8_NAME | 0b110)) == 0
                        && zip.getShort(at + 6) == (short) entry.flags
                        && zip.getShort(at + 8) == (short) entry.method
                        && path(zip, at + 30, name).equals(entry.path)
                        && agrees(zip.getInt(at + 14), entry.crc, later)
                        && agrees(zip.getInt(at + 18), entry.packed, later)
                        && agrees(zip.getInt(at + 22), entry.size, later),
                "local header and directory disagree");
        return at + 30 + name + (zip.getShort(at + 28) & 0xffff);
    }

    private static boolean agrees(int local, int directory, boolean later) {
        return local == directory || (later && local == 0);
    }

    private static Bytes content(ByteBuffer zip, Entry entry, int start) {
        byte[] packed = new byte[Math.min(entry.packed, zip.limit())];
        zip.get(start, packed);
        byte[] content = switch (entry.method) {
            case STORED -> packed;
            case DEFLATED -> inflated(packed, entry.size);
            default -> throw new Unreadable("a compression other than deflate");
        };
        var crc = new CRC32();
        crc.update(content);
        require(content.length == entry.size && (int) crc.getValue() == entry.crc, "an entry's content is damaged");
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
        if ((entry.flags & DESCRIBED_BEHIND) == 0) {
            return at;
        }
        int start = next - at == 16 && zip.getInt(at) == DESCRIPTOR ? at + 4 : at;
        require(
                zip.getInt(start) == entry.crc
                        && zip.getInt(start + 4) == entry.packed
                        && zip.getInt(start + 8) == entry.size,
                "local header and directory disagree");
        return start + 12;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unreadable(otherwise);
        }
    }
}
