package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;

/// The facts that are stored of a copy no longer give the claim digest it was issued with: an alarm, never a verdict.
public final class DamagedFacts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DamagedFacts(AnnotationId annotation) {
        super("stored facts of annotation " + annotation + " do not have their digest");
    }
}
