package cn.jiazhu.web.page;

/// Whether messages are wanted, by the link of one of them.
///
/// @param action where the choice goes
public record NoticeChoice(Frame frame, String action, boolean wanted) {}
