package cn.jiazhu.persistence;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.port.Outbox.Topic;
import cn.jiazhu.application.port.Ports;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.certificate.Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With 100,000 messages undelivered, 100,000 delivered and 100,000 copies in use, what is due is found by index.
final class OutboxPlanTest {

    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final TestDatabase DATABASE = TestServer.database();
    private static final Persistence PERSISTENCE = DATABASE.open(false);
    private static final Certificate CERTIFICATE = Samples.certificate(1);

    @BeforeAll
    static void a_hundred_thousand_others_are_there() throws SQLException {
        Ports ports = TestServer.ports(PERSISTENCE);
        ports.accounts().add(Samples.ACCOUNT, "a password");
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        ports.certificates().store(List.of(CERTIFICATE));
        var waiting = Samples.waiting(AnnotationSamples.order(CERTIFICATE, 1));
        ports.annotations().add(waiting, NOW);
        ports.outbox()
                .add(new Outbox.Message(
                        Topic.COPY_ISSUED, CERTIFICATE.id(), waiting.order().id(), NOW));
        try (var owner = DATABASE.as(DATABASE.access().owner());
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into annotation (id, certificate, account, platform_person, mobile, use, recipient,
                        idempotency_key, request_digest, pressed_at, state, at, issued_at, ordinal, serial, code,
                        certificate_version, first_day, last_day, limited_by, decided_at)
                    select gen_random_uuid(), gen_random_uuid(), account, platform_person, mobile, use, recipient,
                        'other-' || n, request_digest, pressed_at, 'ISSUED', at, at, 1, 'JZ20260309-' || 1000000 + n,
                        lpad(n::text, 16, '0'), 1, date '2026-03-09' + n % 200, date '2026-09-05' + n % 200, 'TERM', at
                    from annotation a, generate_series(1, 100000) n""");
            statement.execute("""
                    insert into outbox (topic, receiver, certificate, annotation, at, next_try_at, delivered)
                    select 'COPY_ISSUED', 'AGGREGATION', certificate, id, at, at, false from annotation
                    where state = 'ISSUED'
                    union all select 'COPY_ENDED', 'AGGREGATION', certificate, id, at, at, true from annotation
                    where state = 'ISSUED'""");
            statement.execute("analyze annotation, outbox");
        }
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @Test
    void nothing_reads_a_whole_table() throws SQLException {
        var transactions = new JooqTransactions(DSL.using(SQLDialect.POSTGRES));
        var outbox = new JooqOutbox(transactions);
        assertThat(planOf(outbox.claiming(Receiver.AGGREGATION, 100, NOW, LEASE)))
                .contains("outbox_due", "outbox_order")
                .doesNotContain("Seq Scan");
        assertThat(planOf(outbox.claiming(Receiver.HOLDER, 100, NOW, LEASE)))
                .contains("outbox_due")
                .doesNotContain("Seq Scan");
        assertThat(planOf(new JooqReminders(transactions)
                        .ending(TODAY.plusDays(200), new AnnotationId(new UUID(0, 0)), 100)))
                .contains("annotation_ending")
                .doesNotContain("Seq Scan", "Sort");
    }

    private static String planOf(Query query) throws SQLException {
        try (var connection = DATABASE.as(DATABASE.access().application())) {
            return DSL.using(connection, SQLDialect.POSTGRES).explain(query).plan();
        }
    }
}
