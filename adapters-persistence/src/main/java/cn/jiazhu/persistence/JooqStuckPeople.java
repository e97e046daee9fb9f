package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.ANNOTATION;
import static cn.jiazhu.persistence.schema.Tables.REFUSED_PRESS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.jiazhu.application.port.StuckPeople;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.annotation.Trouble;
import cn.jiazhu.domain.certificate.CertificateId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// Who is stuck, read from indexes that hold nobody else. States and causes stand in the statements as literals: only
/// so
/// does the planner know that these indexes serve.
final class JooqStuckPeople implements StuckPeople {

    private static final Field<AnnotationId> ID = field(name("stuck", "id"), ANNOTATION.ID.getDataType());
    private static final Field<CertificateId> CERTIFICATE =
            field(name("stuck", "certificate"), ANNOTATION.CERTIFICATE.getDataType());
    private static final Field<Instant> SINCE = field(name("stuck", "pressed_at"), ANNOTATION.PRESSED_AT.getDataType());
    private static final Field<StuckOn> CAUSE = field(name("stuck", "stuck_on"), ANNOTATION.STUCK_ON.getDataType());

    private static final Condition IS_OVER = ANNOTATION.STUCK_ON.in(Stream.of(StuckOn.values())
            .filter(StuckOn::isOver)
            .map(JooqStuckPeople::literal)
            .toList());

    private final JooqTransactions transactions;

    JooqStuckPeople(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Count> count(Span span) {
        return counting(span).fetch(mapping(Count::new)).stream()
                .sorted(Comparator.comparing(Count::cause))
                .toList();
    }

    ResultQuery<Record3<StuckOn, Long, Instant>> counting(Span span) {
        return transactions
                .sql()
                .select(CAUSE, DSL.count().cast(Long.class), min(SINCE))
                .from(stuck(span).asTable("stuck"))
                .groupBy(CAUSE);
    }

    @Override
    public List<Stuck> page(StuckOn cause, Span span, Stuck after, int limit) {
        return paging(cause, span, after, limit).fetch(mapping(Stuck::new));
    }

    ResultQuery<Record3<AnnotationId, CertificateId, Instant>> paging(
            StuckOn cause, Span span, Stuck after, int limit) {
        return transactions
                .sql()
                .select(ID, CERTIFICATE, SINCE)
                .from(stuck(span).asTable("stuck"))
                .where(CAUSE.eq(literal(cause)))
                .and(row(SINCE, ID).gt(after.since(), after.id()))
                .orderBy(SINCE, ID)
                .limit(limit);
    }

    private static Select<Record4<AnnotationId, CertificateId, Instant, StuckOn>> stuck(Span span) {
        var annotations = select(ANNOTATION.ID, ANNOTATION.CERTIFICATE, ANNOTATION.PRESSED_AT, ANNOTATION.STUCK_ON)
                .from(ANNOTATION)
                .where(ANNOTATION.STUCK_ON.isNotNull())
                .and(DSL.not(IS_OVER).or(ANNOTATION.AT.gt(span.endedAfter())));
        var presses = select(REFUSED_PRESS.ID, REFUSED_PRESS.CERTIFICATE, REFUSED_PRESS.AT, REFUSED_PRESS.STUCK_ON)
                .from(REFUSED_PRESS)
                .where(REFUSED_PRESS.STUCK_ON.isNotNull())
                .and(REFUSED_PRESS.AT.gt(span.endedAfter()));
        var unattended = select(
                        ANNOTATION.ID, ANNOTATION.CERTIFICATE, ANNOTATION.PRESSED_AT, literal(StuckOn.UNATTENDED))
                .from(ANNOTATION)
                .where(ANNOTATION.STATE.eq(inline("PREPARING")))
                .and(ANNOTATION.TROUBLE.eq(inline(Trouble.NONE, ANNOTATION.TROUBLE)))
                .and(ANNOTATION.NEXT_LOOK_AT.lt(span.dueBefore()));
        return annotations.unionAll(presses).unionAll(unattended);
    }

    private static Field<StuckOn> literal(StuckOn cause) {
        return inline(cause, ANNOTATION.STUCK_ON);
    }
}
