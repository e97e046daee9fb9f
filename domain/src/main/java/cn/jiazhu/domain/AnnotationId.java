package cn.jiazhu.domain;

import java.util.UUID;

/// Our opaque name of an annotation (UUIDv7).
public record AnnotationId(UUID value) {

    /// Later than every annotation: where a history begins when read from its newest entry.
    public static final AnnotationId LATEST = new AnnotationId(new UUID(-1L, -1L));

    @Override
    public String toString() {
        return value.toString();
    }
}
