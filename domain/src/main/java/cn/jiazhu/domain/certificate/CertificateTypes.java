package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import java.util.List;

/// All certificate types, each with the versions of its rules that somebody knows.
public record CertificateTypes(List<CertificateType> all) {

    /// As they are before anything was decided.
    public static final CertificateTypes FIRST = new CertificateTypes(CertificateType.ALL);

    public CertificateTypes {
        all = List.copyOf(all);
    }

    public CertificateType parse(String shortName) {
        String wanted = shortName.strip();
        return all.stream()
                .filter(type -> type.shortName().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("type", InvalidValue.Reason.UNKNOWN));
    }

    /// The same type, as it is known here.
    public CertificateType known(CertificateType type) {
        return parse(type.shortName());
    }

    public CertificateTypes with(CertificateType type, TypeVersion next) {
        return new CertificateTypes(
                all.stream().map(one -> one.equals(type) ? one.with(next) : one).toList());
    }
}
