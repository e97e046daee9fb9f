package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import java.time.Instant;

/// An annotated copy (加注件): everything printed on it. The renderer gets this, and nothing else, about a person.
///
/// @param madeAt creation time (制作时间, JZJZZSJ)
public record AnnotatedCopy(
        CertificateType type,
        Facts facts,
        UsePeriod period,
        Numbering.Numbers numbers,
        Purpose purpose,
        Instant madeAt) {}
