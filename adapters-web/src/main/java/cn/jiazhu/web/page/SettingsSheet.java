package cn.jiazhu.web.page;

import java.util.List;

/// What the program was told.
public record SettingsSheet(ConsoleFrame frame, List<Row> rows) {

    /// A setting.
    public record Row(String key, String meaning, String value, String origin) {}

    public SettingsSheet {
        rows = List.copyOf(rows);
    }
}
