package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Faults of the writer, planted into its finished file without changing a length: none would be signed.
class PdfLintTest {

    private static final AnnotatedCopy COPY = Copies.sample().copy();
    private static final Workshop WORKSHOP = Workshop.of(COPY.type());

    static Stream<Copies> copies() {
        return Copies.judged().values().stream();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void what_the_writer_writes_is_fit_and_so_is_all_of_the_file(Copies copies) {
        AnnotatedCopy copy = copies.copy();
        Workshop workshop = Workshop.of(copy.type());
        PdfFile.Unsigned unsigned = workshop.pdf().unsigned(workshop.drawn(copy));
        assertThatCode(() -> workshop.pdf().lint().check(unsigned.own(), copy, new MachineFacts(copy)))
                .doesNotThrowAnyException();
        byte[] whole = withoutSignature(Made.of(copy).pdf());
        assertThatCode(() -> ReferencePdfLint.check(whole, copy)).doesNotThrowAnyException();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("/AFRelationship/Data", "/OpenAction(xxxxxxx)", "acts"),
                Arguments.of("/Type/StructTreeRoot", "/Type/OtherStructure", "type OtherStructure"),
                Arguments.of("/P 1/V/1.2", "/P 2/V/1.2", "changes would be allowed"),
                Arguments.of("/ByteRange[0 ", "/ByteRange[1 ", "not all of it"),
                Arguments.of("\"CZZT\":\"", "\"CZZX\":\"", "other facts are attached"),
                Arguments.of("/FontFile2 ", "/FontFile3 ", "no /FontFile2"),
                Arguments.of("/PERSON 4.2333 Tf", "/PERSOM 4.2333 Tf", "a font that is not there"),
                Arguments.of("\nendstream\nendobj\n", "\nendstreax\nendobj\n", "a stream of another length"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_file_that_is_not_as_it_must_be_is_not_signed(String right, String wrong, String why) {
        assertThatThrownBy(() -> check(changed(right, wrong), COPY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static void check(byte[] document, AnnotatedCopy copy) {
        WORKSHOP.pdf().lint().check(document, copy, new MachineFacts(copy));
    }

    @Test
    void the_file_of_another_copy_is_not_signed() {
        var other = Copies.sample().employer("另一建设工程有限公司").copy();
        assertThatThrownBy(() -> check(unsigned(), other)).hasMessageContaining("other facts");
    }

    @Test
    void a_glyph_that_is_not_there_is_not_signed() {
        String file = new String(unsigned(), StandardCharsets.ISO_8859_1);
        int text = file.lastIndexOf(">]TJ");
        String wrong = file.substring(0, text - 4) + "FFFF" + file.substring(text);
        assertThatThrownBy(() -> check(wrong.getBytes(StandardCharsets.ISO_8859_1), COPY))
                .hasMessageContaining("a glyph that no font has");
    }

    private static byte[] changed(String right, String wrong) {
        String file = new String(unsigned(), StandardCharsets.ISO_8859_1);
        assertThat(file).contains(right);
        assertThat(wrong).hasSameSizeAs(right);
        return file.replace(right, wrong).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] unsigned() {
        return WORKSHOP.pdf().unsigned(WORKSHOP.drawn(COPY)).own();
    }

    private static byte[] withoutSignature(byte[] pdf) {
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        int start = file.indexOf("/Contents<") + "/Contents<".length();
        int end = file.indexOf('>', start);
        return (file.substring(0, start) + "0".repeat(end - start) + file.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
