package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// Somebody's account on the platform.
///
/// @param person what forms send; empty while nobody is chosen
/// @param mobile whether a mobile number is bound, in a word
public record AccountSheet(
        Frame frame, String person, String name, String mobile, boolean bound, List<Choice> people) {}
