package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource.Image;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Images in a ZIP file are those of a folder with the same files; nothing is unpacked.
class ImageZipTest {

    private static final RegistrationNumber NUMBER = new RegistrationNumber("京1112006200800001");
    private static final Bytes PHOTO = Sandbox.photo(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"'',UTF-8", "照片/,UTF-8", "照片/,GB18030", "../../,UTF-8", "/etc/,UTF-8"})
    void an_image_is_found_by_its_name_wherever_it_lies(String path, String charset) throws IOException {
        Files.write(folder.resolve(NUMBER + "-photo.jpg"), PHOTO.array());
        Path file = zip(path + NUMBER + "-photo.jpg", PHOTO.array(), charset);

        assertThat(photo(file)).isEqualTo(photo(folder));
        assertThat(Images.in(file).image(NUMBER, ImageKind.SIGNATURE))
                .isEqualTo(new Image(new HolderImage.Missing(), List.of()));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void more_than_an_image_may_have_is_not_unpacked() throws IOException {
        Path file = zip(NUMBER + "-photo.jpg", new byte[200_000_000], "UTF-8");

        assertThat(photo(file).image()).isInstanceOf(HolderImage.Unreadable.class);
    }

    @Test
    void an_image_that_is_damaged_in_the_file_is_unreadable() throws IOException {
        Path file = zip(NUMBER + "-photo.jpg", PHOTO.array(), "UTF-8");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, 400, (byte) 0x55);
        Files.write(file, bytes);

        assertThat(photo(file).image()).isInstanceOf(HolderImage.Unreadable.class);
    }

    @Test
    void what_is_no_zip_file_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("images.zip"), "no");

        assertThatThrownBy(() -> Images.in(file)).isInstanceOf(UncheckedIOException.class);
    }

    private static Image photo(Path place) {
        return Images.in(place).image(NUMBER, ImageKind.PHOTO);
    }

    private Path zip(String name, byte[] bytes, String charset) throws IOException {
        Path file = folder.resolve("images.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), Charset.forName(charset))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return file;
    }
}
