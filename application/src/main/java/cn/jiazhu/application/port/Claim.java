package cn.jiazhu.application.port;

import cn.jiazhu.domain.annotation.Annotation;

/// An unfinished annotation and the right to carry it on.
public record Claim(Annotation annotation, Lease lease) {}
