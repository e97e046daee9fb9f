package cn.jiazhu.platform;

import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.Specialty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lines of registry files, right ones and such with one cell spoiled.
final class RegistryLines {

    static final String HEADER = Column.OF_REPORTS.stream().map(Column::title).collect(Collectors.joining(","));

    private RegistryLines() {}

    /// One line for every specialty.
    static List<String> of(Facts facts) {
        return facts.specialties().stream()
                .map(specialty -> line(cells(facts, specialty)))
                .toList();
    }

    static String with(Facts facts, Column column, String text) {
        Map<Column, String> cells = cells(facts, facts.specialties().getFirst());
        cells.put(column, text);
        return line(cells);
    }

    static String announced(Facts facts, String application, String on) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.KIND, "announced");
        cells.put(Column.TYPE, "constructor-1");
        cells.put(Column.NAME, facts.name().text());
        cells.put(Column.ID_TYPE, "111");
        cells.put(Column.ID_NUMBER, facts.holder().number());
        cells.put(Column.APPLICATION, application);
        cells.put(Column.ANNOUNCED_ON, on);
        cells.put(Column.PROVINCE, "北京");
        return line(cells);
    }

    static String file(List<String> lines) {
        return HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    static List<String> samples(int from, int to) {
        var lines = new ArrayList<String>();
        for (int n = from; n < to; n++) {
            lines.addAll(of(FactsSamples.constructor(n)));
        }
        return lines;
    }

    private static Map<Column, String> cells(Facts facts, Specialty specialty) {
        boolean constructor = facts.number().text().startsWith("京");
        CertificateType type = constructor ? CertificateType.CONSTRUCTOR_1 : CertificateType.COST_ENGINEER_1;
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.KIND, "registered");
        cells.put(Column.TYPE, type.shortName());
        cells.put(Column.NUMBER, facts.number().text());
        cells.put(Column.IDENTIFIER, facts.identifier().toString());
        cells.put(Column.NAME, facts.name().text());
        cells.put(Column.GENDER, facts.gender().printed());
        cells.put(Column.BIRTH_DATE, facts.birthDate().toString());
        cells.put(Column.ID_TYPE, facts.holder().type().code());
        cells.put(Column.ID_NUMBER, facts.holder().number());
        cells.put(Column.EMPLOYER, facts.employer().name());
        cells.put(Column.EMPLOYER_USCC, facts.employer().creditCode().text());
        cells.put(Column.SPECIALTY, specialty.name());
        cells.put(Column.VALID_FROM, specialty.validity().first().toString());
        cells.put(Column.VALID_TO, specialty.validity().last().toString());
        cells.put(Column.ISSUED_ON, facts.issuedOn().toString());
        cells.put(Column.STATE, facts.state().chinese());
        cells.put(Column.STATE_FROM, facts.stateFrom().toString());
        return cells;
    }

    private static String line(Map<Column, String> cells) {
        return Column.OF_REPORTS.stream()
                .map(column -> quoted(cells.getOrDefault(column, "")))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
