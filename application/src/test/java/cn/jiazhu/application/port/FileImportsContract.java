package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.FileImports.Count;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Handed;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.operator.FileImportId;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Operator.State;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What [FileImports] promises.
public abstract class FileImportsContract extends PortContract {

    private static final OperatorId LI = new OperatorId(new UUID(0x7000L, 1));
    private static final Count COUNT = new Count(10, 1, 2, 3, 4, 5);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @BeforeEach
    void a_clerk() {
        ports.operators().add(new Operator(LI, new OperatorName("li"), Role.CLERK, State.INVITED));
    }

    @Test
    void it_comes_back_as_it_was_handed_in_and_in_every_stage() {
        var begun = given(1);
        assertThat(ports.fileImports().find(begun.id())).contains(begun);
        var withoutImages =
                new FileImport(id(2), LI, NOW, handed("b.xlsx", Optional.empty()), new Stage.Trying(), Count.NONE);
        ports.fileImports().add(withoutImages);
        assertThat(ports.fileImports().find(id(2))).contains(withoutImages);
        assertThat(ports.fileImports().find(id(3))).isEmpty();

        for (Stage stage : List.of(
                new Stage.Tried(),
                new Stage.Proposed(),
                new Stage.Running(700),
                new Stage.Trying(),
                new Stage.Done(NOW))) {
            FileImport next = begun.in(stage).with(COUNT);
            update(next);
            assertThat(ports.fileImports().find(begun.id())).contains(next);
            assertThat(ports.transactions().call(() -> ports.fileImports().lock(begun.id())))
                    .contains(next);
        }
    }

    @Test
    void what_is_over_stays_so() {
        for (Stage over : List.of(new Stage.Done(NOW), new Stage.Dropped(NOW))) {
            var file = given(over instanceof Stage.Done ? 1 : 2);
            update(file.in(over));
            assertThatThrownBy(() -> update(file)).isInstanceOf(RuntimeException.class);
            assertThat(ports.fileImports().find(file.id())).contains(file.in(over));
        }
    }

    @Test
    void they_are_listed_the_latest_first_and_those_not_over_the_oldest_first() {
        var files = Stream.of(1, 2, 3, 4).map(this::given).toList();
        update(files.get(1).in(new Stage.Dropped(NOW)));

        assertThat(ports.fileImports().latest(FileImports.LATEST, 2))
                .extracting(FileImport::id)
                .containsExactly(id(4), id(3));
        assertThat(ports.fileImports().latest(id(3), 5))
                .extracting(FileImport::id)
                .containsExactly(id(2), id(1));
        assertThat(ports.fileImports().open()).extracting(FileImport::id).containsExactly(id(1), id(3), id(4));
    }

    @Test
    void what_is_due_is_claimed_by_one_and_again_if_that_one_dies() {
        given(1);
        update(given(2).in(new Stage.Tried()));
        given(3);
        var here = List.of(id(1), id(2));
        var again = NOW.plus(A_MINUTE);

        assertThat(ports.fileImports().claimDue(List.of(), NOW, again)).isEmpty();
        assertThat(AtOnce.call(4, _ -> ports.fileImports().claimDue(here, NOW, again)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
        assertThat(ports.fileImports().claimDue(here, again.minusMillis(1), again))
                .isEmpty();
        assertThat(ports.fileImports().claimDue(here, again, again.plus(A_MINUTE)))
                .map(FileImport::id)
                .contains(id(1));
    }

    @Test
    void refused_rows_of_every_kind_come_back_in_their_places_until_they_are_forgotten() {
        var file = given(1);
        var rows = Stream.of(Reason.values())
                .map(reason -> new Item.Refused(7, "number", "\"京…\\1\"", reason))
                .toList();
        addRefused(file, 0, rows);
        addRefused(file, rows.size(), rows.reversed());
        addRefused(file, 2L * rows.size(), List.of());

        assertThat(ports.fileImports().refused(file.id()))
                .isEqualTo(
                        Stream.of(rows, rows.reversed()).flatMap(List::stream).toList());
        ports.transactions().call(() -> {
            ports.fileImports().forgetRefused(file.id());
            return file;
        });
        assertThat(ports.fileImports().refused(file.id())).isEmpty();
    }

    private void addRefused(FileImport file, long first, List<Item.Refused> rows) {
        ports.transactions().call(() -> {
            ports.fileImports().addRefused(file.id(), first, rows);
            return rows;
        });
    }

    private void update(FileImport next) {
        ports.transactions().call(() -> {
            ports.fileImports().update(next, NOW);
            return next;
        });
    }

    private FileImport given(int n) {
        var file = new FileImport(
                id(n), LI, NOW, handed("a.csv", Optional.of(Samples.PHOTO.sha256())), new Stage.Trying(), Count.NONE);
        ports.fileImports().add(file);
        return file;
    }

    private static Handed handed(String name, Optional<Digest> images) {
        return new Handed(name, Bytes.utf8(name).sha256(), images);
    }

    private static FileImportId id(int n) {
        return new FileImportId(new UUID(0x7200L, n));
    }
}
