package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.ANNOTATION;
import static cn.jiazhu.persistence.schema.Tables.REMINDER;
import static org.jooq.impl.DSL.inline;

import cn.jiazhu.application.port.Reminders;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// Whom to remind, by an index of the days on which copies end.
final class JooqReminders implements Reminders {

    private final JooqTransactions transactions;

    JooqReminders(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<LocalDate> done() {
        return transactions.sql().select(REMINDER.DONE).from(REMINDER).fetchOptional(REMINDER.DONE);
    }

    @Override
    public void done(LocalDate day) {
        transactions
                .sql()
                .insertInto(REMINDER)
                .set(REMINDER.DONE, day)
                .onConflict(REMINDER.SINGLE)
                .doUpdate()
                .set(REMINDER.DONE, day)
                .execute();
    }

    @Override
    public List<Annotation.Issued> endingOn(LocalDate last, AnnotationId after, int limit) {
        return ending(last, after, limit).fetch(AnnotationRows::issued);
    }

    ResultQuery<Record> ending(LocalDate last, AnnotationId after, int limit) {
        return transactions
                .sql()
                .select(ANNOTATION.fields())
                .from(ANNOTATION)
                .where(ANNOTATION.STATE.eq(inline("ISSUED")))
                .and(ANNOTATION.LAST_DAY.eq(last))
                .and(ANNOTATION.ID.gt(after))
                .orderBy(ANNOTATION.ID)
                .limit(limit);
    }
}
