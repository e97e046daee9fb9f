package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import java.util.Collection;
import java.util.Optional;

/// Immutable bytes by their SHA-256, each stored once.
public interface Blobs {

    Optional<Bytes> find(Digest digest);

    void add(Collection<Bytes> blobs);
}
