package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.certificate.CertificateId;

/// The highest number of a source that has been applied to a certificate.
public record Heard(CertificateId certificate, String source, long number) {}
