package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.identity.MobileBinding;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The checker finds what is planted: each violation is made by the owner of the tables with every guard off, looked
/// at,
/// and undone.
@TestInstance(Lifecycle.PER_CLASS)
class InvariantsIT {

    private static final Map<String, String> ACKNOWLEDGED_BUT_UNKNOWN = Map.of("key", "annotation");

    private final FaultBench bench;

    InvariantsIT() throws IOException, SQLException {
        bench = new FaultBench(Clock.system(Days.ZONE));
        var today = bench.clocks().today();
        var holder =
                bench.register(FaultPeople.of(today, 1), new FaultRegistry(1)).getFirst();
        var session = bench.session(holder, MobileBinding.BOUND);
        bench.issued(bench.clocks(), session, holder, "one", Purpose.NONE);
        bench.issued(bench.clocks(), session, holder, "two", new Purpose("投标", "", Purpose.NO_SHORTER_END));
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void holds_where_nothing_is_planted() {
        Invariants.check(bench.data(), Map.of());
    }

    @Test
    void finds_what_was_acknowledged_and_is_not_there() throws SQLException {
        try (var database = Invariants.connect(bench.data())) {
            assertThat(new Invariants(database)
                            .broken(ACKNOWLEDGED_BUT_UNKNOWN)
                            .get("I3 nothing that was acknowledged is lost"))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "I1 at most one being > update annotation set state = 'PREPARING', purpose_key = ''",
                "I1 at most one issued > update annotation set purpose_key = ''",
                "   numbers > update annotation set ordinal = 3 where ordinal = 2",
                "I2 every issued > delete from document where format = 'OFD'",
                "I2 the bytes > update document set size = size + 1",
                "I2 the bytes > update blob set bytes = bytes || '\\x00'",
                "I4 > update annotation set issued_at = null where ordinal = 1",
                "I6 the last day > update annotation set last_day = last_day + 1 where ordinal = 1",
                "I6 the first day > update annotation set first_day = first_day - 1 where ordinal = 1",
                "I6 the OFD > update annotation set last_day = last_day - 1 where ordinal = 2",
                "I7 history > delete from annotation_event where state = 'ISSUED'",
                "I7 what has > update annotation_event set state = 'REFUSED' where state = 'PREPARING'",
                "I7 nobody > grant update on audit_event to jiazhu",
                "I8 > delete from audit_event where act = 'PRESS_ACCEPTED'",
                "I8 > update annotation set state = 'ENDED' where ordinal = 1",
                "   every issued > delete from outbox"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void finds_what_is_planted(String law, String violation) throws SQLException {
        try (var database = Invariants.connectAsOwner(bench.data())) {
            database.setAutoCommit(false);
            plant(database, violation);
            var broken = new Invariants(database).broken(Map.of());
            database.rollback();
            assertThat(broken.entrySet().stream()
                            .filter(one -> one.getKey().startsWith(law.stripTrailing()))
                            .map(Map.Entry::getValue))
                    .isNotEmpty()
                    .anyMatch(rows -> !rows.isEmpty());
        }
    }

    private static void plant(Connection database, String violation) throws SQLException {
        try (var statement = database.createStatement()) {
            for (String guard : List.of(
                    "drop index annotation_one_open",
                    "drop index annotation_one_a_day",
                    "set local session_replication_role = 'replica'")) {
                statement.execute(guard);
            }
            for (var constraint : new Invariants(database)
                    .rows(
                            "select conname from pg_constraint where conrelid = 'annotation'::regclass and contype = 'c'")) {
                statement.execute("alter table annotation drop constraint " + constraint);
            }
            statement.execute(violation);
        }
    }
}
