package cn.jiazhu.render.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/// What a ZIP file says of an entry: before its content, or in the directory.
///
/// @param offset where the entry begins
/// @param end of the header itself
record ZipHeader(String path, int flags, int method, int crc, int packed, int size, int offset, int end) {

    private static final int LOCAL = 0x04034b50;
    private static final int LISTED = 0x02014b50;
    private static final int LINK = 0xA000;

    private static final int DESCRIBED_BEHIND = 1 << 3;
    private static final int UTF8_NAME = 1 << 11;
    private static final int LEVELS_OF_COMPRESSION = 0b110;

    private static final int LONGEST_PATH = 200;

    /// Names that mean the same file on every system: no dot at either end, nothing but letters, digits, `_.-`.
    private static final String NAME = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?";

    private static final Pattern PATH = Pattern.compile(NAME + "(?:/" + NAME + ")*/?");

    /// Fields that tell times and owners. Others could give an entry another name or another size.
    private static final Set<Integer> HARMLESS_EXTRAS = Set.of(0x5455, 0x000A, 0x7875);

    static ZipHeader listed(ByteBuffer zip, int at) {
        require(zip.getInt(at) == LISTED, "the directory is broken");
        require(zip.getShort(at + 32) == 0, "an entry with a comment");
        require((zip.getInt(at + 38) >>> 16 & 0xF000) != LINK, "a symbolic link");
        return of(zip, at + 8, at + 46, zip.getInt(at + 42));
    }

    static ZipHeader local(ByteBuffer zip, int at) {
        require(zip.getInt(at) == LOCAL, "an entry is missing");
        return of(zip, at + 6, at + 30, at);
    }

    /// Of the fields that both kinds have, in the same order.
    private static ZipHeader of(ByteBuffer zip, int at, int nameAt, int offset) {
        int flags = zip.getShort(at);
        int extraAt = nameAt + unsigned(zip, at + 20);
        int end = extraAt + unsigned(zip, at + 22);
        require((flags & ~(DESCRIBED_BEHIND | UTF8_NAME | LEVELS_OF_COMPRESSION)) == 0, "an entry of another kind");
        requireHarmless(zip, extraAt, end);
        return new ZipHeader(
                path(zip, nameAt, extraAt),
                flags,
                zip.getShort(at + 2),
                zip.getInt(at + 8),
                zip.getInt(at + 12),
                zip.getInt(at + 16),
                offset,
                end);
    }

    static int unsigned(ByteBuffer zip, int at) {
        return zip.getShort(at) & 0xffff;
    }

    boolean isFolder() {
        return path.endsWith("/");
    }

    boolean isDescribedBehind() {
        return (flags & DESCRIBED_BEHIND) != 0;
    }

    /// Whether the local header says what the directory does; what stands behind the content it may leave out.
    boolean agreesWith(ZipHeader listed) {
        return path.equals(listed.path)
                && flags == listed.flags
                && method == listed.method
                && agrees(crc, listed.crc)
                && agrees(packed, listed.packed)
                && agrees(size, listed.size);
    }

    private boolean agrees(int local, int listed) {
        return local == listed || (isDescribedBehind() && local == 0);
    }

    private static String path(ByteBuffer zip, int start, int end) {
        require(end - start <= LONGEST_PATH, "a path out of place");
        byte[] name = new byte[end - start];
        zip.get(start, name);
        String path = new String(name, StandardCharsets.UTF_8);
        require(PATH.matcher(path).matches(), "a path out of place");
        return path;
    }

    /// Extra fields: kind, length, content; one after the other.
    private static void requireHarmless(ByteBuffer zip, int start, int end) {
        int at = start;
        while (at < end) {
            require(HARMLESS_EXTRAS.contains(unsigned(zip, at)), "an extra field");
            at += 4 + unsigned(zip, at + 2);
        }
        require(at == end, "an extra field");
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unreadable(otherwise);
        }
    }
}
