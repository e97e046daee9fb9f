package cn.jiazhu.platform.sandbox.page;

/// What a form sends along.
public record Hidden(String name, String value) {}
