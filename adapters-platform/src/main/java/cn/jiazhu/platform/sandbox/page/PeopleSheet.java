package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// Everybody for whom something can be done.
///
/// @param problem why nothing can be done at all; empty otherwise
public record PeopleSheet(Frame frame, List<Choice> people, String problem) {}
