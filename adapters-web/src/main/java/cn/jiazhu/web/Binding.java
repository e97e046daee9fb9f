package cn.jiazhu.web;

import cn.jiazhu.application.holder.BindCertificate;
import cn.jiazhu.application.holder.BindCertificate.Outcome;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.web.Requests.BindingWanted;

/// Binding a certificate, by API and by page alike. Whoever tries number after number is slowed down, never locked out.
final class Binding {

    private final BindCertificate bindCertificate;
    private final Throttle tries;

    Binding(BindCertificate bindCertificate, Throttle tries) {
        this.bindCertificate = bindCertificate;
        this.tries = tries;
    }

    /// @throws RequestRefused when the person has no such certificate, or after too many tries
    CertificateId bind(Session session, BindingWanted wanted) {
        String guesser = session.account().toString();
        tries.take(guesser);
        return switch (bindCertificate.bind(session, wanted.type(), wanted.number())) {
            case Outcome.Bound(var certificate) -> {
                tries.giveBack(guesser);
                yield certificate;
            }
            case Outcome.Refused _ -> throw new RequestRefused(ProblemCode.BINDING_REFUSED);
        };
    }
}
