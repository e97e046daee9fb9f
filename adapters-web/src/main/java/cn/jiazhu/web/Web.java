package cn.jiazhu.web;

/// The HTTP side; the door is [Web].
public final class Web {

    private Web() {}
}
