package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.identity.MobileBinding;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `jiazhu check` finds what is planted: each violation is made by the owner of the tables, every guard off, in a copy
/// of a database in which all holds.
@TestInstance(Lifecycle.PER_CLASS)
class CheckIT {

    private final CheckBench bench;

    CheckIT() throws IOException, SQLException {
        bench = new CheckBench();
        var filled = bench.filled();
        var today = filled.clocks().today();
        var holder =
                filled.register(FaultPeople.of(today, 1), new FaultRegistry(1)).getFirst();
        var session = filled.session(holder, MobileBinding.BOUND);
        filled.issued(filled.clocks(), session, holder, "one", Purpose.NONE);
        filled.issued(filled.clocks(), session, holder, "two", new Purpose("投标", "", Purpose.NO_SHORTER_END));
        bench.freeze();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void all_holds_where_nothing_is_planted() throws SQLException {
        var ran = bench.check(bench.copy());
        assertThat(ran.out().lines().map(line -> line.split(" ", -1)[0]))
                .as(ran.out())
                .isEqualTo(Stream.of(Invariant.values()).map(Invariant::name).toList());
        assertThat(ran.out()).doesNotContain("broken").contains("I2  ok 6 ");
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_machine_reads_one_object_a_line() throws SQLException {
        assertThat(bench.check(bench.copy(), "--json").out().lines())
                .hasSize(Invariant.values().length)
                .allMatch(line -> line.startsWith("{\"invariant\":\"I") && line.contains("\"state\":\"ok\""));
    }

    @Test
    void no_time_is_no_answer() throws SQLException {
        var ran = bench.check(bench.copy(), "--minutes", "0");
        assertThat(ran.out().lines()).allMatch(line -> line.contains("not checked here: out of time"));
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void what_was_acknowledged_and_is_not_there_is_lost() throws SQLException {
        try (var database = bench.connect(bench.copy())) {
            assertThat(new Invariants(database).lost(Map.of("one", "annotation")))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "I1 > never two open > update annotation set state = 'PREPARING', purpose_key = ''",
                "I1 > never two that count > update annotation set purpose_key = ''",
                "I2 > every issued one > delete from document where format = 'OFD'",
                "I2 > the bytes of a file > update document set size = size + 1",
                "I2 > the bytes of a file > update blob set bytes = bytes || '\\x00'",
                "I3 > what a press was told > delete from annotation where ordinal = 2",
                "I3 > the ordinals > update annotation set ordinal = 3 where ordinal = 2",
                "I4 > what is not issued > update annotation set issued_at = null where ordinal = 1",
                "I5 > what is issued > delete from annotation_event where state = 'PREPARING'",
                "I6 > the last day > update annotation set last_day = last_day + 1 where ordinal = 1",
                "I6 > the last day > insert into certificate_type_version "
                        + "values ('constructor-1', 2, '2020-01-01', 100, 65, '{建筑工程}')",
                "I6 > the last day > insert into certificate_type_version "
                        + "values ('constructor-1', 2, '2020-01-01', 180, 30, '{建筑工程}')",
                "I6 > the first day > update annotation set first_day = first_day - 1 where ordinal = 1",
                "I6 > a file states > update annotation set last_day = last_day - 1 where ordinal = 2",
                "I7 > history begins > delete from annotation_event where state = 'ISSUED'",
                "I7 > what has ended > update annotation_event set state = 'REFUSED' where state = 'PREPARING'",
                "I7 > nobody can change > grant update on audit_event to jiazhu",
                "I7 > nobody can change > drop trigger never_changes on blob",
                "I8 > every press > delete from audit_event where act = 'PRESS_ACCEPTED'",
                "I8 > every press > update annotation set state = 'ENDED' where ordinal = 1",
                "I8 > every issued and every ended one > delete from outbox",
                "I9 > no copy counts > update certificate_version set employer = '别处'; "
                        + "insert into certificate_version select (jsonb_populate_record(v, '{\"version\": 2, \"employer\": \"此处\"}')).* "
                        + "from certificate_version v; update certificate set version = 2",
                "I9 > no copy counts > update certificate_version set state = 'REVOKED', state_from = '2020-01-01'",
                "I10 > every ID number > update holder set id_number = '110105198706230019'",
                "I10 > no personal number > update audit_event set actor = '110105198706230019'",
                "I11 > a proof serves > insert into web_session select session, '\\x00', account.id, gen_random_uuid(), 'x', "
                        + "now(), now() from real_name_check, account",
                "I11 > no ticket > insert into audit_event (at, actor, act, subject) "
                        + "select now(), 'x', 'REAL_NAME_VERIFIED', session from real_name_check, generate_series(1, 2)",
                "I12 > what waits > update annotation set state = 'WAITING', findings = '[]' where ordinal = 1",
                "I12 > a press that was refused > insert into refused_press select id, certificate, account, '', '', null, '[]', "
                        + "now() from annotation where ordinal = 1",
                "I12 > nothing is overdue > update annotation set state = 'PREPARING', trouble = 'NONE', "
                        + "next_look_at = now() - interval '1 minute' where ordinal = 1"
            })
    void what_is_planted_is_found(String invariant, String law, String violation) throws SQLException {
        var ran = bench.planted(violation);
        assertThat(ran.code()).isEqualTo(Commands.NO);
        assertThat(ran.names(invariant, law)).as(ran.out()).isTrue();
    }
}
