package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.verification.Addition;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No OFD that has been touched is taken for one that has not.
class OfdAttacksTest {

    private static final Issued ISSUED = Issued.Sample.OFD;

    static List<Attack> variants() {
        return OfdAttacks.all();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void whatever_was_done_is_called_what_it_is(Attack variant) {
        byte[] file = variant.on(ISSUED);
        assertThat(file).isNotEqualTo(ISSUED.bytes());
        assertThat(ISSUED.answer(file)).isEqualTo(variant.expected());
    }

    @Test
    void every_kind_of_attack_has_three_variants_or_more() {
        assertThat(variants().stream().collect(Collectors.groupingBy(Attack::kind, Collectors.counting())))
                .hasSize(12)
                .allSatisfy((_, variants) -> assertThat(variants).isGreaterThanOrEqualTo(3));
    }

    @Test
    void what_is_covered_is_named() {
        assertThat(covered("40 100 20 12")).containsExactly(PrintedElement.Name.LABEL, PrintedElement.Name.NAME);
        assertThat(covered("160 30 5 5")).containsExactly(PrintedElement.Name.QR);
        assertThat(covered("130.5 251 13.5 20")).contains(PrintedElement.Name.SEAL);
    }

    @Test
    void a_further_seal_is_named_with_what_it_claims() {
        assertThat(ISSUED.read(sealed("186 280 20 12")))
                .get()
                .isInstanceOfSatisfying(FileReading.Added.class, added -> {
                    Addition seal = added.additions().getFirst();
                    assertThat(added.additions()).hasSize(1);
                    assertThat(seal.kind()).isEqualTo(Addition.Kind.SIGNATURE);
                    assertThat(seal.place().right()).isEqualTo(206);
                    assertThat(seal.signer()).contains("演示 SEAL");
                    assertThat(seal.time()).contains("20261201013000Z");
                });
    }

    @Test
    void the_manifest_tells_what_was_tried() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Attack variant : variants()) {
            Optional<FileReading> got = ISSUED.read(variant.on(ISSUED));
            rows.add(String.join(
                    "\t",
                    variant.kind(),
                    variant.name(),
                    variant.expected(),
                    got.map(FileReading::toString).orElse("Broken")));
        }
        Files.write(Path.of("../ofd-attacks.tsv"), rows);
        assertThat(rows).doesNotHaveDuplicates();
    }

    private static List<PrintedElement.Name> covered(String boundary) {
        return ISSUED.read(sealed(boundary))
                .map(reading -> ((FileReading.Covered) reading).elements())
                .orElseThrow();
    }

    private static byte[] sealed(String boundary) {
        return OfdAttacks.sealed(Zip.of(ISSUED.bytes()), OfdAttacks.stamp(boundary))
                .saved();
    }
}
