package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.port.ReportBatches.Batch;
import cn.jiazhu.application.port.ReportBatches.Name;
import cn.jiazhu.application.port.ReportBatches.Place;
import cn.jiazhu.application.port.Reporters.Reporter;
import cn.jiazhu.domain.certificate.Province;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What [ReportBatches] promises.
public abstract class ReportBatchesContract extends PortContract {

    private final Randomness randomness = new CountingRandomness();

    @BeforeEach
    void two_reporters() {
        for (var province : List.of(Province.BEIJING, Province.SHANXI)) {
            ports.reporters()
                    .add(new Reporter(
                            randomness.uuid(), name(province), province, Bytes.utf8("key"), NOW, Optional.empty()));
        }
    }

    @Test
    void a_batch_comes_back_as_it_was_begun() {
        Batch batch = batch(Province.BEIJING, 2, NOW);

        assertThat(ports.batches().begin(batch)).isTrue();

        assertThat(ports.batches().find(batch.name())).contains(batch);
        assertThat(lock(batch.name())).contains(batch);
        assertThat(ports.batches().find(new Name("shanxi", batch.name().number())))
                .isEmpty();
    }

    @Test
    void a_name_is_begun_once() {
        Batch batch = batch(Province.BEIJING, 2, NOW);
        ports.batches().begin(batch);
        var other = new Batch(batch.name(), Bytes.utf8("other").sha256(), 3, NOW.plusSeconds(1), List.of());

        assertThat(ports.batches().begin(other)).isFalse();

        assertThat(ports.batches().find(batch.name())).contains(batch);
        assertThat(ports.batches().lastOf(Province.BEIJING)).contains(NOW);
        Batch third = batch(Province.SHANXI, 1, NOW);
        assertThat(AtOnce.call(8, _ -> ports.batches().begin(third))).containsOnlyOnce(true);
    }

    @Test
    void answers_of_every_kind_come_back_in_their_order() {
        var refused = Stream.of(Reason.values())
                .map(reason -> new Item.Refused(7, "number", "\"京…\\1\"", reason))
                .<ReportAnswer>map(ReportAnswer.Refused::new)
                .toList();
        Batch batch = batch(Province.BEIJING, refused.size() + 3, NOW);
        ports.batches().begin(batch);
        var first = List.of(new ReportAnswer.Added(), new ReportAnswer.Changed(), new ReportAnswer.Unchanged());

        answer(batch.name(), first);
        assertThat(ports.batches().find(batch.name()).orElseThrow().isDone()).isFalse();
        answer(batch.name(), refused);

        Batch done = ports.batches().find(batch.name()).orElseThrow();
        assertThat(done.isDone()).isTrue();
        assertThat(done.answers())
                .isEqualTo(Stream.concat(first.stream(), refused.stream()).toList());
    }

    @Test
    void the_last_batch_of_a_province_is_that_of_any_of_its_reporters() {
        ports.reporters()
                .add(new Reporter(
                        randomness.uuid(), "beijing-2", Province.BEIJING, Bytes.utf8("key"), NOW, Optional.empty()));
        assertThat(ports.batches().lastOf(Province.BEIJING)).isEmpty();
        ports.batches().begin(batch(Province.BEIJING, 0, NOW.plusSeconds(5)));
        ports.batches()
                .begin(new Batch(
                        new Name("beijing-2", randomness.uuid()),
                        Bytes.utf8("a").sha256(),
                        0,
                        NOW.plusSeconds(3),
                        List.of()));

        assertThat(ports.batches().lastOf(Province.BEIJING)).contains(NOW.plusSeconds(5));
        assertThat(ports.batches().lastOf(Province.SHANXI)).isEmpty();
        ports.reporters().end("beijing", NOW.plusSeconds(9));
        assertThat(ports.batches().lastOf(Province.BEIJING)).contains(NOW.plusSeconds(5));
    }

    @Test
    void they_are_listed_the_latest_first_and_from_a_place_on() {
        var first = batch(Province.BEIJING, 1, NOW);
        var second = batch(Province.SHANXI, 1, NOW.plusSeconds(1));
        var third = batch(Province.BEIJING, 1, NOW.plusSeconds(1));
        List.of(first, third, second).forEach(ports.batches()::begin);
        answer(third.name(), List.of(new ReportAnswer.Added()));
        var done = ports.batches().find(third.name()).orElseThrow();

        var end = new Place(Instant.parse("2100-01-01T00:00:00Z"), third.name().number());
        assertThat(ports.batches().latest(end, 9)).containsExactly(done, second, first);
        assertThat(ports.batches().latest(end, 1)).containsExactly(done);
        assertThat(ports.batches().latest(new Place(third.at(), third.name().number()), 9))
                .containsExactly(second, first);
    }

    private Optional<Batch> lock(Name name) {
        return ports.transactions().call(() -> ports.batches().lock(name));
    }

    private void answer(Name name, List<? extends ReportAnswer> answers) {
        ports.transactions().call(() -> {
            ports.batches().answer(name, List.copyOf(answers));
            return name;
        });
    }

    private Batch batch(Province province, int size, Instant at) {
        var number = randomness.uuid();
        return new Batch(
                new Name(name(province), number), Bytes.utf8(number.toString()).sha256(), size, at, List.of());
    }

    private static String name(Province province) {
        return province.name().toLowerCase(java.util.Locale.ROOT);
    }
}
