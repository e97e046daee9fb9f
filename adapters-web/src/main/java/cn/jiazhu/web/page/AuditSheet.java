package cn.jiazhu.web.page;

import java.util.List;

/// A page of the audit trail, and what was asked for.
///
/// @param acts to choose from
public record AuditSheet(
        ConsoleFrame frame,
        Asked asked,
        List<Choice> acts,
        List<Notice> notices,
        List<Row> rows,
        List<Frame.Link> older) {

    public AuditSheet {
        acts = List.copyOf(acts);
        notices = List.copyOf(notices);
        rows = List.copyOf(rows);
        older = List.copyOf(older);
    }

    /// As typed.
    public record Asked(String subject, String actor, String act, String from, String until) {}

    public record Choice(String value, String text) {}

    /// An event.
    ///
    /// @param reason as it was given; empty for none
    public record Row(String at, String act, String actor, String subject, String reason) {}
}
