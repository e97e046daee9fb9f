package cn.jiazhu.render.reading;

import static cn.jiazhu.render.reading.ZipHeader.require;
import static cn.jiazhu.render.reading.ZipHeader.unsigned;

import cn.jiazhu.application.port.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final int LARGEST = 8 << 20;
    private static final int STRONGEST_COMPRESSION = 100;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /// Sorted, so that whoever looks for the first that differs finds the same one each time.
    OfdArchive {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /// @throws Unreadable when it is no such archive
    static OfdArchive of(byte[] file) {
        ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return new OfdArchive(contents(zip));
        } catch (IndexOutOfBoundsException _) {
            throw new Unreadable("the archive is cut off");
        }
    }

    private static Map<String, Bytes> contents(ByteBuffer zip) {
        Map<String, Bytes> contents = new HashMap<>();
        var seen = new HashSet<String>();
        long total = 0;
        int at = 0;
        for (ZipHeader entry : directory(zip)) {
            require(entry.offset() == at, "bytes between entries");
            require(seen.add(entry.path().toLowerCase(Locale.ROOT)), "an entry given twice");
            require(entry.size() >= 0 && entry.packed() >= 0, "an entry too large");
            total += entry.size();
            long most = 1024 + (long) STRONGEST_COMPRESSION * entry.packed();
            require(total <= LARGEST && entry.size() <= most, "a bomb");
            ZipHeader local = ZipHeader.local(zip, at);
            require(local.agreesWith(entry), "local header and directory disagree");
            Bytes content = content(zip, entry, local.end());
            require(!entry.isFolder() || entry.size() == 0, "a folder with content");
            if (!entry.isFolder()) {
                contents.put(entry.path(), content);
            }
            at = end(zip, entry, local.end() + entry.packed());
        }
        require(at == start(zip), "bytes before the directory");
        return contents;
    }

    /// Of the directory, which must end the file; without a comment, in one part, in 32 bits.
    private static int start(ByteBuffer zip) {
        return zip.getInt(zip.limit() - END_SIZE + 16);
    }

    /// The entries in the order in which they stand in the file.
    private static List<ZipHeader> directory(ByteBuffer zip) {
        int end = zip.limit() - END_SIZE;
        require(zip.getInt(end) == END, "no archive, or bytes after it");
        int count = unsigned(zip, end + 10);
        require(count <= MOST_ENTRIES, "too many entries");
        require(
                zip.getInt(end + 4) == 0 && unsigned(zip, end + 8) == count && zip.getShort(end + 20) == 0,
                "an archive in parts, or with a comment");
        List<ZipHeader> entries = new ArrayList<>();
        int at = start(zip);
        for (int i = 0; i < count; i++) {
            ZipHeader entry = ZipHeader.listed(zip, at);
            entries.add(entry);
            at = entry.end();
        }
        require(at == end && start(zip) + zip.getInt(end + 12) == end, "bytes between directory and end");
        entries.sort(Comparator.comparingInt(ZipHeader::offset));
        return entries;
    }

    private static Bytes content(ByteBuffer zip, ZipHeader entry, int start) {
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
    private static int end(ByteBuffer zip, ZipHeader entry, int at) {
        if (!entry.isDescribedBehind()) {
            return at;
        }
        int start = zip.getInt(at) == DESCRIPTOR ? at + 4 : at;
        require(
                zip.getInt(start) == entry.crc()
                        && zip.getInt(start + 4) == entry.packed()
                        && zip.getInt(start + 8) == entry.size(),
                "local header and directory disagree");
        return start + 12;
    }
}
