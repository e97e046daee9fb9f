package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// What the platform's next answers will be like.
///
/// @param coming how many of them will be wrong
/// @param delay how long each takes, in milliseconds
/// @param stampsComing how many of the timestamp authority's will be wrong
public record FaultSheet(
        Frame frame, int coming, long delay, List<Kind> kinds, int stampsComing, List<Kind> kindsOfStamps) {

    /// A way to be wrong.
    public record Kind(String fault, String title, String brings) {}
}
