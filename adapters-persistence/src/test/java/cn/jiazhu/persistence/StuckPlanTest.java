package cn.jiazhu.persistence;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Ports;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.StuckPeople.Count;
import cn.jiazhu.application.port.StuckPeople.Span;
import cn.jiazhu.application.port.StuckPeople.Stuck;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.certificate.Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With 100,000 waiting among 150,000 annotations: who is stuck is counted from an index that holds nobody else, and a
/// page of them is read without reading those before it. Whoever looks at the board reads neither.
final class StuckPlanTest {

    private static final Span SPAN = new Span(NOW, NOW.minus(Duration.ofHours(24)));

    private static final TestDatabase DATABASE = TestServer.database();
    private static final Persistence PERSISTENCE = DATABASE.open(false);
    private static final Certificate CERTIFICATE = Samples.certificate(1);

    @BeforeAll
    static void a_hundred_thousand_wait_among_many() throws SQLException {
        Ports ports = TestServer.ports(PERSISTENCE);
        ports.accounts().add(Samples.ACCOUNT, "a password");
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        ports.certificates().store(List.of(CERTIFICATE));
        ports.annotations().add(Samples.waiting(AnnotationSamples.order(CERTIFICATE, 1)), NOW.plusSeconds(60));
        try (var owner = DATABASE.as(DATABASE.access().owner());
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into annotation (id, certificate, account, platform_person, mobile, use, recipient,
                        idempotency_key, request_digest, pressed_at, state, at, findings, next_look_at, stuck_on)
                    select gen_random_uuid(), gen_random_uuid(), account, platform_person, mobile, use, recipient,
                        'other-' || n, request_digest, pressed_at + n * interval '1 second',
                        case when n % 3 > 0 then 'WAITING' else 'ABANDONED' end, at,
                        case when n % 3 > 0 then findings end, case when n % 3 > 0 then next_look_at end,
                        case when n % 3 > 0 then stuck_on end
                    from annotation a, generate_series(1, 150000) n""");
            statement.execute("vacuum analyze annotation");
        }
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @Test
    void they_are_counted_by_index_alone() throws SQLException {
        assertThat(planOf(people().counting(SPAN)))
                .contains("Index Only Scan using annotation_stuck", "annotation_due")
                .doesNotContain("Seq Scan on annotation");
        assertThat(PERSISTENCE.stuckPeople().count(SPAN))
                .containsExactly(new Count(StuckOn.IMAGE_MISSING, 100_001, NOW));
    }

    @Test
    void a_page_is_read_from_where_it_begins() throws SQLException {
        var far = new Stuck(Stuck.FIRST.id(), CERTIFICATE.id(), NOW.plusSeconds(100_000));
        assertThat(planOf(people().paging(StuckOn.IMAGE_MISSING, SPAN, far, 20)))
                .contains("annotation_stuck")
                .contains("ROW(")
                .doesNotContain("Seq Scan on annotation")
                .doesNotContain("Sort Key: annotation");
        var page = PERSISTENCE.stuckPeople().page(StuckOn.IMAGE_MISSING, SPAN, far, 20);
        assertThat(page).hasSize(20);
        assertThat(page.getFirst().since()).isEqualTo(NOW.plusSeconds(100_000));
    }

    private static String planOf(Query query) throws SQLException {
        try (var connection = DATABASE.as(DATABASE.access().application())) {
            return DSL.using(connection, SQLDialect.POSTGRES).explain(query).plan();
        }
    }

    private static JooqStuckPeople people() {
        return new JooqStuckPeople(new JooqTransactions(DSL.using(SQLDialect.POSTGRES)));
    }
}
