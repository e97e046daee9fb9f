package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.Digest;

/// Bytes that files share, and their name, which is computed once.
record Blob(Digest name, Bytes bytes) {

    static Blob of(Bytes bytes) {
        return new Blob(bytes.sha256(), bytes);
    }
}
