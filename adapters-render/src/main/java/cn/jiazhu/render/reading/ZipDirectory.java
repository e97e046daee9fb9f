package cn.jiazhu.render.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The central directory of a ZIP file, which must end it; without a comment, in one part, in 32 bits.
///
/// @param start where it begins and the entries end
/// @param entries in the order in which they stand in the file
record ZipDirectory(int start, List<Entry> entries) {

    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_PATH = 200;

    private static final int HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LINK = 0xA000;

    /// Names that mean the same file on every system: no dot at either end, nothing but letters, digits, `_.-`.
    private static final String NAME = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?";

    private static final Pattern PATH = Pattern.compile(NAME + "(?:/" + NAME + ")*/?");

    /// Fields that tell times and owners. Others could give an entry another name or another size.
    private static final Set<Integer> HARMLESS_EXTRAS = Set.of(0x5455, 0x000A, 0x7875);

    /// What the directory says of an entry.
    record Entry(String path, int flags, int method, int crc, int packed, int size, int offset) {

        boolean isFolder() {
            return path.endsWith("/");
        }
    }

    ZipDirectory {
        entries = List.copyOf(entries);
    }

    static ZipDirectory of(ByteBuffer zip) {
        int end = zip.limit() - 22;
        require(end >= 0 && zip.getInt(end) == END, "no archive, or bytes after it");
        int count = zip.getShort(end + 10) & 0xffff;
        int start = zip.getInt(end + 16);
        require(count <= MOST_ENTRIES, "too many entries");
        require(
                zip.getInt(end + 4) == 0
                        && zip.getShort(end + 8) == zip.getShort(end + 10)
                        && zip.getShort(end + 20) == 0,
                "an archive in parts, or with a comment");
        List<Entry> entries = new ArrayList<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            entries.add(entry(zip, at));
            at += 46 + (zip.getShort(at + 28) & 0xffff) + (zip.getShort(at + 30) & 0xffff);
        }
        require(at == end && start + zip.getInt(end + 12) == end, "bytes between directory and end");
        entries.sort(Comparator.comparingInt(Entry::offset));
        return new ZipDirectory(start, entries);
    }

    private static Entry entry(ByteBuffer zip, int at) {
        require(zip.getInt(at) == HEADER, "the directory is broken");
        require(zip.getShort(at + 32) == 0, "an entry with a comment");
        require((zip.getInt(at + 38) >>> 16 & 0xF000) != LINK, "a symbolic link");
        int name = zip.getShort(at + 28) & 0xffff;
        requireHarmless(zip, at + 46 + name, zip.getShort(at + 30) & 0xffff);
        return new Entry(
                path(zip, at + 46, name),
                zip.getShort(at + 8),
                zip.getShort(at + 10),
                zip.getInt(at + 16),
                zip.getInt(at + 20),
                zip.getInt(at + 24),
                zip.getInt(at + 42));
    }

    /// Of an entry, in the directory or its local header.
    static String path(ByteBuffer zip, int at, int length) {
        require(length <= LONGEST_PATH, "a path out of place");
        byte[] name = new byte[length];
        zip.get(at, name);
        String path = new String(name, StandardCharsets.UTF_8);
        require(PATH.matcher(path).matches(), "a path out of place");
        return path;
    }

    /// Extra fields: kind, length, content; one after the other.
    static void requireHarmless(ByteBuffer zip, int start, int length) {
        int at = start;
        while (at < start + length) {
            require(HARMLESS_EXTRAS.contains(zip.getShort(at) & 0xffff), "an extra field");
            at += 4 + (zip.getShort(at + 2) & 0xffff);
        }
        require(at == start + length, "an extra field");
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unreadable(otherwise);
        }
    }
}
