package cn.jiazhu.web.page;

import java.util.List;

/// The certificate types, each with the rules in force.
public record TypesSheet(ConsoleFrame frame, List<Row> rows) {

    /// A type in short.
    ///
    /// @param next what will be in force later; empty when nothing is decided
    public record Row(
            String address, String name, String version, int useDays, int ageLimit, int specialties, String next) {}

    public TypesSheet {
        rows = List.copyOf(rows);
    }
}
