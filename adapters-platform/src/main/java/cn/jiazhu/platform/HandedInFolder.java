package cn.jiazhu.platform;

import cn.jiazhu.application.port.HandedIn;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.operator.FileImportId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A folder for each import, named by its id; in it `registry` and perhaps `images`. What their owner calls them names
/// no file of ours.
final class HandedInFolder implements HandedIn {

    private static final int BUFFER = 1 << 16;
    private static final String NAME = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Path folder;
    private final Supplier<CertificateTypes> types;

    /// @param types as they are known when a file is opened
    HandedInFolder(Path folder, Supplier<CertificateTypes> types) {
        this.folder = folder;
        this.types = types;
    }

    @Override
    public Optional<Digest> keep(FileImportId id, Part part, InputStream bytes, long most) {
        try {
            Path file = made(of(id)).resolve(name(part));
            var digest = MessageDigest.getInstance("SHA-256");
            boolean whole;
            try (OutputStream out = new DigestOutputStream(created(file), digest)) {
                whole = copied(bytes, out, most);
            }
            if (!whole) {
                Files.delete(file);
                return Optional.empty();
            }
            return Optional.of(Digest.of(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// False as soon as there is more.
    private static boolean copied(InputStream from, OutputStream to, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            left -= n;
            if (left < 0) {
                return false;
            }
            to.write(buffer, 0, n);
        }
        return true;
    }

    private static OutputStream created(Path file) throws IOException {
        var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Channels.newOutputStream(channel);
    }

    private static Path made(Path folder) throws IOException {
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Override
    public Optional<RegistrySource> open(FileImportId id) {
        Path registry = of(id).resolve(name(Part.REGISTRY));
        Path images = of(id).resolve(name(Part.IMAGES));
        if (!Files.exists(images)) {
            return Optional.of(new RegistryFile(registry, Images.nowhere(), types.get()));
        }
        try {
            return Optional.of(Platform.registry(registry, images, types.get()));
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    @Override
    public List<Held> all() {
        try (Stream<Path> inside = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return inside.filter(path -> path.getFileName().toString().matches(NAME))
                    .flatMap(HandedInFolder::held)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Unless it is removed this very moment.
    private static Stream<Held> held(Path path) {
        try {
            var id = new FileImportId(UUID.fromString(path.getFileName().toString()));
            return Stream.of(new Held(id, Files.getLastModifiedTime(path).toInstant()));
        } catch (IOException _) {
            return Stream.of();
        }
    }

    @Override
    public void remove(FileImportId id) {
        try {
            for (Part part : Part.values()) {
                Files.deleteIfExists(of(id).resolve(name(part)));
            }
            Files.deleteIfExists(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(FileImportId id) {
        return folder.resolve(id.toString());
    }

    private static String name(Part part) {
        return switch (part) {
            case REGISTRY -> "registry";
            case IMAGES -> "images";
        };
    }
}
