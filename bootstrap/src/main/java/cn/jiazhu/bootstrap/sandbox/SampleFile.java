package cn.jiazhu.bootstrap.sandbox;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.bootstrap.sandbox.SamplePerson.Picture;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a registry file (architecture.md §9) about sample people, images beside it, as a province would hand it in.
public final class SampleFile {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "type",
            "number",
            "identifier",
            "name",
            "gender",
            "birth_date",
            "id_type",
            "id_number",
            "employer",
            "employer_uscc",
            "specialty",
            "valid_from",
            "valid_to",
            "issued_on",
            "state",
            "state_from",
            "application",
            "announced_on",
            "province");

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
        var rows = reports.flatMap(SampleFile::rows).map(SampleFile::line);
        return Files.write(
                file, Stream.concat(Stream.of(String.join(",", COLUMNS)), rows).toList());
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

    private static Stream<Map<String, Object>> rows(RegistryReport report) {
        return switch (report) {
            case Registered(var type, var facts) ->
                facts.specialties().stream()
                        .map(specialty -> Map.ofEntries(
                                Map.entry("kind", "registered"),
                                Map.entry("type", type.shortName()),
                                Map.entry("number", facts.number()),
                                Map.entry("identifier", facts.identifier()),
                                Map.entry("name", facts.name().text()),
                                Map.entry("gender", facts.gender().printed()),
                                Map.entry("birth_date", facts.birthDate()),
                                Map.entry("id_type", facts.holder().type().code()),
                                Map.entry("id_number", facts.holder().number()),
                                Map.entry("employer", facts.employer().name()),
                                Map.entry("employer_uscc", facts.employer().creditCode()),
                                Map.entry("specialty", specialty.name()),
                                Map.entry("valid_from", specialty.validity().first()),
                                Map.entry("valid_to", specialty.validity().last()),
                                Map.entry("issued_on", facts.issuedOn()),
                                Map.entry("state", facts.state().chinese()),
                                Map.entry("state_from", facts.stateFrom())));
            case Announced(var type, var holder, var announcement) ->
                Stream.of(Map.of(
                        "kind", "announced",
                        "type", type.shortName(),
                        "name", holder.name().text(),
                        "id_type", holder.id().type().code(),
                        "id_number", holder.id().number(),
                        "application", announcement.application().code(),
                        "announced_on", announcement.announcedOn(),
                        "province", announcement.province()));
        };
    }

    private static String line(Map<String, Object> row) {
        return COLUMNS.stream()
                .map(column -> row.getOrDefault(column, "").toString())
                .collect(Collectors.joining(","));
    }
}
