package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;

/// A file as it was issued, byte for byte.
public record IssuedFile(Format format, Digest sha256, Bytes bytes) {}
