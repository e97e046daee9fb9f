package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Numbering;
import cn.jiazhu.domain.annotation.VerificationCode;
import java.util.Optional;

/// What stands on record, put together from the other fakes.
record InMemoryCopies(
        InMemoryTransactions transactions,
        InMemoryAnnotations annotations,
        InMemoryCertificates certificates,
        InMemoryDocuments documents)
        implements Copies {

    @Override
    public Optional<OnRecord> find(VerificationCode code) {
        return transactions.call(() -> annotations.findByCode(code).map(this::onRecord));
    }

    @Override
    public Optional<OnRecord> find(AnnotationId id) {
        return transactions.call(() -> annotations
                .find(id)
                .filter(annotation -> annotation.numbering() instanceof Numbering.Numbers)
                .map(this::onRecord));
    }

    private OnRecord onRecord(Annotation annotation) {
        var certificate = certificates.find(annotation.order().certificate()).orElseThrow();
        return new OnRecord(
                annotation,
                certificate,
                documents.claim(annotation.order().id()),
                annotation.numbering() instanceof Numbering.Numbers numbers
                        && annotations.hasIssuedAfter(certificate.id(), numbers.ordinal()));
    }
}
