package cn.jiazhu.domain.certificate;

import java.util.UUID;

/// Our own opaque name of a certificate; says nothing about its holder.
public record CertificateId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
