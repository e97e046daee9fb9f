package cn.jiazhu.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Event;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.Ports;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.annotation.Numbering.Numbers;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What must hold of a certificate and its annotations whatever has happened (reliability.md §1): asked after every
/// fault
/// and every race, on whatever ports.
public record Invariants(Ports ports, LocalDate today) {

    private static final int ALL = 100_000;

    public void hold(CertificateId id) {
        Certificate certificate = ports.certificates().find(id).orElseThrow();
        List<Annotation> annotations = ports.annotations().history(id, AnnotationId.LATEST, ALL).stream()
                .filter(Annotation.class::isInstance)
                .map(Annotation.class::cast)
                .toList();
        noCountingCopyIsOlderThanTheFacts(certificate, annotations);
        oneOpenAndOneADay(annotations);
        ordinalsAreGapless(annotations);
        annotations.forEach(this::hasItsFilesAndEvents);
    }

    private void noCountingCopyIsOlderThanTheFacts(Certificate certificate, List<Annotation> annotations) {
        of(Annotation.Issued.class, annotations).forEach(copy -> {
            Facts printed = printed(copy.order().certificate(), copy.intent());
            assertThat(Standing.of(
                            certificate.type(), printed, copy.intent().period().first()))
                    .as("standing on which %s was issued", copy.order().id())
                    .isInstanceOf(Standing.Valid.class);
            if (CopyStatus.of(copy, certificate.standingOn(today), today) instanceof CopyStatus.Counts) {
                assertThat(EndCause.between(printed, certificate.facts().orElseThrow(), today))
                        .as(
                                "what is no longer true on counting copy %s",
                                copy.order().id())
                        .isEmpty();
            }
        });
    }

    private static void oneOpenAndOneADay(List<Annotation> annotations) {
        assertThat(annotations.stream()
                        .filter(Annotation::isOpen)
                        .map(open -> open.order().purpose().key()))
                .as("purposes of open annotations")
                .doesNotHaveDuplicates();
        assertThat(of(Annotation.Issued.class, annotations)
                        .map(copy -> copy.order().purpose().key()
                                + copy.intent().period().first()))
                .as("purposes and days of issued copies")
                .doesNotHaveDuplicates();
    }

    private static void ordinalsAreGapless(List<Annotation> annotations) {
        var ordinals = annotations.stream()
                .filter(annotation -> annotation.numbering() instanceof Numbers)
                .map(annotation -> ((Numbers) annotation.numbering()).ordinal())
                .sorted()
                .toList();
        assertThat(ordinals)
                .isEqualTo(IntStream.rangeClosed(1, ordinals.size()).boxed().toList());
    }

    private void hasItsFilesAndEvents(Annotation annotation) {
        AnnotationId id = annotation.order().id();
        var acts = ports.auditTrail().about(id.value()).stream().map(Event::act).toList();
        boolean issued = annotation instanceof Annotation.Issued || annotation instanceof Annotation.Ended;
        long files = Stream.of(Format.values())
                .flatMap(format -> ports.documents().find(id, format).stream())
                .count();
        assertThat(files).as("files of %s", annotation).isEqualTo(issued ? 2 : 0);
        assertThat(acts)
                .as("acts on %s", annotation)
                .startsWith(Act.PRESS_ACCEPTED)
                .doesNotHaveDuplicates();
        assertThat(acts.contains(Act.COPY_ISSUED)).isEqualTo(issued);
    }

    private Facts printed(CertificateId certificate, Intent intent) {
        return ports.certificates()
                .facts(certificate, intent.certificateVersion())
                .orElseThrow();
    }

    private static <A extends Annotation> Stream<A> of(Class<A> state, List<Annotation> annotations) {
        return annotations.stream().filter(state::isInstance).map(state::cast);
    }
}
