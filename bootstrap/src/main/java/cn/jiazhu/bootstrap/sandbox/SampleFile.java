package cn.jiazhu.bootstrap.sandbox;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.bootstrap.sandbox.SamplePerson.Picture;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes a registry file (architecture.md §9) about sample people, images beside it, as a province would hand it in.
public final class SampleFile {

    /// Drawing takes time, and nobody looks for a likeness.
    private static final int FACES = 4;

    private static final byte[] NO_IMAGE = "not an image".getBytes(StandardCharsets.US_ASCII);

    private SampleFile() {}

    /// `registry.csv`, the images beside it, and `afterwards.csv` with what is reported later.
    ///
    /// @return the first
    public static Path write(List<SamplePerson> people, Path folder) throws IOException {
        Files.createDirectories(folder);
        var photos = Stream.iterate(0, face -> face + 1)
                .limit(FACES)
                .map(Sandbox::photo)
                .toList();
        var signatures = Stream.iterate(0, face -> face + 1)
                .limit(FACES)
                .map(Sandbox::signature)
                .toList();
        for (SamplePerson person : people) {
            int face = Math.floorMod(person.key().hashCode(), FACES);
            writeImages(person, photos.get(face), signatures.get(face), folder);
        }
        write(people.stream().flatMap(person -> person.afterwards().stream()), folder.resolve("afterwards.csv"));
        return write(people.stream().flatMap(person -> person.reports().stream()), folder.resolve("registry.csv"));
    }

    private static Path write(Stream<RegistryReport> reports, Path file) throws IOException {
        Sandbox.writeRegistry(file, reports);
        return file;
    }

    private static void writeImages(SamplePerson person, Bytes photo, Bytes signature, Path folder) throws IOException {
        for (Facts facts : person.facts().toList()) {
            writeImage(folder.resolve(facts.number() + "-photo.jpg"), person.photo(), photo);
            writeImage(folder.resolve(facts.number() + "-signature.png"), person.signature(), signature);
        }
    }

    private static void writeImage(Path file, Picture how, Bytes good) throws IOException {
        switch (how) {
            case GOOD -> Files.write(file, good.array());
            case UNREADABLE -> Files.write(file, NO_IMAGE);
            case MISSING -> {}
        }
    }
}
