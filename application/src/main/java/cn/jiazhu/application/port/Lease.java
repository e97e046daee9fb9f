package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;

/// The right to carry one unfinished annotation on. Given out again after it lapsed, with a higher token; what comes
/// with
/// an old token changes nothing.
public record Lease(AnnotationId annotation, long token) {}
