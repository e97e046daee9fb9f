package cn.jiazhu.platform;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource.Image;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The images beside a registry file: `<number>-photo.jpg` or `.png`, `<number>-signature.jpg` or `.png`.
///
/// @param folders none, or the one they are in
record ImageFolder(List<Path> folders) {

    /// At the source the rule is 50 KB; a file beyond this is not even looked at.
    private static final int MOST_BYTES = 5_000_000;

    Image image(RegistrationNumber number, ImageKind kind) {
        return folders.stream()
                .flatMap(folder -> Stream.of("jpg", "png").map(ending -> folder.resolve(name(number, kind) + ending)))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> read(file, kind))
                .orElseGet(() -> new Image(new HolderImage.Missing(), List.of()));
    }

    private static String name(RegistrationNumber number, ImageKind kind) {
        return switch (kind) {
            case PHOTO -> number + "-photo.";
            case SIGNATURE -> number + "-signature.";
        };
    }

    private static Image read(Path file, ImageKind kind) {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            in.transferTo(OutputStream.nullOutputStream());
            var source = Digest.of(in.getMessageDigest().digest());
            return reencoded(bytes, kind)
                    .map(blob -> new Image(new HolderImage.Stored(source, blob.sha256()), List.of(blob)))
                    .orElseGet(() -> new Image(new HolderImage.Unreadable(source), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Bytes> reencoded(byte[] bytes, ImageKind kind) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        return PictureReader.read(bytes)
                .map(
                        switch (kind) {
                            case PHOTO -> PictureWriter::photo;
                            case SIGNATURE -> PictureWriter::signature;
                        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
