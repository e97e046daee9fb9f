package cn.jiazhu.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A sheet, row by row. A cell is a text, or the number of a day in a column of days. Anything else is
/// [Cells#NOT_TEXT]: a number has lost the zeros before it and the digits after the fifteenth, and what a formula was
/// when somebody last looked is nobody's report.
record Sheet(XMLStreamReader xml, List<String> strings, int width, IntPredicate days, boolean from1904) {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;

    /// Before the 61st day, spreadsheets count a 29 February 1900.
    private static final Pattern DAY = Pattern.compile("[0-9]{1,6}");
    private static final int FIRST_CERTAIN_DAY = 61;

    /// Who is given the rows.
    interface Reader {
        void row(long line, List<String> cells);
    }

    void forEach(Reader to) throws Workbook.Unreadable {
        try {
            long line = 0;
            while (Xml.next(xml)) {
                if (xml.getLocalName().equals("row")) {
                    line = Xml.attribute(xml, "r").map(Long::parseLong).orElse(line + 1);
                    to.row(line, row());
                }
            }
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Workbook.Unreadable(e);
        }
    }

    private List<String> row() throws XMLStreamException {
        var cells = new ArrayList<String>();
        int next = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                int at = Xml.attribute(xml, "r").map(Sheet::column).orElse(next);
                next = at + 1;
                put(cells, Math.min(at, width - 1), cell(at));
            }
        }
        return cells;
    }

    private static void put(List<String> cells, int at, String text) {
        if (text.isEmpty()) {
            return;
        }
        while (cells.size() <= at) {
            cells.add("");
        }
        cells.set(at, text);
    }

    private String cell(int at) throws XMLStreamException {
        String type = Xml.attribute(xml, "t").orElse("n");
        String text = "";
        boolean formula = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("c")) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "v" -> text = Xml.value(xml);
                    case "is" -> text = Xml.text(xml, "is");
                    case "f" -> formula = true;
                    default -> {}
                }
            }
        }
        return formula ? Cells.NOT_TEXT : value(type, text, at);
    }

    private String value(String type, String text, int at) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.get(Integer.parseInt(text));
            case "inlineStr" -> text;
            case "n" -> days.test(at) ? day(text).map(LocalDate::toString).orElse(Cells.NOT_TEXT) : Cells.NOT_TEXT;
            default -> Cells.NOT_TEXT;
        };
    }

    private Optional<LocalDate> day(String number) {
        return Optional.of(number)
                .filter(text -> DAY.matcher(text).matches())
                .map(text -> Integer.parseInt(text) + (from1904 ? DAYS_TO_1904 : 0))
                .filter(days -> days >= FIRST_CERTAIN_DAY)
                .map(DAY_ZERO::plusDays);
    }

    /// Of `AB12`: 27.
    private static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            column = Math.min(column * 26 + cell.charAt(i) - 'A' + 1, 1 << 20);
        }
        return column - 1;
    }
}
