package cn.jiazhu.application.port;

import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.identity.HolderId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Which certificates are attached to a person's account on the national platform (绑定证照).
public interface Bindings {

    /// One certificate attached to one person's account.
    record Binding(UUID id, HolderId holder, CertificateId certificate, Instant at) {}

    /// What is bound already stays as it is.
    void bind(Binding binding);

    /// False when it was not bound.
    boolean release(HolderId holder, CertificateId certificate, Instant at);

    /// What is bound now, in the order of binding.
    List<CertificateId> of(HolderId holder);
}
