package cn.jiazhu.web.page;

import java.util.List;

/// A refusal: cause, cure, a way forward.
///
/// @param number what to tell support; empty for none
public record Problem(
        Frame frame,
        String title,
        List<Case> cases,
        String causeLabel,
        String cureLabel,
        String linkText,
        String numberLabel,
        String number,
        String homeText) {

    /// One case of it.
    ///
    /// @param title of its own; empty for none
    /// @param link where the cure is to be had; empty for none
    public record Case(String title, String cause, String cure, String link) {}

    public Problem {
        cases = List.copyOf(cases);
    }
}
