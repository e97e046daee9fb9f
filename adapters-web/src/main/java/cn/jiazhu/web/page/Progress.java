package cn.jiazhu.web.page;

import java.util.List;

/// An annotation that is not finished, or has ended without a copy, or whose copy counts no more: its state, cause,
/// whose move it is, and the cure.
///
/// @param live whether it may change by itself
/// @param actions forms with one button each
public record Progress(
        Frame frame,
        String tag,
        boolean live,
        Frame.Link back,
        String type,
        String number,
        Chip chip,
        List<String> title,
        List<Prose> text,
        List<Check.Group> groups,
        List<VerdictSheet.Fact> facts,
        List<Frame.Link> ways,
        List<Action> actions,
        Entry.Book history) {

    /// A button that changes something.
    public record Action(String address, String text, boolean main) {}
}
