package cn.jiazhu.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Images in a ZIP file of a stranger, read where they lie: nothing is unpacked to the disk, no more of one than an
/// image may have, and its names are only compared. Closed when nobody refers to it any more.
record ImageZip(ZipFile zip, List<String> folders) implements Images {

    private static final int MOST_FOLDERS = 50;

    /// Whoever packs a folder packs its name.
    static ImageZip open(Path file) {
        try {
            ZipFile zip = zip(file);
            List<String> folders = zip.stream()
                    .map(ZipEntry::getName)
                    .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                    .distinct()
                    .limit(MOST_FOLDERS)
                    .toList();
            return new ImageZip(zip, folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where a name is not marked as UTF-8 it may be so all the same; what Windows packs is in its own encoding.
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException _) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        Optional<ZipEntry> entry = folders.stream()
                .flatMap(folder -> Stream.ofNullable(zip.getEntry(folder + name)))
                .findFirst();
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry.get())) {
            return Optional.of(new ByteArrayInputStream(in.readNBytes(SourceImage.MOST_BYTES + 1)));
        } catch (ZipException _) {
            return Optional.of(InputStream.nullInputStream());
        }
    }
}
