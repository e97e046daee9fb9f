package cn.jiazhu.persistence;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Ports;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.certificate.Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With 100,000 others waiting, whoever is due is found by index.
final class QueuePlanTest {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));
    private static final int LOOKS = 20;

    /// Of what a plan limits or joins.
    private static final Pattern ROWS =
            Pattern.compile("(?:Limit|Update on annotation|Nested Loop|Hash Join)  .*rows=([0-9]+)");

    private static final TestDatabase DATABASE = TestServer.database();
    private static final Persistence PERSISTENCE = DATABASE.open(false);
    private static final Certificate CERTIFICATE = Samples.certificate(1);

    @BeforeAll
    static void a_hundred_thousand_others_wait() throws SQLException {
        Ports ports = TestServer.ports(PERSISTENCE);
        ports.accounts().add(Samples.ACCOUNT, "a password");
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        ports.certificates().store(List.of(CERTIFICATE));
        ports.annotations().add(Samples.waiting(AnnotationSamples.order(CERTIFICATE, 1)), NOW.plusSeconds(60));
        look();
        try (var owner = DATABASE.as(DATABASE.access().owner());
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into annotation (id, certificate, account, platform_person, mobile, use, recipient,
                        idempotency_key, request_digest, pressed_at, state, at, findings, next_look_at)
                    select gen_random_uuid(), gen_random_uuid(), account, platform_person, mobile, use, recipient,
                        'other-' || n, request_digest, pressed_at, state, at, findings,
                        case when n % 100 = 0 then next_look_at + n * interval '1 second' else 'infinity' end
                    from annotation a, generate_series(1, 100000) n""");
            statement.execute("analyze annotation");
        }
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @Test
    void nothing_reads_the_whole_table() throws SQLException {
        assertThat(planOf(queue().claiming(10, NOW, LEASE, LONG_AGO)))
                .contains("annotation_due", "annotation_oldest_waiting")
                .doesNotContain("Seq Scan on annotation");
        assertThat(planOf(queue().waking(List.of(CERTIFICATE.id()), NOW)))
                .contains("Index Scan")
                .doesNotContain("Seq Scan on annotation");
    }

    /// Whatever the values: a plan that expects many rows would read the whole table to find them again.
    @Test
    void the_one_plan_that_a_server_keeps_expects_no_more_rows_than_are_claimed() throws SQLException {
        var parameter = new AtomicInteger();
        String claim = Pattern.compile("\\?")
                .matcher(queue().claiming(10, NOW, LEASE, LONG_AGO).getSQL())
                .replaceAll(_ -> "\\$" + parameter.incrementAndGet());
        String values = String.join(", ", Collections.nCopies(parameter.get(), "null"));
        try (var connection = DATABASE.as(DATABASE.access().application());
                var statement = connection.createStatement()) {
            statement.execute("prepare claim as " + claim);
            statement.execute("set plan_cache_mode = force_generic_plan");
            var plan = statement.executeQuery("explain execute claim(%s)".formatted(values));
            var expected = new ArrayList<Integer>();
            while (plan.next()) {
                ROWS.matcher(plan.getString(1))
                        .results()
                        .forEach(found -> expected.add(Integer.valueOf(found.group(1))));
            }
            assertThat(expected)
                    .isNotEmpty()
                    .allSatisfy(rows -> assertThat(rows).isLessThanOrEqualTo(10));
        }
    }

    /// As it really runs, when the driver has long prepared the statements on the server.
    @Test
    void nor_does_it_after_many_looks() throws SQLException {
        look(); // and with it, what the looks at a small table have read is counted
        long before = wholeReads();
        look();
        wholeReads();
        look();

        assertThat(wholeReads()).isEqualTo(before);
    }

    /// So often that the server keeps one plan of each statement: before the others came, for a small table.
    private static void look() {
        for (int look = 0; look < LOOKS; look++) {
            var now = NOW.plusSeconds(look);
            PERSISTENCE.annotations().wake(List.of(CERTIFICATE.id()), now);
            assertThat(PERSISTENCE.annotations().claimDue(10, now, LEASE, LONG_AGO))
                    .hasSize(1);
            PERSISTENCE.annotations().existing(CERTIFICATE.id(), Days.of(now));
        }
    }

    private static String planOf(Query query) throws SQLException {
        try (var connection = DATABASE.as(DATABASE.access().application())) {
            return DSL.using(connection, SQLDialect.POSTGRES).explain(query).plan();
        }
    }

    private static AnnotationQueue queue() {
        return new AnnotationQueue(new JooqTransactions(DSL.using(SQLDialect.POSTGRES)));
    }

    /// What connections have counted reaches the view when they have been idle for a second, or end.
    private static long wholeReads() throws SQLException {
        try (var owner = DATABASE.as(DATABASE.access().owner());
                var statement = owner.createStatement()) {
            statement.execute("select pg_sleep(1.5)");
            try (var found =
                    statement.executeQuery("select seq_scan from pg_stat_user_tables where relname = 'annotation'")) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
