package cn.jiazhu.web.page;

import java.util.List;

/// Where rights are ended, paused and resumed, and what that would do.
///
/// @param total of the lines in a sentence; empty for none
public record RightsForm(
        ConsoleFrame frame,
        List<Choice> changes,
        String numbers,
        String effective,
        String grounds,
        List<Notice> notices,
        List<RightLine> lines,
        String total) {

    /// Something to be chosen.
    public record Choice(String value, String text, boolean chosen) {}

    public RightsForm {
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
        lines = List.copyOf(lines);
    }
}
