package cn.jiazhu.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import cn.jiazhu.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is made up is as good as what would come from outside.
class SandboxTest {

    @Test
    void pictures_are_small_and_differ_by_their_seed_alone() {
        assertThat(Sandbox.photo(5)).isEqualTo(Sandbox.photo(5));
        assertThat(Sandbox.signature(5)).isEqualTo(Sandbox.signature(5));
        List<Bytes> pictures = LongStream.range(0, 20)
                .boxed()
                .<Bytes>mapMulti((seed, to) -> {
                    to.accept(Sandbox.photo(seed));
                    to.accept(Sandbox.signature(seed));
                })
                .toList();
        assertThat(pictures).doesNotHaveDuplicates().allMatch(picture -> picture.length() < 50_000);
    }

    @Test
    void a_made_up_registry_has_as_many_rows_as_asked_for_all_good(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("registry.csv");
        Sandbox.writeRegistry(file, 3_000, 1);
        var items = new ArrayList<Item>();
        var source = Platform.registry(file);
        source.read(items::add);
        assertThat(source.rows()).isEqualTo(3_000);
        List<RegistryReport> reports =
                items.stream().map(Item.Read.class::cast).map(Item.Read::report).toList();
        assertThat(reports.stream().map(RegistryReport::holder).distinct()).hasSameSizeAs(reports);
        assertThat(reports.stream()
                        .mapToInt(report ->
                                ((Registered) report).facts().specialties().size())
                        .sum())
                .isEqualTo(3_000);
    }

    @Test
    void the_same_seed_writes_the_same_file(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");
        Sandbox.writeRegistry(one, 50, 9);
        Sandbox.writeRegistry(other, 50, 9);
        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    }
}
