package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.identity.HolderId;
import java.time.Instant;
import java.util.Optional;

/// Who wants no messages, and what stands in a message's link so that whoever got it can say so.
public interface OptOuts {

    boolean contains(HolderId holder);

    /// Whoever is out already stays out.
    void add(HolderId holder, Instant at);

    void remove(HolderId holder);

    /// For messages about this annotation; the same each time, and nobody else can make it up.
    String token(AnnotationId annotation);

    /// Whom the token is for; empty when it is none of ours.
    Optional<AnnotationId> annotation(String token);
}
