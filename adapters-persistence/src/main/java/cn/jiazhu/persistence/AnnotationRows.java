package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.ANNOTATION;

import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.annotation.Numbering;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.annotation.UsePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// An annotation as a row: the order, which never changes, and the state, whose columns are all written each time.
final class AnnotationRows {

    private AnnotationRows() {}

    static Map<Field<?>, @Nullable Object> order(Order order) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(ANNOTATION.ID, order.id());
        row.put(ANNOTATION.CERTIFICATE, order.certificate());
        row.put(ANNOTATION.ACCOUNT, order.account());
        row.put(ANNOTATION.PLATFORM_PERSON, order.platformPerson());
        row.put(ANNOTATION.MOBILE, order.mobile());
        row.put(ANNOTATION.USE, order.purpose().use());
        row.put(ANNOTATION.RECIPIENT, order.purpose().recipient());
        row.put(ANNOTATION.UNTIL, untilOf(order.purpose()));
        row.put(ANNOTATION.PURPOSE_KEY, order.purpose().key());
        row.put(ANNOTATION.IDEMPOTENCY_KEY, order.key());
        row.put(ANNOTATION.REQUEST_DIGEST, order.requestDigest());
        row.put(ANNOTATION.PRESSED_AT, order.pressedAt());
        return row;
    }

    /// @param nextLookAt for open ones
    static Map<Field<?>, @Nullable Object> state(Annotation annotation, Instant nextLookAt) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        STATE_COLUMNS.forEach(column -> row.put(column, null));
        row.put(ANNOTATION.STUCK_ON, StuckOn.of(annotation).orElse(null));
        if (annotation.numbering() instanceof Numbering.Numbers(var ordinal, var serial, var code)) {
            row.put(ANNOTATION.ORDINAL, ordinal);
            row.put(ANNOTATION.SERIAL, serial);
            row.put(ANNOTATION.CODE, code);
        }
        if (annotation.isOpen()) {
            row.put(ANNOTATION.NEXT_LOOK_AT, nextLookAt);
        }
        switch (annotation) {
            case Annotation.Waiting(var _, var _, var findings, var since) ->
                put(row, "WAITING", since, ANNOTATION.FINDINGS, Findings.write(findings));
            case Annotation.Preparing(var _, var intent, var attempts, var trouble) -> {
                put(row, "PREPARING", intent.decidedAt(), ANNOTATION.TROUBLE, trouble);
                row.put(ANNOTATION.ATTEMPTS, attempts);
                putIntent(row, intent);
            }
            case Annotation.Issued(var _, var intent, var issuedAt) -> {
                put(row, "ISSUED", issuedAt, ANNOTATION.ISSUED_AT, issuedAt);
                putIntent(row, intent);
            }
            case Annotation.Ended(var _, var intent, var issuedAt, var causes, var at) -> {
                put(row, "ENDED", at, ANNOTATION.ISSUED_AT, issuedAt);
                row.put(
                        ANNOTATION.END_CAUSES,
                        causes.stream().map(EndCause::name).toArray(String[]::new));
                putIntent(row, intent);
            }
            case Annotation.Failed(var _, var _, var traceId, var at) ->
                put(row, "FAILED", at, ANNOTATION.TRACE_ID, traceId);
            case Annotation.Refused(var _, var _, var findings, var at) ->
                put(row, "REFUSED", at, ANNOTATION.FINDINGS, Findings.write(findings));
            case Annotation.Abandoned(var _, var _, var at) -> put(row, "ABANDONED", at, ANNOTATION.AT, at);
            case Annotation.TimedOut(var _, var _, var findings, var at) ->
                put(row, "TIMED_OUT", at, ANNOTATION.FINDINGS, Findings.write(findings));
        }
        return row;
    }

    static Annotation read(Record row) {
        var order = orderOf(row);
        var numbering = numberingOf(row);
        var at = row.get(ANNOTATION.AT);
        return switch (row.get(ANNOTATION.STATE)) {
            case "WAITING" -> new Annotation.Waiting(order, numbering, findingsOf(row), at);
            case "PREPARING" ->
                new Annotation.Preparing(
                        order, intentOf(row), row.get(ANNOTATION.ATTEMPTS), row.get(ANNOTATION.TROUBLE));
            case "ISSUED" -> issued(row);
            case "ENDED" -> issued(row).ended(causesOf(row), at);
            case "FAILED" -> new Annotation.Failed(order, numbering, row.get(ANNOTATION.TRACE_ID), at);
            case "REFUSED" -> new Annotation.Refused(order, numbering, findingsOf(row), at);
            case "ABANDONED" -> new Annotation.Abandoned(order, numbering, at);
            case "TIMED_OUT" -> new Annotation.TimedOut(order, numbering, findingsOf(row), at);
            case String other -> throw new IllegalStateException("annotation in state " + other);
        };
    }

    static Annotation.Issued issued(Record row) {
        return new Annotation.Issued(orderOf(row), intentOf(row), row.get(ANNOTATION.ISSUED_AT));
    }

    static @Nullable LocalDate untilOf(Purpose purpose) {
        return purpose.hasUntil() ? purpose.until() : null;
    }

    static Purpose purpose(String use, String recipient, @Nullable LocalDate until) {
        return new Purpose(use, recipient, until == null ? Purpose.NO_SHORTER_END : until);
    }

    private static final List<Field<?>> STATE_COLUMNS = List.of(
            ANNOTATION.ORDINAL,
            ANNOTATION.SERIAL,
            ANNOTATION.CODE,
            ANNOTATION.CERTIFICATE_VERSION,
            ANNOTATION.FIRST_DAY,
            ANNOTATION.LAST_DAY,
            ANNOTATION.LIMITED_BY,
            ANNOTATION.DECIDED_AT,
            ANNOTATION.ATTEMPTS,
            ANNOTATION.TROUBLE,
            ANNOTATION.ISSUED_AT,
            ANNOTATION.FINDINGS,
            ANNOTATION.END_CAUSES,
            ANNOTATION.TRACE_ID,
            ANNOTATION.NEXT_LOOK_AT);

    private static <T> void put(
            Map<Field<?>, @Nullable Object> row, String state, Instant at, Field<T> field, T value) {
        row.put(ANNOTATION.STATE, state);
        row.put(ANNOTATION.AT, at);
        row.put(field, value);
    }

    private static void putIntent(Map<Field<?>, @Nullable Object> row, Intent intent) {
        row.put(ANNOTATION.CERTIFICATE_VERSION, intent.certificateVersion());
        row.put(ANNOTATION.FIRST_DAY, intent.period().first());
        row.put(ANNOTATION.LAST_DAY, intent.period().last());
        row.put(ANNOTATION.LIMITED_BY, intent.period().limitedBy());
        row.put(ANNOTATION.DECIDED_AT, intent.decidedAt());
    }

    private static Order orderOf(Record row) {
        return new Order(
                row.get(ANNOTATION.ID),
                row.get(ANNOTATION.CERTIFICATE),
                row.get(ANNOTATION.ACCOUNT),
                row.get(ANNOTATION.PLATFORM_PERSON),
                row.get(ANNOTATION.MOBILE),
                purpose(row.get(ANNOTATION.USE), row.get(ANNOTATION.RECIPIENT), row.get(ANNOTATION.UNTIL)),
                row.get(ANNOTATION.IDEMPOTENCY_KEY),
                row.get(ANNOTATION.REQUEST_DIGEST),
                row.get(ANNOTATION.PRESSED_AT));
    }

    private static Numbering numberingOf(Record row) {
        return row.get(ANNOTATION.ORDINAL) == null ? new Numbering.Unnumbered() : numbersOf(row);
    }

    private static Numbering.Numbers numbersOf(Record row) {
        return new Numbering.Numbers(row.get(ANNOTATION.ORDINAL), row.get(ANNOTATION.SERIAL), row.get(ANNOTATION.CODE));
    }

    private static Intent intentOf(Record row) {
        return new Intent(
                numbersOf(row),
                row.get(ANNOTATION.CERTIFICATE_VERSION),
                new UsePeriod(
                        row.get(ANNOTATION.FIRST_DAY), row.get(ANNOTATION.LAST_DAY), row.get(ANNOTATION.LIMITED_BY)),
                row.get(ANNOTATION.DECIDED_AT));
    }

    private static List<Finding> findingsOf(Record row) {
        return Findings.read(row.get(ANNOTATION.FINDINGS));
    }

    private static List<EndCause> causesOf(Record row) {
        return Stream.of(row.get(ANNOTATION.END_CAUSES)).map(EndCause::valueOf).toList();
    }
}
