package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// What surrounds every page of the simulators.
///
/// @param today the day of the calendar that may have been turned; empty while nobody has one
/// @param ways to the simulators
/// @param tools what stands top right
public record Frame(String title, String today, List<Way> ways, List<Way> tools) {

    /// A link.
    ///
    /// @param here whether it leads to this very page
    public record Way(String address, String text, boolean here) {}
}
