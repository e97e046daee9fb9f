package cn.jiazhu.platform.sandbox.page;

/// An invented person to choose.
///
/// @param id what a form sends
/// @param shows the state the person is in
public record Choice(String id, String name, String shows, boolean chosen) {}
