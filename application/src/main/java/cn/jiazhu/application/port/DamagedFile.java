package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;

/// What is stored of a file no longer gives the bytes that were issued: an alarm, never a wrong file.
public final class DamagedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DamagedFile(AnnotationId annotation, Format format) {
        super("stored " + format + " of annotation " + annotation + " does not have its digest");
    }
}
