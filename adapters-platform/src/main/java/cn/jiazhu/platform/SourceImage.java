package cn.jiazhu.platform;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource.Image;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/// An image as it was handed in, encoded once more.
final class SourceImage {

    /// At the source the rule is 50 KB; a file beyond this is not even looked at.
    static final int MOST_BYTES = 5_000_000;

    private SourceImage() {}

    static Image of(byte[] bytes, ImageKind kind) {
        return of(bytes, Bytes.of(bytes).sha256(), kind);
    }

    static Image read(InputStream from, ImageKind kind) throws IOException {
        var in = new DigestInputStream(from, sha256());
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        in.transferTo(OutputStream.nullOutputStream());
        return of(bytes, Digest.of(in.getMessageDigest().digest()), kind);
    }

    private static Image of(byte[] bytes, Digest source, ImageKind kind) {
        return reencoded(bytes, kind)
                .map(blob -> new Image(new HolderImage.Stored(source, blob.sha256()), List.of(blob)))
                .orElseGet(() -> new Image(new HolderImage.Unreadable(source), List.of()));
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
