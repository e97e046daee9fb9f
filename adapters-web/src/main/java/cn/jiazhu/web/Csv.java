package cn.jiazhu.web;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of a CSV file (RFC 4180) that a spreadsheet shows and never computes: what it would take for a formula has an
/// apostrophe before it.
final class Csv {

    /// So that spreadsheets read it as UTF-8.
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        String shown = text.stripLeading();
        boolean computes =
                !text.isEmpty() && (shown.isEmpty() || isFormula(text.charAt(0)) || isFormula(shown.charAt(0)));
        return '"' + (computes ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(char first) {
        return FORMULA.indexOf(first) >= 0;
    }
}
