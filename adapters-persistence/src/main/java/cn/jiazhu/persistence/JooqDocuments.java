package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.DOCUMENT;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DamagedFile;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.IssuedFile;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files of copies, put together from their splices at each reading.
final class JooqDocuments implements Documents {

    private final JooqTransactions transactions;
    private final JooqBlobs blobs;

    JooqDocuments(JooqTransactions transactions, JooqBlobs blobs) {
        this.transactions = transactions;
        this.blobs = blobs;
    }

    @Override
    public void add(AnnotationId annotation, MadeDocuments documents) {
        transactions.run(() -> {
            blobs.add(documents.blobs());
            add(annotation, Format.PDF, documents.pdf(), documents.claim());
            add(annotation, Format.OFD, documents.ofd(), documents.claim());
        });
    }

    @Override
    public Optional<Name> find(Digest sha256) {
        return transactions
                .sql()
                .select(DOCUMENT.ANNOTATION, DOCUMENT.FORMAT)
                .from(DOCUMENT)
                .where(DOCUMENT.SHA256.eq(sha256))
                .limit(1)
                .fetchOptional(row -> new Name(row.value1(), row.value2()));
    }

    @Override
    public Optional<IssuedFile> find(AnnotationId annotation, Format format) {
        return transactions
                .sql()
                .select(DOCUMENT.SPLICE, DOCUMENT.SHA256, DOCUMENT.SIZE)
                .from(DOCUMENT)
                .where(DOCUMENT.ANNOTATION.eq(annotation))
                .and(DOCUMENT.FORMAT.eq(format))
                .fetchOptional()
                .map(row -> new IssuedFile(
                        format,
                        row.value2(),
                        whole(row.value1(), row.value2(), row.value3())
                                .orElseThrow(() -> new DamagedFile(annotation, format))));
    }

    /// Both files have the same; were they not, neither would do.
    @Override
    public Optional<Digest> claim(AnnotationId annotation) {
        var claims = transactions
                .sql()
                .selectDistinct(DOCUMENT.CLAIM)
                .from(DOCUMENT)
                .where(DOCUMENT.ANNOTATION.eq(annotation))
                .fetch(DOCUMENT.CLAIM);
        return claims.size() == 1 ? Optional.of(claims.getFirst()) : Optional.empty();
    }

    private void add(AnnotationId annotation, Format format, Splice splice, Digest claim) {
        transactions
                .sql()
                .insertInto(DOCUMENT)
                .set(DOCUMENT.ANNOTATION, annotation)
                .set(DOCUMENT.FORMAT, format)
                .set(DOCUMENT.SPLICE, Splices.write(splice.parts()))
                .set(DOCUMENT.SHA256, splice.sha256())
                .set(DOCUMENT.SIZE, splice.size())
                .set(DOCUMENT.CLAIM, claim)
                .execute();
    }

    /// Empty when these are not the bytes that were issued.
    private Optional<Bytes> whole(byte[] stored, Digest sha256, int size) {
        try {
            var parts = Splices.read(stored);
            var found = blobs.find(parts.stream()
                    .filter(Part.Reference.class::isInstance)
                    .map(part -> ((Part.Reference) part).blob())
                    .collect(Collectors.toSet()));
            var bytes = new ByteArrayOutputStream(size);
            parts.forEach(part -> bytes.writeBytes(bytesOf(part, found)));
            return Optional.of(Bytes.of(bytes.toByteArray()))
                    .filter(file -> file.length() == size && file.sha256().equals(sha256));
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    /// A blob that is missing leaves a hole, which the digest shows.
    private static byte[] bytesOf(Part part, Map<Digest, Bytes> blobs) {
        return switch (part) {
            case Part.Literal(var literal) -> literal.array();
            case Part.Reference(var blob, var _) ->
                blobs.getOrDefault(blob, Bytes.of(new byte[0])).array();
        };
    }
}
