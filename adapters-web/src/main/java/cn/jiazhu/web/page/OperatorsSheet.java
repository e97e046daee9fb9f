package cn.jiazhu.web.page;

import cn.jiazhu.web.page.RightsForm.Choice;
import java.util.List;

/// Everybody who works, or worked, at the console, and a form for one more.
public record OperatorsSheet(
        ConsoleFrame frame, List<Row> rows, String name, List<Choice> roles, List<Notice> notices) {

    /// An operator in short.
    public record Row(String address, String name, String role, Chip chip) {}

    public OperatorsSheet {
        rows = List.copyOf(rows);
        roles = List.copyOf(roles);
        notices = List.copyOf(notices);
    }
}
