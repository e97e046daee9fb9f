package cn.jiazhu.platform;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One row of a file as it stands there.
record Cells(long line, Header header, List<String> fields) {

    /// Stands for a cell of a sheet that holds something else than a text; no character at all.
    static final String NOT_TEXT = "\ufffe";

    private static final int MOST_OF_KEY = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /// A row that is only refused is not worth its memory.
    Cells emptied() {
        return new Cells(line, header, List.of());
    }

    /// Empty where the file has no such column.
    String text(Column column) {
        int place = header.places().getOrDefault(column, fields.size());
        return place < fields.size() ? fields.get(place).strip() : "";
    }

    boolean isAnnounced() {
        return text(Column.KIND).equals("announced");
    }

    /// The same for rows that tell of one certificate, or of one announcement.
    String key() {
        return (isAnnounced() ? Column.KEY_OF_ANNOUNCEMENT : Column.KEY_OF_CERTIFICATE)
                .stream()
                        .map(this::text)
                        .map(text -> text.substring(0, Math.min(text.length(), MOST_OF_KEY)))
                        .collect(Collectors.joining("\t"))
                        .toUpperCase(Locale.ROOT);
    }

    /// Why nothing can be read in this row at all.
    Optional<Item.Refused> unreadable() {
        return hasRightWidth()
                ? tooLong()
                        .map(column -> refused(column, Reason.TOO_LONG))
                        .or(() -> notText().map(column -> refused(column, Reason.NOT_TEXT)))
                : Optional.of(new Item.Refused(line, "", "", Reason.COLUMNS));
    }

    private boolean hasRightWidth() {
        return fields.size() == header.width();
    }

    private Optional<Column> tooLong() {
        return header.places().entrySet().stream()
                .filter(place ->
                        fields.get(place.getValue()).length() > place.getKey().most())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<Column> notText() {
        return header.places().entrySet().stream()
                .filter(place -> fields.get(place.getValue()).equals(NOT_TEXT))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The text of a cell that must have one, without characters that nobody sees.
    ///
    /// @throws InvalidValue otherwise
    String required(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw column.wrong(InvalidValue.Reason.EMPTY);
        }
        if (!text.codePoints().allMatch(Cells::isVisible)) {
            throw column.wrong(InvalidValue.Reason.CHARACTER);
        }
        return text;
    }

    /// A day as `2026-03-09`, of a year in which registrations can be.
    LocalDate day(Column column) {
        String text = text(column);
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw column.wrong(InvalidValue.Reason.RANGE);
            }
            return day;
        } catch (DateTimeException _) {
            throw column.wrong(InvalidValue.Reason.PATTERN);
        }
    }

    Item.Refused refused(Column column, Reason reason) {
        String text = text(column).replace(NOT_TEXT, "");
        return new Item.Refused(line, column.title(), Masking.value(column, text), reason);
    }

    /// Of a value that its cell does not hold.
    Item.Refused refused(InvalidValue wrong) {
        Column column = Column.titled(wrong.field()).findFirst().orElseThrow(() -> wrong);
        return refused(column, Row.reason(wrong));
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> c != 0xFFFD;
        };
    }
}
