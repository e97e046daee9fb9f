package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.ANNOTATION;
import static cn.jiazhu.persistence.schema.Tables.CERTIFICATE;
import static cn.jiazhu.persistence.schema.Tables.DOCUMENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.TypeVersions;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.persistence.schema.tables.Annotation;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/// What stands on record of a copy, by one statement.
final class JooqCopies implements Copies {

    private static final Annotation LATER = ANNOTATION.as("later");

    private static final Field<Boolean> NEWER_ISSUED = field(exists(selectOne()
                    .from(LATER)
                    .where(LATER.CERTIFICATE.eq(ANNOTATION.CERTIFICATE))
                    .and(LATER.ORDINAL.gt(ANNOTATION.ORDINAL))
                    .and(LATER.STATE.eq(inline("ISSUED")))))
            .as("newer_issued");

    private static final Field<Digest> PDF_CLAIM = claim(Format.PDF);
    private static final Field<Digest> OFD_CLAIM = claim(Format.OFD);

    private static final Prepared BY_CODE = where(ANNOTATION.CODE.eq(given(ANNOTATION.CODE)));
    private static final Prepared BY_ID =
            where(ANNOTATION.ID.eq(given(ANNOTATION.ID)).and(ANNOTATION.CODE.isNotNull()));

    private final JooqTransactions transactions;
    private final CertificateRows certificates;

    JooqCopies(JooqTransactions transactions, Holders holders, TypeVersions types) {
        this.transactions = transactions;
        this.certificates = new CertificateRows(transactions, holders, types);
    }

    @Override
    public Optional<OnRecord> find(VerificationCode code) {
        return BY_CODE.fetchOptional(transactions.sql(), this::onRecord, code);
    }

    @Override
    public Optional<OnRecord> find(AnnotationId id) {
        return BY_ID.fetchOptional(transactions.sql(), this::onRecord, id);
    }

    private static Prepared where(Condition wanted) {
        return new Prepared(select(ANNOTATION.fields())
                .select(CertificateRows.columns())
                .select(PDF_CLAIM, OFD_CLAIM, NEWER_ISSUED)
                .from(CertificateRows.tables())
                .join(ANNOTATION)
                .on(ANNOTATION.CERTIFICATE.eq(CERTIFICATE.ID))
                .where(wanted));
    }

    private static Field<Digest> claim(Format format) {
        return field(select(DOCUMENT.CLAIM)
                        .from(DOCUMENT)
                        .where(DOCUMENT.ANNOTATION.eq(ANNOTATION.ID))
                        .and(DOCUMENT.FORMAT.eq(inline(format, DOCUMENT.FORMAT))))
                .as(format.name().toLowerCase(Locale.ROOT) + "_claim");
    }

    private OnRecord onRecord(Record row) {
        return new OnRecord(AnnotationRows.read(row), certificates.certificate(row), claim(row), row.get(NEWER_ISSUED));
    }

    /// Both files have the same; were they not, neither would do.
    private static Optional<Digest> claim(Record row) {
        return Optional.ofNullable(row.get(PDF_CLAIM)).filter(claim -> claim.equals(row.get(OFD_CLAIM)));
    }
}
