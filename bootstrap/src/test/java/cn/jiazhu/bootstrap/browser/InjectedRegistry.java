package cn.jiazhu.bootstrap.browser;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.NumberPattern;
import cn.jiazhu.platform.sandbox.Sandbox;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A registry file with every injection in every column, a row and a person for each.
record InjectedRegistry(List<String> columns, List<Row> rows) {

    private static final Set<String> OF_ANNOUNCEMENTS = Set.of("application", "announced_on", "province");
    private static final CertificateType TYPE = CertificateType.CONSTRUCTOR_1;

    private static final int FIRST_HOLDER = 9_000;

    /// @param column where the injection stands
    record Row(String column, Injection injection, Map<String, String> cells) {

        String cell(String name) {
            return cells.getOrDefault(name, "");
        }
    }

    /// The columns are those that the reader of the program knows.
    static InjectedRegistry of(List<Injection> injections, LocalDate today) throws ReflectiveOperationException {
        var known = Class.forName("cn.jiazhu.platform.Column").getDeclaredField("OF_REGISTRY_FILES");
        known.setAccessible(true);
        List<String> columns = ((Set<?>) known.get(null))
                .stream()
                        .map(column -> column.toString().toLowerCase(Locale.ROOT))
                        .toList();
        var rows = new ArrayList<Row>();
        for (String column : columns) {
            for (Injection injection : injections) {
                var cells = OF_ANNOUNCEMENTS.contains(column)
                        ? announced(rows.size(), today)
                        : registered(rows.size(), today);
                cells.put(column, injection.text());
                rows.add(new Row(column, injection, cells));
            }
        }
        return new InjectedRegistry(columns, rows);
    }

    /// One person with one certificate for each text as name, with another as employer.
    static List<Map<String, String>> holders(List<String> names, List<String> employers, LocalDate today) {
        return IntStream.range(0, Math.max(names.size(), employers.size()))
                .mapToObj(n -> {
                    var cells = registered(FIRST_HOLDER + n, today);
                    cells.put("name", names.get(n % names.size()));
                    cells.put("employer", employers.get((n + 1) % employers.size()));
                    return cells;
                })
                .toList();
    }

    /// Somebody with a certificate like any other.
    static Map<String, String> registered(int person, LocalDate today) {
        var cells = new HashMap<>(Map.of(
                "kind", "registered",
                "type", TYPE.shortName(),
                "gender", "女",
                "birth_date", "1990-05-17",
                "employer", "京北示例建设有限公司",
                "employer_uscc", "91990000MADEM0000F",
                "specialty", TYPE.specialties().getFirst(),
                "state", "有效"));
        cells.put("number", "京10120182018%05d".formatted(person));
        cells.put(
                "identifier",
                new CertificateIdentifier(
                                TYPE.code(), TYPE.code().substring(0, 18), "INJECTED%05d".formatted(person), 1)
                        .toString());
        cells.put("valid_from", today.minusYears(1).toString());
        cells.put("valid_to", today.plusYears(2).toString());
        cells.put("issued_on", today.minusYears(1).toString());
        cells.put("state_from", today.minusYears(1).toString());
        identify(cells, person);
        return cells;
    }

    private static Map<String, String> announced(int person, LocalDate today) {
        var cells = new HashMap<>(Map.of(
                "kind", "announced",
                "type", TYPE.shortName(),
                "application", "01",
                "announced_on", today.toString(),
                "province", "北京市"));
        identify(cells, person);
        return cells;
    }

    private static void identify(Map<String, String> cells, int person) {
        String first17 = "99%04d19900517000".formatted(person);
        cells.put("name", "甲乙丙");
        cells.put("id_type", "111");
        cells.put("id_number", first17 + CheckCharacters.citizenId(first17));
    }

    /// Writes a file, and for every row a photo and a signature beside it.
    Path write(Path folder, List<Map<String, String>> people) throws IOException {
        Path photo = Files.write(folder.resolve("photo"), Sandbox.photo(1).array());
        Path signature =
                Files.write(folder.resolve("signature"), Sandbox.signature(1).array());
        for (var cells : people) {
            String number = cells.getOrDefault("number", "");
            if (NumberPattern.CONSTRUCTOR.matches(number)) {
                Files.createLink(folder.resolve(number + "-photo.jpg"), photo);
                Files.createLink(folder.resolve(number + "-signature.png"), signature);
            }
        }
        return Files.writeString(
                folder.resolve("registry.csv"),
                String.join(",", columns) + "\r\n"
                        + people.stream().map(this::line).collect(Collectors.joining()));
    }

    private String line(Map<String, String> cells) {
        return columns.stream()
                        .map(column -> cells.getOrDefault(column, ""))
                        .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /// All but those that the import says it refused.
    List<Row> takenIn(List<String> said) throws IOException {
        var refused = new HashMap<Integer, String>();
        for (String line : said) {
            var told = new ObjectMapper().readTree(line);
            if (told.has("line")) {
                refused.put(told.path("line").asInt() - 2, told.path("column").asText());
            }
        }
        return Stream.iterate(0, n -> n < rows.size(), n -> n + 1)
                .filter(n -> !refused.containsKey(n))
                .map(rows::get)
                .toList();
    }
}
