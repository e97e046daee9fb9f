package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Immutable bytes by their SHA-256, each stored once.
public interface Blobs {

    Optional<Bytes> find(Digest digest);

    /// Those that are there.
    Map<Digest, Bytes> find(Set<Digest> digests);

    void add(Collection<Bytes> blobs);
}
