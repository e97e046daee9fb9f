package cn.jiazhu.web.page;

/// A page that says the same to everybody.
public record Plain(Frame frame) {}
