package cn.jiazhu.platform.sandbox.page;

/// What somebody who plays a part can do: the words on its button, and what it brings about.
///
/// @param value what the form sends
public record Offer(String value, String chinese, String english, String brings) {}
