package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.DOCUMENT;
import static java.util.stream.Collectors.toMap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DamagedFile;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.IssuedFile;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
            var shelf = documents.blobs().stream().collect(toMap(Bytes::sha256, Function.identity(), (one, _) -> one));
            add(new Name(annotation, Format.PDF), documents.pdf(), documents.claim(), shelf);
            add(new Name(annotation, Format.OFD), documents.ofd(), documents.claim(), shelf);
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
                        Splices.expanded(row.value1(), blobs::find)
                                .filter(file -> isWhole(file, row.value2(), row.value3()))
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

    /// What is going to be stored is put together once more before it is.
    private void add(Name name, Splice splice, Digest claim, Map<Digest, Bytes> shelf) {
        byte[] stored = Optional.ofNullable(shelf.get(splice.dictionary()))
                .map(dictionary -> Splices.write(splice, dictionary))
                .filter(written -> Splices.expanded(written, _ -> shelf)
                        .filter(file -> isWhole(file, splice.sha256(), splice.size()))
                        .isPresent())
                .orElseThrow(() -> new DamagedFile(name.annotation(), name.format()));
        transactions
                .sql()
                .insertInto(DOCUMENT)
                .set(DOCUMENT.ANNOTATION, name.annotation())
                .set(DOCUMENT.FORMAT, name.format())
                .set(DOCUMENT.SPLICE, stored)
                .set(DOCUMENT.SHA256, splice.sha256())
                .set(DOCUMENT.SIZE, splice.size())
                .set(DOCUMENT.CLAIM, claim)
                .execute();
    }

    private static boolean isWhole(Bytes file, Digest sha256, int size) {
        return file.length() == size && file.sha256().equals(sha256);
    }
}
