package cn.jiazhu.web.page;

/// A state in shape, colour and word.
///
/// @param tone of `good`, `soon`, `stop`, `wait`
public record Chip(String tone, Icon icon, String text) {}
