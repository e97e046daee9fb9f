package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.ScriptedPlatform;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// What is told of the national platform's answers.
class WatchedPlatformTest {

    private static final Duration BUDGET = Duration.ofSeconds(1);
    private static final PlatformPersonId PERSON = new PlatformPersonId("a-person");

    private final TestClock clock = TestClock.at("2026-03-09T10:00");
    private final ScriptedPlatform scripted = new ScriptedPlatform();
    private final WatchedPlatform platform = new WatchedPlatform(scripted, clock);

    @Test
    void nothing_is_known_before_it_was_asked() {
        assertThat(platform.pulse()).isEqualTo(Web.Pulse.NONE);
    }

    @Test
    void answers_failures_and_the_time_of_the_last_of_each_are_told() {
        Instant first = clock.instant();
        platform.mobileBinding(PERSON, BUDGET);
        clock.turn(Duration.ofSeconds(5));
        scripted.silent(true);
        assertThatThrownBy(() -> platform.mobileBinding(PERSON, BUDGET)).isInstanceOf(PlatformUnavailable.class);

        assertThat(platform.pulse().answers()).isEqualTo(1);
        assertThat(platform.pulse().failures()).isEqualTo(1);
        assertThat(platform.pulse().lastAnswer()).contains(first);
        assertThat(platform.pulse().lastFailure()).hasValueSatisfying(failure -> {
            assertThat(failure.at()).isEqualTo(first.plusSeconds(5));
            assertThat(failure.cause()).isEqualTo(Web.Pulse.Cause.SILENT);
        });
        assertThat(platform.pulse().isAway()).isTrue();

        clock.turn(Duration.ofSeconds(5));
        scripted.silent(false);
        platform.mobileBinding(PERSON, BUDGET);
        assertThat(platform.pulse().isAway()).isFalse();
    }

    @Test
    void whether_it_was_silent_refused_was_not_to_be_trusted_or_was_left_alone_is_told_apart() {
        assertThat(causeOf(new PlatformUnavailable.Silent("status 503"))).isEqualTo(Web.Pulse.Cause.SILENT);
        assertThat(causeOf(new PlatformUnavailable.Declined())).isEqualTo(Web.Pulse.Cause.DECLINED);
        assertThat(causeOf(new PlatformUnavailable("answer of another time"))).isEqualTo(Web.Pulse.Cause.UNTRUSTED);
        assertThat(causeOf(new PlatformUnavailable.Resting(new IllegalStateException("open"))))
                .isEqualTo(Web.Pulse.Cause.RESTING);
    }

    private Web.Pulse.Cause causeOf(PlatformUnavailable failure) {
        scripted.onQuestion(() -> {
            throw failure;
        });
        assertThatThrownBy(() -> platform.mobileBinding(PERSON, BUDGET)).isSameAs(failure);
        return platform.pulse().lastFailure().orElseThrow().cause();
    }

    @Test
    void the_mean_is_over_all_answers() {
        scripted.onQuestion(() -> LockSupport.parkNanos(20_000_000));
        platform.mobileBinding(PERSON, BUDGET);
        scripted.onQuestion(() -> {});
        platform.mobileBinding(PERSON, BUDGET);

        assertThat(platform.pulse().mean()).isGreaterThanOrEqualTo(Duration.ofMillis(10));
    }
}
