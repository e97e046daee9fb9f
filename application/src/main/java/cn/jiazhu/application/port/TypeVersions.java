package cn.jiazhu.application.port;

import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.TypeVersion;

/// What was decided of the rules of certificate types, after the first version of each, which is the program's.
/// Append-only.
public interface TypeVersions {

    /// As they were looked up last: asking costs nothing, and whoever cannot look any more still knows what will begin.
    /// Certificates are found with their type as it is known.
    CertificateTypes known();

    /// As they are stored now.
    CertificateTypes stored();

    /// Looks them up anew. A version begins tomorrow at the earliest: whoever looks every minute knows it in time.
    void refresh();

    /// False, and nothing added, when there is one of its number.
    boolean add(CertificateType type, TypeVersion version);
}
