package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;

/// Documents in memory, as splices over the blobs.
public final class InMemoryDocuments implements Documents {

    private final InMemoryTransactions transactions;
    private final Blobs blobs;
    private final InMemoryTransactions.Cell<Map<Name, Splice>> splices;
    private final InMemoryTransactions.Cell<Map<AnnotationId, Digest>> claims;

    public InMemoryDocuments(InMemoryTransactions transactions, Blobs blobs) {
        this.transactions = transactions;
        this.blobs = blobs;
        this.splices = transactions.cell(Map.of());
        this.claims = transactions.cell(Map.of());
    }

    @Override
    public void add(AnnotationId annotation, MadeDocuments documents) {
        transactions.call(() -> {
            blobs.add(documents.blobs());
            add(new Name(annotation, Format.PDF), documents.pdf());
            add(new Name(annotation, Format.OFD), documents.ofd());
            claims.write(Immutable.with(claims.rows(), annotation, documents.claim()));
            return annotation;
        });
    }

    @Override
    public Optional<Name> find(Digest sha256) {
        return transactions.call(() -> splices.rows().entrySet().stream()
                .filter(entry -> entry.getValue().sha256().equals(sha256))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    @Override
    public Optional<IssuedFile> find(AnnotationId annotation, Format format) {
        var name = new Name(annotation, format);
        return transactions.call(
                () -> Optional.ofNullable(splices.rows().get(name)).map(splice -> whole(name, splice)));
    }

    Optional<Digest> claim(AnnotationId annotation) {
        return transactions.call(() -> Optional.ofNullable(claims.rows().get(annotation)));
    }

    private void add(Name name, Splice splice) {
        if (splices.rows().containsKey(name)) {
            throw new IllegalStateException("a document never changes");
        }
        whole(name, splice);
        splices.write(Immutable.with(splices.rows(), name, splice));
    }

    private IssuedFile whole(Name name, Splice splice) {
        blob(name, splice.dictionary());
        var bytes = new ByteArrayOutputStream(splice.size());
        splice.parts().forEach(part -> bytes.writeBytes(bytesOf(name, part).array()));
        var file = new IssuedFile(name.format(), splice.sha256(), Bytes.of(bytes.toByteArray()));
        if (!file.bytes().sha256().equals(file.sha256())) {
            throw new DamagedFile(name.annotation(), name.format());
        }
        return file;
    }

    private Bytes bytesOf(Name name, Splice.Part part) {
        return switch (part) {
            case Splice.Part.Literal(var bytes) -> bytes;
            case Splice.Part.Common(var bytes) -> bytes;
            case Splice.Part.Reference reference -> blob(name, reference.blob());
        };
    }

    private Bytes blob(Name name, Digest digest) {
        return blobs.find(digest).orElseThrow(() -> new DamagedFile(name.annotation(), name.format()));
    }
}
