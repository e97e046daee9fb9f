package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// What the platform's next answers will be like.
///
/// @param coming how many of them will be wrong
/// @param delay how long each takes, in milliseconds
public record FaultSheet(Frame frame, int coming, long delay, List<Kind> kinds) {

    /// A way to be wrong.
    public record Kind(String fault, String title, String brings) {}
}
