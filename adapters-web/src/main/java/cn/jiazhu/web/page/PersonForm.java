package cn.jiazhu.web.page;

import java.util.List;

/// Asks whom to look up, and why.
///
/// @param listed the certificate of somebody on a list; empty for whoever is typed
public record PersonForm(
        ConsoleFrame frame,
        String listed,
        List<AuditSheet.Choice> kinds,
        String kind,
        String reason,
        List<Notice> notices) {

    public PersonForm {
        kinds = List.copyOf(kinds);
        notices = List.copyOf(notices);
    }
}
