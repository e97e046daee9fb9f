package cn.jiazhu.application.sharing;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.Verifying;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.verification.SharedAnswer;
import cn.jiazhu.domain.verification.Verification;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Asks for a certificate by its number and its holder's name: by the number alone nobody learns anything.
public final class QueryCertificate {

    /// The answer.
    public sealed interface Answer {

        /// The facts of now.
        ///
        /// @param counting the newest copy that counts
        record Found(CertificateType type, Facts facts, SharedAnswer answer, Optional<Verification> counting)
                implements Answer {}

        /// The number is another's, or another now.
        record Differs() implements Answer {}

        record NotFound() implements Answer {}
    }

    private final Certificates certificates;
    private final Annotations annotations;
    private final Verifying verifying;
    private final Clocks clocks;

    public QueryCertificate(Certificates certificates, Annotations annotations, Verifying verifying, Clocks clocks) {
        this.certificates = certificates;
        this.annotations = annotations;
        this.verifying = verifying;
        this.clocks = clocks;
    }

    public Answer query(RegistrationNumber number, PersonName name) {
        return certificates.numbered(List.of(number)).stream()
                .findFirst()
                .flatMap(found -> found.facts()
                        .map(facts ->
                                facts.number().equals(number) && facts.name().equals(name)
                                        ? found(found, facts)
                                        : new Answer.Differs()))
                .orElseGet(Answer.NotFound::new);
    }

    private Answer found(Certificate certificate, Facts facts) {
        Optional<Verification> counting = counting(certificate.id());
        var answer = SharedAnswer.of(certificate.standingOn(clocks.today()), counting.isPresent());
        return new Answer.Found(certificate.type(), facts, answer, counting);
    }

    private Optional<Verification> counting(CertificateId id) {
        return annotations.issuedOf(List.of(id)).stream()
                .map(Annotation.Issued::order)
                .flatMap(order -> verifying.look(order.id()).stream())
                .filter(copy -> SharedAnswer.of(copy.verdict()) == SharedAnswer.VALID)
                .max(Comparator.comparingInt(copy -> copy.copy().numbers().ordinal()));
    }
}
