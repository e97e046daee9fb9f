package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes a registry file (architecture.md §9), as a province would hand it in.
final class ReportFile {

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

    private ReportFile() {}

    static void write(Path file, Stream<RegistryReport> reports) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(COLUMNS);
            reports.flatMap(ReportFile::rows)
                    .forEach(row -> csv.writeRecord(COLUMNS.stream()
                            .map(column -> row.getOrDefault(column, "").toString())
                            .toList()));
        }
    }

    private static Stream<Map<String, Object>> rows(RegistryReport report) {
        return switch (report) {
            case Registered(var type, var facts, var _) ->
                facts.specialties().stream().map(specialty -> row(type, facts, specialty));
            case Announced(var type, var holder, var announcement) -> Stream.of(row(type, holder, announcement));
        };
    }

    private static Map<String, Object> row(CertificateType type, Facts facts, Specialty specialty) {
        return Map.ofEntries(
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
                Map.entry("state_from", facts.stateFrom()));
    }

    private static Map<String, Object> row(CertificateType type, Person holder, Announcement announcement) {
        return Map.of(
                "kind", "announced",
                "type", type.shortName(),
                "name", holder.name().text(),
                "id_type", holder.id().type().code(),
                "id_number", holder.id().number(),
                "application", announcement.application().code(),
                "announced_on", announcement.announcedOn(),
                "province", announcement.province());
    }
}
