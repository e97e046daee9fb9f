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
import java.util.EnumMap;
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
            Map<Format, byte[]> stored = Splices.write(documents, shelf);
            stored.forEach((format, splice) -> {
                Splice made = documents.splice(format);
                whole(new Name(annotation, format), stored, made.sha256(), made.size(), _ -> shelf);
                add(new Name(annotation, format), splice, made, documents.claim());
            });
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
        var rows = transactions
                .sql()
                .select(DOCUMENT.FORMAT, DOCUMENT.SPLICE, DOCUMENT.SHA256, DOCUMENT.SIZE)
                .from(DOCUMENT)
                .where(DOCUMENT.ANNOTATION.eq(annotation))
                .fetchMap(DOCUMENT.FORMAT);
        var stored = new EnumMap<Format, byte[]>(Format.class);
        rows.forEach((other, row) -> stored.put(other, row.value2()));
        return Optional.ofNullable(rows.get(format))
                .map(row -> whole(new Name(annotation, format), stored, row.value3(), row.value4(), blobs::find));
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

    private void add(Name name, byte[] splice, Splice made, Digest claim) {
        transactions
                .sql()
                .insertInto(DOCUMENT)
                .set(DOCUMENT.ANNOTATION, name.annotation())
                .set(DOCUMENT.FORMAT, name.format())
                .set(DOCUMENT.SPLICE, splice)
                .set(DOCUMENT.SHA256, made.sha256())
                .set(DOCUMENT.SIZE, made.size())
                .set(DOCUMENT.CLAIM, claim)
                .execute();
    }

    /// Put together before it is handed out, and once before it is stored.
    private static IssuedFile whole(
            Name name, Map<Format, byte[]> stored, Digest sha256, int size, Splices.Shelf shelf) {
        return Splices.file(name.format(), stored, shelf)
                .filter(file -> file.length() == size && file.sha256().equals(sha256))
                .map(file -> new IssuedFile(name.format(), sha256, file))
                .orElseThrow(() -> new DamagedFile(name.annotation(), name.format()));
    }
}
