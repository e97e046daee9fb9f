package cn.jiazhu.domain.registry;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Contradiction;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// A registration moves from 北京 to 山西, and what its provinces report of it arrives somehow.
class SuccessionTest {

    private static final LocalDate MOVED_ON = TODAY.minusDays(5);
    private static final Facts BEFORE = constructor();
    private static final Facts MOVED = FactsSamples.withIssuedOn(in("晋"), MOVED_ON);
    private static final Contradicted LATE = new Contradicted(Contradiction.REGISTERED_ELSEWHERE);

    /// A report and its number.
    record Told(Facts facts, Numbered sequence) {}

    @Test
    void the_former_province_is_not_heard_whatever_it_reports_and_when() {
        var registry = Registry.of(List.of(registered(BEFORE), registered(MOVED)));
        for (RegistrationState state : RegistrationState.values()) {
            var late = registry.with(registered(BEFORE.withState(state, TODAY)), new Numbered("beijing", 99));
            assertThat(late.lastChange()).as("%s", state).isEqualTo(LATE);
            assertThat(late.certificates()).isEqualTo(registry.certificates());
        }
    }

    @Test
    void on_the_day_of_issue_the_one_that_moved_out_is_the_former() {
        var out = BEFORE.withState(RegistrationState.MOVED_OUT, TODAY);
        var in = FactsSamples.withIssuedOn(MOVED, BEFORE.issuedOn());

        assertThat(Registry.of(List.of(registered(out), registered(in))).lastChange())
                .isInstanceOf(Changed.class);
        assertThat(Registry.of(List.of(registered(in), registered(out))).lastChange())
                .isEqualTo(LATE);
        assertThat(Registry.of(List.of(registered(BEFORE), registered(in))).lastChange())
                .isEqualTo(LATE);
    }

    @Test
    void a_registration_may_move_back() {
        var back = FactsSamples.withIssuedOn(BEFORE, MOVED_ON.plusDays(1));
        assertThat(Registry.of(List.of(registered(BEFORE), registered(MOVED), registered(back)))
                        .lastChange())
                .isInstanceOf(Changed.class);
    }

    @Test
    void what_the_former_province_has_announced_is_over() {
        var told = announced("北京", MOVED_ON.minusDays(1));
        var registry = Registry.of(List.of(registered(BEFORE), told, registered(MOVED)));

        assertThat(registry.certificates().getFirst().pending()).isEmpty();
        assertThat(registry.with(told).lastChange()).isInstanceOf(RegistryChange.Unchanged.class);
        assertThat(registry.with(announced("北京", MOVED_ON.minusDays(2))).lastChange())
                .isEqualTo(LATE);
        assertThat(registry.with(announced("山西", MOVED_ON.minusDays(2))).lastChange())
                .isInstanceOf(Changed.class);
        assertThat(registry.with(announced("北京", MOVED_ON.plusDays(1))).lastChange())
                .isInstanceOf(Changed.class);
    }

    @Property(tries = 500)
    void in_any_order_of_arrival_the_newest_word_of_the_last_province_stands(
            @ForAll("moves") List<Told> all, @ForAll long seed) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(known(shuffled)).isEqualTo(known(all)).isEqualTo(first(newest(all)));
    }

    /// Several issues in each province, none on the same day as another's, and several reports of each issue.
    @Provide
    Arbitrary<List<Told>> moves() {
        return Combinators.combine(reports("京", 0), reports("晋", 1), reports("津", 2))
                .as((north, west, east) ->
                        Stream.of(north, west, east).flatMap(List::stream).toList());
    }

    /// Issued on every third day, so that no two provinces issue on one; in the order of their issue.
    private static Arbitrary<List<Told>> reports(String place, int offset) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("第一建筑有限公司", "第二建筑有限公司"),
                        Arbitraries.of(RegistrationState.class))
                .as((issue, employer, state) -> FactsSamples.withIssuedOn(
                                FactsSamples.withEmployer(in(place), employer), MOVED_ON.plusDays(3L * issue + offset))
                        .withState(state, TODAY))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(Facts::issuedOn))
                        .toList())
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Told(list.get(i), new Numbered(place, i + 1L)))
                        .toList());
    }

    private static Facts newest(List<Told> all) {
        return all.stream()
                .reduce((one, other) ->
                        other.facts().issuedOn().isBefore(one.facts().issuedOn()) ? one : other)
                .orElseThrow()
                .facts();
    }

    private static Facts known(List<Told> arrived) {
        var registry = Registry.EMPTY;
        for (Told told : arrived) {
            registry = registry.with(registered(told.facts()), told.sequence());
        }
        return first(registry.certificates().getFirst().facts().orElseThrow());
    }

    /// Without the version that we count.
    private static Facts first(Facts facts) {
        return facts.withIdentifier(facts.identifier().withVersion(1));
    }

    private static Facts in(String place) {
        return FactsSamples.withNumber(BEFORE, place + BEFORE.number().registration());
    }

    private static RegistryReport registered(Facts facts) {
        return new Registered(CONSTRUCTOR_1, facts);
    }

    private static RegistryReport announced(String province, LocalDate day) {
        return new Announced(
                CONSTRUCTOR_1,
                CertificateSamples.person(BEFORE),
                new Announcement(Application.CANCELLATION, day, province));
    }
}
