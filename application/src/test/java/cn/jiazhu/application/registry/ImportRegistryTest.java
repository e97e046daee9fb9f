package cn.jiazhu.application.registry;

import static cn.jiazhu.application.registry.ImportRegistry.ALONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiazhu.application.World;
import cn.jiazhu.application.port.AtOnce;
import cn.jiazhu.application.port.Between;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.registry.ImportRegistry.Outcome;
import cn.jiazhu.application.reports.ImportListener;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A file of the registry is taken in.
class ImportRegistryTest {

    private static final int MANY = 450;

    private final World world = World.fresh();
    private final Remembering listener = new Remembering();

    @Test
    void a_file_adds_what_it_names_with_its_images() {
        Facts facts = FactsSamples.constructor(1);

        Tally tally = world.reportWithImages(facts);

        assertThat(tally).isEqualTo(new Tally(1, 1, 0, 0, 0));
        assertThat(stored(facts).facts()).contains(Samples.withStoredImages(facts));
        assertThat(world.ports().blobs().find(Samples.PHOTO.sha256())).contains(Samples.PHOTO);
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        var file = fileOf(MANY);
        run(world, file);
        var before = stored(file);

        assertThat(run(world, file)).isEqualTo(new Tally(MANY, 0, 0, MANY, 0));
        assertThat(stored(file)).isEqualTo(before);
    }

    @Test
    void an_import_killed_half_way_and_run_again_is_as_if_run_once() {
        var file = fileOf(700);
        var calls = new AtomicInteger();
        Between killing = call -> {
            if (call.equals("Transactions.call") && calls.incrementAndGet() == 3) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> run(world.through(killing::around), file)).isInstanceOf(IllegalStateException.class);

        assertThat(run(world, file)).isEqualTo(new Tally(700, 100, 0, 600, 0));

        World once = World.fresh();
        run(once, file);
        assertThat(stored(file))
                .hasSize(700)
                .allSatisfy(certificate -> assertThat(certificate.version()).isEqualTo(1));
        assertThat(stored(file))
                .extracting(Certificate::facts)
                .isEqualTo(
                        file.stream().map(facts -> stored(once, facts).facts()).toList());
    }

    @Test
    void an_announced_registration_becomes_the_certificate_that_is_reported() {
        var announced = new Announced(
                CertificateType.CONSTRUCTOR_1,
                CertificateSamples.person(Samples.facts(1)),
                CertificateSamples.announcement(Application.INITIAL));
        assertThat(run(announced)).isEqualTo(new Tally(1, 1, 0, 0, 0));
        assertThat(run(announced)).as("once more").isEqualTo(new Tally(1, 0, 0, 1, 0));
        Certificate entry = stored(Samples.facts(1));
        assertThat(entry.facts()).isEmpty();

        assertThat(world.reportWithImages(Samples.facts(1))).isEqualTo(new Tally(1, 0, 1, 0, 0));

        assertThat(stored(Samples.facts(1)).id()).isEqualTo(entry.id());
        assertThat(run(announced)).as("old news").isEqualTo(new Tally(1, 0, 0, 1, 0));
    }

    @Test
    void what_contradicts_the_known_is_refused_and_named_while_the_rest_goes_in() {
        world.report(Samples.facts(1));
        Facts thief = FactsSamples.withNumber(
                Samples.facts(2), Samples.facts(1).number().text());
        var orphan = new Announced(
                CertificateType.CONSTRUCTOR_1,
                CertificateSamples.person(Samples.facts(3)),
                CertificateSamples.announcement(Application.RENEWAL));

        Tally tally = run(Samples.report(thief), orphan, Samples.report(Samples.facts(4)));

        assertThat(tally).isEqualTo(new Tally(3, 1, 0, 0, 2));
        assertThat(listener.refused)
                .extracting(Item.Refused::line, Item.Refused::column, Item.Refused::reason)
                .containsExactly(
                        tuple(2L, "number", Reason.NUMBER_OF_ANOTHER),
                        tuple(3L, "id_number", Reason.NO_SUCH_CERTIFICATE));
        assertThat(listener.refused.toString())
                .doesNotContain(Samples.facts(3).holder().number());
        assertThat(stored(Samples.facts(1)).version()).isEqualTo(1);
    }

    @Test
    void refused_rows_of_the_file_are_counted_and_told() {
        var unreadable = new Item.Refused(7, "valid_to", "2026-02-30", Reason.PATTERN);
        var file = new ListedSource(List.of(unreadable), Map.of());

        assertThat(run(world, file)).isEqualTo(new Tally(1, 0, 0, 0, 1));
        assertThat(listener.refused).containsExactly(unreadable);
    }

    @Test
    void progress_is_told_after_every_batch_and_a_batch_after_new_ones_is_twice_as_large() {
        run(world, fileOf(MANY));
        run(world, fileOf(MANY));

        assertThat(listener.progress).extracting(Tally::read).containsExactly(200L, 450L, 200L, 400L, 450L);
    }

    @Test
    void also_of_a_file_of_nothing_but_refused_rows_progress_is_told() {
        List<Item> rows = LongStream.rangeClosed(1, 4_500)
                .<Item>mapToObj(line -> new Item.Refused(line, "valid_to", "", Reason.EMPTY))
                .toList();

        run(world, new ListedSource(rows, Map.of()));

        assertThat(listener.progress).extracting(Tally::refused).containsExactly(2_000L, 4_000L, 4_500L);
    }

    @Test
    void two_imports_at_once_are_as_if_one_came_after_the_other() {
        var first = fileOf(50);
        var second = first.stream()
                .map(facts -> FactsSamples.withEmployer(facts, "乙建筑有限公司"))
                .toList();

        AtOnce.call(2, i -> run(world, i == 0 ? first : second));

        assertThat(stored(first))
                .allSatisfy(certificate -> assertThat(certificate.version()).isEqualTo(2));
        assertThat(stored(first).stream()
                        .map(certificate -> certificate.facts().orElseThrow().employer())
                        .distinct())
                .hasSize(1);
        assertThat(stored(first))
                .extracting(Certificate::report)
                .allSatisfy(report -> assertThat(report)
                        .isInstanceOfSatisfying(
                                Report.Reported.class,
                                reported -> assertThat(reported.at())
                                        .isEqualTo(world.calendar().instant())));
    }

    // ----

    private static List<Facts> fileOf(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(FactsSamples::constructor)
                .toList();
    }

    private Tally run(World in, List<Facts> file) {
        var source = ListedSource.of(file.stream().map(Samples::report).toArray(RegistryReport[]::new));
        return run(in, source);
    }

    private Tally run(World in, RegistrySource source) {
        return ((Outcome.Taken) in.importing(source, ALONE, listener)).done().tally();
    }

    private Tally run(RegistryReport... reports) {
        return run(world, ListedSource.of(reports));
    }

    private List<Certificate> stored(List<Facts> file) {
        return file.stream().map(this::stored).toList();
    }

    private Certificate stored(Facts facts) {
        return stored(world, facts);
    }

    private static Certificate stored(World in, Facts facts) {
        var found = in.ports().certificates().of(facts.holder());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /// Remembers what it was told.
    private static final class Remembering implements ImportListener {

        private final List<Item.Refused> refused = new ArrayList<>();
        private final List<Annotation.Ended> ended = new ArrayList<>();
        private final List<Tally> progress = new ArrayList<>();

        @Override
        public void refused(RegistrySource.Item.Refused item) {
            refused.add(item);
        }

        @Override
        public void ended(Annotation.Ended copy) {
            ended.add(copy);
        }

        @Override
        public void progress(Tally tally) {
            progress.add(tally);
        }
    }
}
