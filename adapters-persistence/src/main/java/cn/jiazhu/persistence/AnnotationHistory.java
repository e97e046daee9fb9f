package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.ANNOTATION;
import static cn.jiazhu.persistence.schema.Tables.REFUSED_PRESS;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.certificate.CertificateId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;

/// A certificate's annotations and refused presses, newest first.
final class AnnotationHistory {

    private final JooqTransactions transactions;

    AnnotationHistory(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    List<Attempt> page(CertificateId certificate, AnnotationId before, int limit) {
        var annotations = transactions
                .sql()
                .select(ANNOTATION.fields())
                .from(ANNOTATION)
                .where(ANNOTATION.CERTIFICATE.eq(certificate))
                .and(ANNOTATION.ID.lt(before))
                .orderBy(ANNOTATION.ID.desc())
                .limit(limit)
                .fetch(AnnotationRows::read);
        var presses = transactions
                .sql()
                .select(REFUSED_PRESS.fields())
                .from(REFUSED_PRESS)
                .where(REFUSED_PRESS.CERTIFICATE.eq(certificate))
                .and(REFUSED_PRESS.ID.lt(before))
                .orderBy(REFUSED_PRESS.ID.desc())
                .limit(limit)
                .fetch(AnnotationHistory::refusedPress);
        return Stream.<Attempt>concat(annotations.stream(), presses.stream())
                .sorted(Comparator.comparing(AnnotationHistory::nameOf).reversed())
                .limit(limit)
                .toList();
    }

    void add(RefusedPress refused) {
        transactions
                .sql()
                .insertInto(REFUSED_PRESS)
                .set(REFUSED_PRESS.ID, refused.id())
                .set(REFUSED_PRESS.CERTIFICATE, refused.certificate())
                .set(REFUSED_PRESS.ACCOUNT, refused.account())
                .set(REFUSED_PRESS.USE, refused.purpose().use())
                .set(REFUSED_PRESS.RECIPIENT, refused.purpose().recipient())
                .set(REFUSED_PRESS.UNTIL, AnnotationRows.untilOf(refused.purpose()))
                .set(REFUSED_PRESS.FINDINGS, Findings.write(refused.findings()))
                .set(REFUSED_PRESS.AT, refused.at())
                .set(REFUSED_PRESS.STUCK_ON, StuckOn.of(refused).orElse(null))
                .execute();
    }

    private static RefusedPress refusedPress(Record row) {
        return new RefusedPress(
                row.get(REFUSED_PRESS.ID),
                row.get(REFUSED_PRESS.CERTIFICATE),
                row.get(REFUSED_PRESS.ACCOUNT),
                AnnotationRows.purpose(
                        row.get(REFUSED_PRESS.USE), row.get(REFUSED_PRESS.RECIPIENT), row.get(REFUSED_PRESS.UNTIL)),
                Findings.read(row.get(REFUSED_PRESS.FINDINGS)),
                row.get(REFUSED_PRESS.AT));
    }

    /// Sorts as PostgreSQL sorts ids; Java compares them as signed numbers.
    private static String nameOf(Attempt attempt) {
        return switch (attempt) {
            case Annotation annotation -> annotation.order().id().toString();
            case RefusedPress press -> press.id().toString();
        };
    }
}
