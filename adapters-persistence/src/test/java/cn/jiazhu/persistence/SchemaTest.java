package cn.jiazhu.persistence;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.PlainDocuments;
import cn.jiazhu.application.port.Ports;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What must never be, tried as SQL: with the application's own rights, and where it says so, with the owner's.
final class SchemaTest {

    private static final String DENIED = "42501";

    private static final TestDatabase DATABASE = TestServer.database();
    private static final Persistence PERSISTENCE = DATABASE.open(false);
    private static final Certificate CERTIFICATE = Samples.certificate(1);

    private static UUID waiting = new UUID(0, 0);
    private static UUID preparing = new UUID(0, 0);
    private static UUID issued = new UUID(0, 0);
    private static UUID ended = new UUID(0, 0);

    @BeforeAll
    static void an_annotation_in_each_state() {
        Ports ports = TestServer.ports(PERSISTENCE);
        ports.accounts().add(Samples.ACCOUNT, "a password");
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        ports.certificates().store(List.of(CERTIFICATE));
        ports.auditTrail().append(new AuditTrail.Event(NOW, "worker", AuditTrail.Act.COPY_ISSUED, new UUID(0, 1)));
        waiting = add(ports, Samples.waiting(AnnotationSamples.order(CERTIFICATE, 1, Samples.purpose("一"))));
        preparing = add(ports, Samples.preparing(AnnotationSamples.order(CERTIFICATE, 2, Samples.purpose("二")), 1));
        issued = issue(ports, 3, "三");
        ended = issue(ports, 4, "四");
        var copy = (Annotation.Issued)
                ports.annotations().find(new AnnotationId(ended)).orElseThrow();
        ports.annotations().close(copy.ended(List.of(EndCause.WITHDRAWN), NOW));
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    // ---- one of each ----

    @Test
    void a_second_open_one_for_a_purpose_is_refused() {
        refused("annotation_one_open", copyOf(waiting, ""));
        refused("annotation_one_open", copyOf(preparing, "ordinal=7,serial=JZ20260101-0000007,code=0000000000000007"));
    }

    @Test
    void a_second_issued_one_for_a_purpose_and_day_is_refused() {
        refused("annotation_one_a_day", copyOf(issued, "ordinal=7,serial=JZ20260101-0000007,code=0000000000000007"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "annotation_certificate_ordinal_key | serial=JZ20260101-0000007,code=0000000000000007",
                "annotation_serial_key | ordinal=7,code=0000000000000007",
                "annotation_code_key | ordinal=7,serial=JZ20260101-0000007"
            })
    void numbers_are_given_once(String constraint, String others) {
        refused(constraint, copyOf(preparing, "purpose_key=another," + others));
    }

    @Test
    void an_account_uses_a_key_once() {
        refused(
                "annotation_account_idempotency_key_key",
                copyOf(waiting, "purpose_key=another,idempotency_key=" + keyOf(preparing)));
    }

    // ---- issued, and both documents ----

    @Test
    void none_is_issued_without_both_documents() {
        refused("both_documents", issue(preparing));
        refused("both_documents", document(preparing, "PDF"), issue(preparing));
        refused("document_pkey", document(preparing, "PDF"), document(preparing, "PDF"), issue(preparing));
    }

    @Test
    void none_has_documents_without_being_issued() {
        refused("both_documents", document(waiting, "PDF"), document(waiting, "OFD"));
        refused("both_documents", document(preparing, "PDF"), document(preparing, "OFD"));
    }

    // ---- the life of an annotation ----

    @Test
    void what_has_ended_never_comes_back() {
        refused(
                "annotation_moves",
                "update annotation set state = 'ISSUED', end_causes = null where id = '%s'".formatted(ended));
        refused("annotation_moves", "update annotation set last_day = last_day + 1 where id = '%s'".formatted(ended));
        refused("annotation_moves", "update annotation set last_day = last_day + 1 where id = '%s'".formatted(issued));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "findings_told | findings = null",
                "trace_told | trace_id = 'a trace'",
                "causes_told | end_causes = '{WITHDRAWN}'",
                "issued | issued_at = now()",
                "looked_at | next_look_at = null",
                "held | next_look_at = null, held_until = now()",
                "numbers | ordinal = 9",
                "tries | attempts = 1",
                "intent | decided_at = now()",
                "annotation_state_check | state = 'SOMEHOW'",
                "intent | state = 'PREPARING', findings = null, attempts = 0, trouble = 'NONE'",
            })
    void a_waiting_one_has_its_columns_and_no_others(String constraint, String change) {
        refused(constraint, "update annotation set %s where id = '%s'".formatted(change, waiting));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intent | first_day = null",
                "numbers | code = null",
                "intent_is_numbered | ordinal = null, serial = null, code = null",
                "tries | trouble = null",
                "annotation_check | last_day = first_day - 1",
                "annotation_certificate_certificate_version_fkey | certificate_version = 99"
            })
    void a_preparing_one_has_its_intent(String constraint, String change) {
        refused(constraint, "update annotation set %s where id = '%s'".formatted(change, preparing));
    }

    @Test
    void history_is_written_whoever_makes_the_change() throws SQLException {
        try (var connection = asApplication();
                var statement = connection.createStatement()) {
            statement.execute("update annotation set trouble = 'SYSTEM' where id = '%s'".formatted(preparing));
            try (var events = statement.executeQuery(
                    "select string_agg(trouble, ' ' order by revision) from annotation_event where annotation = '%s'"
                            .formatted(preparing))) {
                events.next();
                assertThat(events.getString(1)).isEqualTo("NONE SYSTEM");
            }
        }
    }

    // ---- what the application may not ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from document",
                "update document set size = 1",
                "truncate document",
                "delete from blob",
                "update blob set bytes = ''",
                "truncate blob cascade",
                "delete from annotation",
                "update annotation_event set state = 'ISSUED'",
                "delete from annotation_event",
                "truncate annotation_event",
                "update audit_event set actor = 'nobody'",
                "delete from audit_event",
                "truncate audit_event",
                "update certificate_version set employer = 'another'",
                "delete from certificate_version",
                "update specialty set last_day = last_day + 1",
                "update refused_press set findings = '[]'",
                "delete from refused_press",
                "update holder set id_number = ''",
                "delete from certificate",
                "update installation set mode = 'production'",
                "delete from installation",
                "insert into installation (mode, data_key_id) values ('production', 'x')",
                "update account set subject = 'another'",
                "delete from outbox",
                "update certificate_type_version set use_days = 1",
                "delete from certificate_type_version",
                "update proposal_type set use_days = 1",
                "update flyway_schema_history set success = false",
                "create table mine (id integer)",
                "create schema mine",
                "create function mine() returns integer language sql as 'select 1'",
                "create extension pgcrypto",
                "set role jiazhu_owner",
            })
    void the_application_may_not(String sql) {
        assertThat(stateOf(asItsRole(), sql)).as(sql).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table annotation",
                "alter table annotation add column more text",
                "alter table annotation disable trigger all",
                "drop index annotation_one_open",
                "drop trigger never_changes on audit_event",
                "grant delete on document to jiazhu",
                "alter table document owner to jiazhu"
            })
    void the_application_owns_nothing(String sql) {
        assertThat(stateOf(asItsRole(), sql)).as(sql).isIn(DENIED, "01007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update annotation_event set state = 'ISSUED'",
                "delete from annotation_event",
                "truncate annotation_event",
                "update audit_event set actor = 'nobody'",
                "delete from audit_event",
                "truncate audit_event",
                "update certificate_type_version set use_days = 1",
                "delete from certificate_type_version",
                "delete from document",
                "update document set size = size + 1",
                "delete from blob",
                "update blob set bytes = ''",
                "truncate blob cascade"
            })
    void not_even_the_owner_changes_history_by_mistake(String sql) {
        assertThat(stateOf(DATABASE.access().owner(), sql)).as(sql).isEqualTo(DENIED);
    }

    // ----

    private static UUID add(Ports ports, Annotation annotation) {
        return ports.annotations().add(annotation, NOW).annotation().value();
    }

    private static UUID issue(Ports ports, int n, String use) {
        var begun = Samples.preparing(AnnotationSamples.order(CERTIFICATE, n, Samples.purpose(use)), n - 1);
        ports.transactions().call(() -> {
            var lease = ports.annotations().add(begun, NOW);
            ports.documents().add(lease.annotation(), documentsOf(begun));
            return ports.annotations().update(lease, begun.issued(NOW), NOW);
        });
        return begun.order().id().value();
    }

    private static MadeDocuments documentsOf(Annotation.Preparing begun) {
        var copy = begun.intent().copyOf(CERTIFICATE.type(), CERTIFICATE.facts().orElseThrow(), Purpose.NONE);
        return new PlainDocuments().make(copy, Samples.PHOTO, Samples.SIGNATURE);
    }

    /// A row like that one, with an id and a key of its own, and `column=value` as told.
    private static String copyOf(UUID original, String changes) {
        var json = new StringBuilder("\"id\":\"" + UUID.randomUUID() + "\"");
        if (!changes.contains("idempotency_key")) {
            json.append(",\"idempotency_key\":\"" + UUID.randomUUID() + "\"");
        }
        for (var change : changes.split(",", -1)) {
            if (!change.isBlank()) {
                json.append(",\"" + change.strip().replace("=", "\":\"") + "\"");
            }
        }
        return "insert into annotation select (jsonb_populate_record(a, '{%s}')).* from annotation a where id = '%s'"
                .formatted(json, original);
    }

    private static String keyOf(UUID annotation) {
        return PERSISTENCE
                .annotations()
                .find(new AnnotationId(annotation))
                .orElseThrow()
                .order()
                .key()
                .text();
    }

    private static String issue(UUID annotation) {
        return """
                update annotation set state = 'ISSUED', issued_at = now(), attempts = null, trouble = null,
                    next_look_at = null, held_until = null where id = '%s'""".formatted(annotation);
    }

    private static String document(UUID annotation, String format) {
        return "insert into document values ('%s', '%s', '', sha256(''), 1, sha256(''))".formatted(annotation, format);
    }

    /// Tried in one transaction, committed at its end.
    private static void refused(String constraint, String... statements) {
        assertThatThrownBy(() -> {
                    try (var connection = asApplication();
                            var statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        for (var sql : statements) {
                            statement.execute(sql);
                        }
                        connection.commit();
                    }
                })
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(Optional.ofNullable(refusal.getServerErrorMessage())
                                        .map(ServerErrorMessage::getConstraint)
                                        .orElse("none: " + refusal.getMessage()))
                                .isEqualTo(constraint));
    }

    private static String stateOf(Login login, String sql) {
        try (var connection = DATABASE.as(login);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            var warning = statement.getWarnings();
            connection.rollback();
            return warning == null ? "done" : warning.getSQLState();
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }

    private static Login asItsRole() {
        return DATABASE.access().application();
    }

    private static Connection asApplication() throws SQLException {
        return DATABASE.as(asItsRole());
    }
}
