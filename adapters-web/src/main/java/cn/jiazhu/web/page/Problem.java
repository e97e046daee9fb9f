package cn.jiazhu.web.page;

import java.util.List;

/// A refusal: cause, cure, a way forward.
///
/// @param number what to tell support; empty for none
/// @param ways on, the first is the one to take
public record Problem(Frame frame, String title, List<Case> cases, String number, List<Frame.Link> ways) {

    /// One case of it.
    ///
    /// @param title of its own; empty for none
    /// @param link where the cure is to be had; empty for none
    public record Case(String title, String cause, String cure, String link) {}

    public Problem {
        cases = List.copyOf(cases);
        ways = List.copyOf(ways);
    }
}
