package cn.jiazhu.platform;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.Sequence;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report of a batch: what stands in the rows of a registry file, one row for each of its `specialties`, with its
/// number among the reports of its source, since when it is true, and its images.
///
/// @param images their bytes, as they were sent
record SentItem(Item item, Map<ImageKind, byte[]> images) {

    private static final Set<Column> OF_SPECIALTY = Set.of(Column.SPECIALTY, Column.VALID_FROM, Column.VALID_TO);
    private static final List<String> TITLES =
            Column.OF_REPORTS.stream().map(Column::title).toList();
    private static final Header HEADER = Header.of(TITLES);
    private static final Set<String> SPECIALTY_FIELDS =
            OF_SPECIALTY.stream().map(Column::title).collect(Collectors.toSet());
    private static final Set<String> FIELDS = Stream.concat(
                    TITLES.stream().filter(title -> !SPECIALTY_FIELDS.contains(title)),
                    Stream.of("sequence", "effective_at", "specialties", "photo", "signature"))
            .collect(Collectors.toSet());

    static SentItem of(JsonNode node, int place, String source, CertificateTypes types) {
        String pointer = "/items/" + place;
        BatchFields.object(node, pointer, FIELDS);
        var images = new EnumMap<ImageKind, byte[]>(ImageKind.class);
        try {
            Item numbered = numbered(read(node, pointer, place + 1L, types), node, pointer, source);
            for (ImageKind kind : ImageKind.values()) {
                image(node, pointer, kind, images);
            }
            return new SentItem(numbered, images);
        } catch (InvalidValue e) {
            if (e.field().startsWith("/")) {
                throw e;
            }
            return new SentItem(new Item.Refused(place + 1L, e.field(), "", Row.reason(e)), Map.of());
        }
    }

    /// As the same rows of a file would be read.
    private static Item read(JsonNode node, String pointer, long line, CertificateTypes types) {
        var told = new ArrayList<Item>();
        var group = new RowGroup(told::add);
        JsonNode specialties = node.path("specialties");
        boolean listed = specialties.isArray() && !specialties.isEmpty();
        InvalidValue.unless(
                specialties.isArray() || specialties.isMissingNode(),
                pointer + "/specialties",
                InvalidValue.Reason.PATTERN);
        if (!listed) {
            group.add(Row.of(cells(node, pointer, node, pointer, line), types));
        }
        for (int i = 0; listed && i < specialties.size(); i++) {
            String at = pointer + "/specialties/" + i;
            JsonNode specialty = BatchFields.object(specialties.get(i), at, SPECIALTY_FIELDS);
            group.add(Row.of(cells(node, pointer, specialty, at, line), types));
        }
        group.close();
        return told.stream()
                .filter(item -> !(item instanceof Item.Refused refused && refused.reason() == Reason.OTHER_ROW_REFUSED))
                .findFirst()
                .orElseThrow();
    }

    private static Cells cells(JsonNode node, String pointer, JsonNode specialty, String at, long line) {
        return new Cells(
                line,
                HEADER,
                Column.OF_REPORTS.stream()
                        .map(column -> OF_SPECIALTY.contains(column)
                                ? BatchFields.text(specialty, at, column.title())
                                : BatchFields.text(node, pointer, column.title()))
                        .toList());
    }

    private static Item numbered(Item read, JsonNode node, String pointer, String source) {
        JsonNode number = node.path("sequence");
        InvalidValue.unless(
                number.isMissingNode() || number.isIntegralNumber(),
                pointer + "/sequence",
                InvalidValue.Reason.PATTERN);
        InvalidValue.unless(!number.isMissingNode(), "sequence", InvalidValue.Reason.EMPTY);
        InvalidValue.unless(number.canConvertToLong(), "sequence", InvalidValue.Reason.RANGE);
        String effective = BatchFields.text(node, pointer, "effective_at");
        Effective from = effective.isEmpty()
                ? new Effective.WhenKnown()
                : new Effective.From(BatchFields.instant(effective, "effective_at"));
        return switch (read) {
            case Item.Refused refused -> refused;
            case Item.Read(var line, var report, var _) ->
                new Item.Read(line, since(report, from), new Sequence.Numbered(source, number.longValue()));
        };
    }

    private static RegistryReport since(RegistryReport report, Effective from) {
        return switch (report) {
            case RegistryReport.Registered(var type, var facts, var _) ->
                new RegistryReport.Registered(type, facts, from);
            case RegistryReport.Announced announced -> announced;
        };
    }

    private static void image(JsonNode node, String pointer, ImageKind kind, Map<ImageKind, byte[]> images) {
        String field = kind.name().toLowerCase(Locale.ROOT);
        String text = BatchFields.text(node, pointer, field);
        if (!text.isEmpty()) {
            try {
                images.put(kind, Base64.getDecoder().decode(text));
            } catch (IllegalArgumentException _) {
                throw new InvalidValue(field, InvalidValue.Reason.PATTERN);
            }
        }
    }
}
