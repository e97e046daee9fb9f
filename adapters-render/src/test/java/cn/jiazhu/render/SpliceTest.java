package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part.Reference;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored of a file: little, and always the same.
class SpliceTest {

    static List<Copies> copies() {
        return Copies.various();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void put_together_it_has_the_digest_and_size_it_names(Copies copies) {
        Made made = Made.of(copies.copy());
        assertNamed(made.documents().pdf(), made.pdf());
        assertNamed(made.documents().ofd(), made.ofd());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void the_same_copy_gives_the_same_bytes(Copies copies) {
        assertThat(Made.of(copies.copy()).documents())
                .isEqualTo(Made.of(copies.copy()).documents());
    }

    @Test
    void another_process_in_another_locale_and_zone_without_fonts_gives_the_same_bytes(@TempDir Path empty)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(
                java,
                "-Duser.language=de",
                "-Duser.country=DE",
                "-Duser.timezone=America/New_York",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                MakeOnce.class.getName());
        program.environment().put("FONTCONFIG_FILE", empty.toString());
        program.environment().put("LC_ALL", "C");
        assertThat(Programs.run(program).strip()).isEqualTo(MakeOnce.digests());
    }

    /// Two copies of one person, for different purposes, on one day.
    @Test
    void a_second_copy_needs_no_new_blob_but_the_font_of_its_purpose() {
        List<Bytes> first = Made.of(Copies.sample().copy()).documents().blobs();
        List<Bytes> second = Made.of(Copies.sample().purpose("另一用途", "另一单位").copy(12, 1743, "000000000000001"))
                .documents()
                .blobs();
        assertThat(second).filteredOn(blob -> !first.contains(blob)).hasSize(1);
        assertThat(second).filteredOn(first::contains).hasSize(first.size() - 1);
    }

    @Test
    void template_and_images_are_shared() {
        Made made = Made.of(Copies.sample().specialties(3).purpose("", "").copy());
        Set<Digest> images =
                Set.of(Pictures.photo().sha256(), Pictures.signature().sha256());
        assertThat(references(made.documents().ofd())).containsAll(images);
        assertThat(references(made.documents().pdf())).contains(Pictures.photo().sha256());
        assertThat(made.documents().pdf().size()).isLessThan(79_000);
        assertThat(made.documents().ofd().size()).isLessThan(80_000);
    }

    @Test
    void many_at_once_do_not_mix_their_holders() throws Exception {
        List<AnnotatedCopy> copies = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            copies.add(
                    Copies.sample().name("李" + Character.toString(0x4E00 + i)).copy(i + 1, i, "7K3M9Q2XTD4FH8W"));
        }
        List<Future<Made>> together = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            copies.forEach(copy -> together.add(threads.submit(() -> Made.of(copy))));
        }
        for (int i = 0; i < copies.size(); i++) {
            assertThat(together.get(i).get().documents())
                    .isEqualTo(Made.of(copies.get(i)).documents());
        }
    }

    private static void assertNamed(Splice splice, byte[] file) {
        assertThat(file).hasSize(splice.size());
        assertThat(Bytes.of(file).sha256()).isEqualTo(splice.sha256());
    }

    private static Set<Digest> references(Splice splice) {
        return splice.parts().stream()
                .filter(Reference.class::isInstance)
                .map(part -> ((Reference) part).blob())
                .collect(Collectors.toSet());
    }
}
