package cn.jiazhu.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How an instant of the past may be written.
class MomentTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-08, 2026-03-08T15:59:59.999999999Z",
        "2026-03-09, 2026-03-09T02:00:00Z",
        "2024-02-29, 2024-02-29T15:59:59.999999999Z",
        "2026-03-09T09:30:00+08:00, 2026-03-09T01:30:00Z",
        "2026-03-09T09:30:00 08:00, 2026-03-09T01:30:00Z",
        "2026-03-09T01:30:00Z, 2026-03-09T01:30:00Z",
        "2026-03-09T01:30:00.5Z, 2026-03-09T01:30:00.500Z",
        "2026-03-09T09:30, 2026-03-09T01:30:00Z",
        "2026-03-09T10:00:00, 2026-03-09T02:00:00Z"
    })
    void is_a_day_or_an_instant(String text, Instant at) {
        assertThat(Moment.parse(text, NOW)).isEqualTo(new Moment(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10", "9999-12-31", "2026-03-09T02:00:00.000000001Z", "2026-03-09T10:00:01"})
    void is_not_of_the_future(String text) {
        assertThat(Refusals.reason(() -> Moment.parse(text, NOW))).isEqualTo(Reason.RANGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-29",
                "2026-3-9",
                "20260309",
                "2026-03-09T",
                "2026-03-09T25:00",
                "2026-03-09Z",
                "2026-03-09T09:30:00+0800",
                "+12026-03-09",
                "2026-03-09T09:30:00.0000000000000000000000001Z",
                "２０２６-03-09"
            })
    void is_nothing_else(String text) {
        assertThat(Refusals.reason(() -> Moment.parse(text, NOW))).isEqualTo(Reason.PATTERN);
    }

    @Test
    void blanks_around_it_do_not_matter() {
        assertThat(Moment.parse(" 2026-03-09 ", NOW)).isEqualTo(new Moment(NOW));
    }
}
