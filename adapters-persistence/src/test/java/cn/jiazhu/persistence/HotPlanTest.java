package cn.jiazhu.persistence;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.Ports;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.SessionId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With 20,000 other certificates, 40,000 other copies and 20,000 others who wait, everything a press, a download, a
/// verification or a report's waking reads is found by index: PostgreSQL itself counts how often it has read a table
/// from end to end.
final class HotPlanTest {

    /// Often enough for the driver to prepare the statements on the server, and the server to keep one plan of each.
    private static final int TIMES = 20;

    private static final TestDatabase DATABASE = TestServer.database();
    private static final Persistence PERSISTENCE = DATABASE.open(false);
    private static final Ports PORTS = TestServer.ports(PERSISTENCE);
    private static final Certificate CERTIFICATE = Samples.certificate(1);

    @BeforeAll
    static void twenty_thousand_others() throws SQLException {
        PORTS.accounts().add(Samples.ACCOUNT, "a password");
        PORTS.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        PORTS.certificates().store(List.of(CERTIFICATE));
        PORTS.annotations().add(Samples.waiting(AnnotationSamples.order(CERTIFICATE, 1)), NOW.plusSeconds(60));
        try (var owner = DATABASE.as(DATABASE.access().owner());
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String others : OTHERS.split(";", -1)) {
                statement.execute(others);
            }
            statement.execute("vacuum analyze");
        }
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @Test
    void a_press_reads_no_whole_table() throws SQLException {
        var order = AnnotationSamples.order(CERTIFICATE, 1);
        assertNoWholeTableIsReadBy(() -> {
            PORTS.sessions().find(Bytes.utf8("a token").sha256());
            PORTS.realNameChecks().latestVerified(new SessionId(new UUID(1, 2)));
            PORTS.annotations().findByKey(order.account(), order.key());
            PORTS.transactions().call(() -> PORTS.certificates().lock(CERTIFICATE.id()));
            PORTS.transactions().call(() -> PORTS.certificates().lockVersion(CERTIFICATE.id()));
            PORTS.annotations().existing(CERTIFICATE.id(), Days.of(NOW));
            PORTS.annotations().existing(CERTIFICATE.id(), Purpose.NONE, Days.of(NOW));
            PORTS.annotations().nextOrdinal(CERTIFICATE.id());
            PORTS.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
            PORTS.blobs().find(Samples.PHOTO.sha256());
        });
    }

    @Test
    void nor_does_a_verification_or_a_download() throws SQLException {
        var id = new AnnotationId(new UUID(3, 4));
        var code = Samples.preparing(AnnotationSamples.order(CERTIFICATE, 2), 1)
                .intent()
                .numbers()
                .code();
        assertNoWholeTableIsReadBy(() -> {
            PORTS.copies().find(code);
            PORTS.copies().find(id);
            PORTS.annotations().find(id);
            PORTS.certificates().find(CERTIFICATE.id());
            PORTS.certificates().facts(CERTIFICATE.id(), 1);
            PORTS.certificates().versionsFrom(CERTIFICATE.id(), 1);
            PORTS.annotations().history(CERTIFICATE.id(), AnnotationId.LATEST, 20);
            PORTS.documents().find(id, Format.PDF);
            PORTS.documents().find(Samples.PHOTO.sha256());
        });
    }

    @Test
    void nor_does_waking_whoever_waited_for_facts_that_have_arrived() throws SQLException {
        assertNoWholeTableIsReadBy(() -> PORTS.annotations().wake(List.of(CERTIFICATE.id()), NOW));
    }

    private static void assertNoWholeTableIsReadBy(Runnable work) throws SQLException {
        Map<String, Long> before = wholeReads();
        for (int time = 0; time < TIMES; time++) {
            work.run();
        }
        pause();
        work.run();
        assertThat(wholeReads()).isEqualTo(before);
    }

    /// What a connection has counted reaches the view with the first statement that it ends a second after the last
    /// time it did.
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(1_100));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// By table.
    private static Map<String, Long> wholeReads() throws SQLException {
        try (var owner = DATABASE.as(DATABASE.access().owner());
                var statement = owner.createStatement()) {
            try (var found = statement.executeQuery("""
                    select relname, seq_scan from pg_stat_user_tables where n_live_tup > 10000""")) {
                var reads = new TreeMap<String, Long>();
                while (found.next()) {
                    reads.put(found.getString(1), found.getLong(2));
                }
                assertThat(reads).containsKeys("annotation", "certificate", "document", "blob", "web_session");
                return reads;
            }
        }
    }

    private static final String OTHERS = """
            create function other(kind integer, n integer) returns uuid immutable language sql
            return ('0190000' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

            insert into holder select other(1, n), id_type, data_key_id, id_number
            from (select * from holder limit 1) h, generate_series(1, 20000) n;

            insert into certificate
            select other(2, n), type, other(1, n), holder_name, version, 'G' || n
            from (select * from certificate limit 1) c, generate_series(1, 20000) n;

            insert into certificate_version
            select other(2, n), version, number, identifier, name, gender, birth_date, other(1, n), employer,
                   employer_credit_code, issued_on, state, state_from, photo_source, photo, signature_source, signature,
                   known_from
            from (select * from certificate_version limit 1) v, generate_series(1, 20000) n;

            insert into specialty select other(2, n), version, position, name, first_day, last_day
            from (select * from specialty limit 1) s, generate_series(1, 20000) n;

            insert into registration_event select other(2, n), 1, 'CHANGE', current_date, '京', true
            from generate_series(1, 20000) n;

            insert into account (id, channel, subject, holder, holder_name)
            select other(3, n), 'PLATFORM', 'other', other(1, n), 'other' from generate_series(1, 20000) n;

            insert into web_session
            select other(4, n), sha256(n::text::bytea), other(3, n), other(1, n), 'other', now(), now()
            from generate_series(1, 20000) n;

            insert into real_name_check (ticket, session, holder, holder_name, qr_text, typed_code, match_number,
                issued_at, state, platform_person, method, level, proven_at, mobile, verified_at)
            select n, other(4, n), other(1, n), 'other', '', '', '', now(), 'VERIFIED', '', 'FACE', 3, now(), 'BOUND', now()
            from generate_series(1, 20000) n;

            insert into annotation (id, certificate, account, platform_person, mobile, use, recipient, idempotency_key,
                request_digest, pressed_at, state, at, ordinal, serial, code, certificate_version, first_day, last_day,
                limited_by, decided_at, issued_at, purpose_key)
            select other(4 + k, n), other(2, n), other(3, n), platform_person, mobile, use, recipient, k || '-' || n,
                request_digest, pressed_at, 'ISSUED', at, k, k || '-' || n, 'G' || k || lpad(n::text, 14, '0'), 1,
                current_date, current_date, 'TERM', at, at, k
            from (select * from annotation limit 1) a, generate_series(1, 20000) n, generate_series(1, 2) k;

            insert into annotation (id, certificate, account, platform_person, mobile, use, recipient, idempotency_key,
                request_digest, pressed_at, state, at, findings, next_look_at, purpose_key)
            select other(8, n), other(2, n), other(3, n), platform_person, mobile, use, recipient, 'waiting-' || n,
                request_digest, pressed_at, 'WAITING', at, findings, 'infinity', '3'
            from (select * from annotation where state = 'WAITING' limit 1) a, generate_series(1, 20000) n;

            insert into document
            select other(4 + k, n), f, ''::bytea, sha256((k || f || n)::bytea), 1, sha256(''::bytea)
            from generate_series(1, 20000) n, generate_series(1, 2) k, unnest(array['PDF', 'OFD']) f;

            insert into refused_press
            select other(7, n), other(2, n), other(3, n), '', '', null, '[]', now() from generate_series(1, 20000) n;

            insert into blob select sha256(n::text::bytea), n::text::bytea from generate_series(1, 20000) n""";
}
