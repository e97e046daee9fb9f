package cn.jiazhu.bootstrap;

/// Start with [Main].
public final class Main {

    private Main() {}
}
