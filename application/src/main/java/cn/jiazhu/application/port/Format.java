package cn.jiazhu.application.port;

/// The two files of a copy.
public enum Format {
    PDF,
    OFD
}
