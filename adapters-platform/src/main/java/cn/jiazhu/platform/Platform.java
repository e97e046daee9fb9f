package cn.jiazhu.platform;

/// The national platform and registry files; the door is [Platform].
public final class Platform {

    private Platform() {}
}
