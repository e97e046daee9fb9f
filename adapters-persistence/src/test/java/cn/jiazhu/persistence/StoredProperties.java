package cn.jiazhu.persistence;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// Whatever the domain can say goes through PostgreSQL unchanged.
@Domain(DomainArbitraries.class)
class StoredProperties {

    @Property(tries = 60)
    void any_certificate_comes_back(@ForAll Certificate any) {
        var ports = FreshDatabase.ports();
        var certificate = withImagesThatExist(any);
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));

        ports.certificates().store(List.of(certificate));

        assertThat(ports.certificates().find(certificate.id())).contains(certificate);
        assertThat(ports.certificates().of(certificate.holder().id())).containsExactly(certificate);
        assertThat(ports.certificates().facts(certificate.id(), certificate.version()))
                .isEqualTo(certificate.facts());
    }

    @Example
    void what_copy_reads_as_a_sign_comes_back() {
        var ports = FreshDatabase.ports();
        var certificate = CertificateSamples.of(
                CertificateType.CONSTRUCTOR_1, FactsSamples.withEmployer(FactsSamples.constructor(), "\\N\\t甲\\"));
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        var stored = withImagesThatExist(certificate);

        ports.certificates().store(List.of(stored));

        assertThat(ports.certificates().find(certificate.id())).contains(stored);
    }

    @Property(tries = 60)
    void any_purpose_and_findings_come_back(@ForAll Purpose purpose, @ForAll List<Finding> findings) {
        var ports = FreshDatabase.ports();
        var certificate = Samples.certificate(1);
        ports.accounts().add(Samples.ACCOUNT, "a password");
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        ports.certificates().store(List.of(certificate));
        var waiting = Samples.waiting(AnnotationSamples.order(certificate, 1, purpose))
                .with(findings);

        ports.annotations().add(waiting, NOW);

        assertThat(ports.annotations().find(waiting.order().id())).contains(waiting);
    }

    private static Certificate withImagesThatExist(Certificate any) {
        return switch (any.report()) {
            case Report.Awaited _ -> any;
            case Report.Reported(var facts, var at, var trueFrom, var by) ->
                new Certificate(
                        any.id(),
                        any.type(),
                        any.holder(),
                        any.version(),
                        new Report.Reported(withImagesThatExist(facts), at, trueFrom, by),
                        any.pending(),
                        any.answered());
        };
    }

    private static Facts withImagesThatExist(Facts facts) {
        return facts.withImages(existing(facts.photo()), existing(facts.signature()));
    }

    private static HolderImage existing(HolderImage image) {
        return image instanceof HolderImage.Stored ? Samples.stored(Samples.PHOTO) : image;
    }
}
