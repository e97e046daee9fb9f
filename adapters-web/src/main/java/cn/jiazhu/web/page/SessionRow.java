package cn.jiazhu.web.page;

/// A place where the person is signed in, in words.
///
/// @param current the browser that looks
public record SessionRow(String text, boolean current) {}
