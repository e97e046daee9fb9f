package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.HandedIn.Held;
import cn.jiazhu.application.port.HandedIn.Part;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.operator.FileImportId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of imports on the disk.
class HandedInFolderTest {

    private static final FileImportId ID = new FileImportId(new UUID(7, 1));

    @TempDir
    Path folder;

    private HandedInFolder held;

    @BeforeEach
    void below_a_folder_that_is_not_there_yet() {
        held = new HandedInFolder(folder.resolve("imports"), () -> CertificateTypes.FIRST);
    }

    @Test
    void what_is_kept_is_a_registry_file_until_it_is_removed() {
        assertThat(held.all()).isEmpty();
        byte[] csv = "no,such,columns\n".getBytes(StandardCharsets.UTF_8);
        assertThat(keep(Part.REGISTRY, csv)).contains(Bytes.of(csv).sha256());
        assertThat(held.all()).extracting(Held::id).containsExactly(ID);

        var items = new ArrayList<Item>();
        held.open(ID).orElseThrow().read(items::add);
        assertThat(items).singleElement().isInstanceOf(Item.Refused.class);

        held.remove(ID);
        held.remove(ID);
        assertThat(held.all()).isEmpty();
        assertThat(folder.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void nobody_else_on_the_machine_can_read_it() throws IOException {
        keep(Part.REGISTRY, new byte[1]);
        Path own = folder.resolve("imports").resolve(ID.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("imports"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve("registry"))))
                .isEqualTo("rw-------");
    }

    @Test
    void what_is_larger_than_it_may_be_is_not_kept() throws IOException {
        byte[] bytes = new byte[100_000];
        assertThat(held.keep(ID, Part.REGISTRY, new ByteArrayInputStream(bytes), bytes.length))
                .isPresent();
        assertThat(held.keep(ID, Part.IMAGES, new ByteArrayInputStream(bytes), bytes.length - 1))
                .isEmpty();
        try (var inside = Files.list(folder.resolve("imports").resolve(ID.toString()))) {
            assertThat(inside).extracting(path -> path.getFileName().toString()).containsExactly("registry");
        }
    }

    @Test
    void images_are_in_a_zip_file_or_nothing_is_opened() throws IOException {
        keep(Part.REGISTRY, new byte[1]);
        assertThat(held.open(ID)).isPresent();
        keep(Part.IMAGES, "no zip".getBytes(StandardCharsets.UTF_8));
        assertThat(held.open(ID)).isEmpty();

        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("京1112006200800001-photo.jpg"));
        }
        keep(Part.IMAGES, zip.toByteArray());
        assertThat(held.open(ID)).isPresent();
    }

    @Test
    void what_else_lies_in_the_folder_is_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("imports/something"));

        assertThat(held.all()).isEmpty();
    }

    private Optional<Digest> keep(Part part, byte[] bytes) {
        return held.keep(ID, part, new ByteArrayInputStream(bytes), 1_000);
    }
}
