package cn.jiazhu.web.page;

/// One registration that is to be changed.
///
/// @param copies that count now
/// @param hindrance why it cannot be; empty where it can
public record RightLine(String number, String name, String state, int copies, String hindrance) {}
