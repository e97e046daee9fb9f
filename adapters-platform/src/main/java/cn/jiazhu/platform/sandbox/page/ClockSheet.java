package cn.jiazhu.platform.sandbox.page;

/// The calendar.
///
/// @param today as far as it is turned
/// @param turned how far that is, in a sentence
public record ClockSheet(Frame frame, String today, String turned) {}
