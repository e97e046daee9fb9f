package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// What has been collected of copies (归集).
///
/// @param outOfOrder how many came after a later one of their certificate
/// @param declining how many of the next will be declined
/// @param coming how many of the next answers will be wrong
public record CollectedSheet(Frame frame, int count, int outOfOrder, int declining, int coming, List<Line> lines) {

    /// An event of a copy.
    ///
    /// @param times how often it came
    public record Line(String event, String serial, String number, String what, String at, int times) {}
}
