package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Reporters.Reporter;
import cn.jiazhu.domain.certificate.Province;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [Reporters] promises.
public abstract class ReportersContract extends PortContract {

    private final Randomness randomness = new CountingRandomness();

    @Test
    void one_that_was_added_is_found_as_it_is_and_nobody_else() {
        Reporter reporter = reporter("beijing", Province.BEIJING);

        assertThat(ports.reporters().add(reporter)).isTrue();

        assertThat(ports.reporters().find("beijing")).contains(reporter);
        assertThat(ports.reporters().find("shanxi")).isEmpty();
    }

    @Test
    void a_name_is_taken_until_its_reporter_has_ended() {
        Reporter first = reporter("beijing", Province.BEIJING);
        Reporter second = reporter("beijing", Province.BEIJING);
        ports.reporters().add(first);

        assertThat(ports.reporters().add(second)).isFalse();
        assertThat(ports.reporters().end("beijing", NOW.plusSeconds(9))).isTrue();
        assertThat(ports.reporters().find("beijing")).isEmpty();
        assertThat(ports.reporters().end("beijing", NOW.plusSeconds(10))).isFalse();
        assertThat(ports.reporters().add(second)).isTrue();

        assertThat(ports.reporters().find("beijing")).contains(second);
        assertThat(ports.reporters().all()).extracting(Reporter::id).containsExactly(first.id(), second.id());
        assertThat(ports.reporters().all().getFirst().endedAt()).contains(NOW.plusSeconds(9));
    }

    @Test
    void of_many_that_are_added_at_once_one_is() {
        assertThat(AtOnce.call(8, _ -> ports.reporters().add(reporter("beijing", Province.BEIJING))))
                .containsOnlyOnce(true);
        assertThat(ports.reporters().all()).hasSize(1);
    }

    private Reporter reporter(String name, Province province) {
        var id = randomness.uuid();
        return new Reporter(id, name, province, Bytes.utf8("key " + id), NOW, Optional.empty());
    }
}
