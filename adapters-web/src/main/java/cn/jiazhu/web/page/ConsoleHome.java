package cn.jiazhu.web.page;

/// The first page.
public record ConsoleHome(ConsoleFrame frame) {}
