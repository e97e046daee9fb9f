package cn.jiazhu.application.port;

/// Through which door somebody comes: the portal with our own accounts, or the national platform with its own. Both
/// lead to the same use cases.
public enum Channel {
    PORTAL,
    PLATFORM
}
