package cn.jiazhu.platform;

import cn.jiazhu.application.port.RegistrySource.Image;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The images beside a registry file: `<number>-photo.jpg` or `.png`, `<number>-signature.jpg` or `.png`.
interface Images {

    /// In a folder, or in a ZIP file.
    static Images in(Path place) {
        return Files.isDirectory(place) ? new ImageFolder(place) : ImageZip.open(place);
    }

    static Images nowhere() {
        return _ -> Optional.empty();
    }

    /// The bytes of the file of this name.
    Optional<InputStream> open(String name) throws IOException;

    default Image image(RegistrationNumber number, ImageKind kind) {
        return Stream.of("jpg", "png")
                .map(ending -> name(number, kind) + ending)
                .flatMap(name -> read(name, kind).stream())
                .findFirst()
                .orElseGet(() -> new Image(new HolderImage.Missing(), List.of()));
    }

    private Optional<Image> read(String name, ImageKind kind) {
        try {
            var found = open(name);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = found.get()) {
                return Optional.of(SourceImage.read(in, kind));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(RegistrationNumber number, ImageKind kind) {
        return switch (kind) {
            case PHOTO -> number + "-photo.";
            case SIGNATURE -> number + "-signature.";
        };
    }
}
