package cn.jiazhu.platform.sandbox.page;

/// The platform's home.
///
/// @param name of who has signed in; empty when nobody has
/// @param userCentre empty where no site is asked for
public record HomeSheet(Frame frame, String name, String userCentre) {}
