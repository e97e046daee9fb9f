package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentReader;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.IssuedFile;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.render.reading.ForeignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No file that has been touched is taken for one that has not.
class PdfAttacksTest {

    private static final DocumentReader READER = ForeignFiles.reader();
    private static final byte[] ISSUED = Made.of(Copies.sample().copy()).pdf();
    private static final List<PrintedElement> PRINTED =
            Made.MAKER.printed(Copies.sample().copy());

    static List<PdfAttacks.Variant> variants() {
        return PdfAttacks.all();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void whatever_was_appended_is_called_what_it_is(PdfAttacks.Variant variant) {
        byte[] file = variant.made().apply(ISSUED);
        assertThat(file).startsWith(ISSUED).isNotEqualTo(ISSUED);
        assertThat(read(file)).isInstanceOf(variant.expected());
    }

    @Test
    void every_kind_of_attack_has_three_variants_or_more() {
        assertThat(variants().stream().collect(Collectors.groupingBy(PdfAttacks.Variant::kind, Collectors.counting())))
                .hasSize(7)
                .allSatisfy((_, variants) -> assertThat(variants).isGreaterThanOrEqualTo(3));
    }

    @Test
    void what_is_covered_is_named() {
        var covered = variants().stream()
                .filter(variant -> variant.expected() == FileReading.Covered.class)
                .map(variant -> ((FileReading.Covered) read(variant.made().apply(ISSUED))).elements())
                .toList();
        assertThat(covered.getFirst()).containsExactly(PrintedElement.Name.NAME);
        assertThat(covered.getLast()).containsExactly(PrintedElement.Name.QR);
    }

    @Test
    void the_manifest_tells_what_was_tried() throws IOException {
        List<String> rows = variants().stream()
                .map(variant -> variant + "\t" + variant.expected().getSimpleName() + "\t"
                        + read(variant.made().apply(ISSUED)))
                .toList();
        Files.write(Path.of("../pdf-attacks.tsv"), rows);
        assertThat(rows).doesNotHaveDuplicates();
    }

    private static FileReading read(byte[] file) {
        Bytes issued = Bytes.of(ISSUED);
        return READER.compare(new IssuedFile(Format.PDF, issued.sha256(), issued), Bytes.of(file), PRINTED);
    }
}
