package cn.jiazhu.web.page;

/// 用户中心.
public record Centre(Frame frame) {}
