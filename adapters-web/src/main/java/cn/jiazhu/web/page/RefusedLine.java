package cn.jiazhu.web.page;

/// A row or a report that was refused: where it stood, what stood there, why, and what to do.
///
/// @param value masked where it is personal
public record RefusedLine(long line, String field, String value, String cause, String cure) {}
