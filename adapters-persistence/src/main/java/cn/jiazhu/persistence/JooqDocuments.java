package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.DOCUMENT;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DamagedFile;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.IssuedFile;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;

/// The files of copies, put together from their splices at each reading.
final class JooqDocuments implements Documents {

    private static final List<Field<?>> COLUMNS = List.of(
            DOCUMENT.ANNOTATION, DOCUMENT.FORMAT, DOCUMENT.SPLICE, DOCUMENT.SHA256, DOCUMENT.SIZE, DOCUMENT.CLAIM);

    private static final Prepared ADD_BOTH = new Prepared(insertInto(DOCUMENT)
            .columns(COLUMNS)
            .values(COLUMNS.stream().map(Prepared::given).toList())
            .values(COLUMNS.stream().map(Prepared::given).toList()));

    private static final Prepared BOTH =
            new Prepared(select(DOCUMENT.FORMAT, DOCUMENT.SPLICE, DOCUMENT.SHA256, DOCUMENT.SIZE)
                    .from(DOCUMENT)
                    .where(DOCUMENT.ANNOTATION.eq(given(DOCUMENT.ANNOTATION))));

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
            var row = new ArrayList<Object>();
            stored.forEach((format, splice) -> {
                Splice made = documents.splice(format);
                whole(new Name(annotation, format), stored, made.sha256(), made.size(), _ -> shelf);
                row.addAll(List.of(annotation, format, splice, made.sha256(), made.size(), documents.claim()));
            });
            ADD_BOTH.execute(transactions.sql(), row.toArray());
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
        var rows = BOTH.fetch(transactions.sql(), row -> row, annotation);
        var stored = rows.stream().collect(toMap(row -> row.get(DOCUMENT.FORMAT), row -> row.get(DOCUMENT.SPLICE)));
        return rows.stream()
                .filter(row -> row.get(DOCUMENT.FORMAT) == format)
                .findFirst()
                .map(row -> whole(
                        new Name(annotation, format),
                        stored,
                        row.get(DOCUMENT.SHA256),
                        row.get(DOCUMENT.SIZE),
                        blobs::find));
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
