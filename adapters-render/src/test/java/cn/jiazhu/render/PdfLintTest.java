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

    @Test
    void what_the_writer_writes_is_fit() {
        assertThatCode(() -> PdfLint.check(unsigned(), COPY)).doesNotThrowAnyException();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("/Lang(zh-CN)", "/OpenAction(x)".substring(0, 12), "acts"),
                Arguments.of("/Type/OutputIntent", "/Type/OtherIntents", "type OtherIntents"),
                Arguments.of("/P 1/V/1.2", "/P 2/V/1.2", "changes would be allowed"),
                Arguments.of("/ByteRange[0 ", "/ByteRange[1 ", "not all of it"),
                Arguments.of("\"CZZT\":\"", "\"CZZX\":\"", "other facts are attached"),
                Arguments.of("/Count 1", "/Count 2", "more than one page"),
                Arguments.of("/FontFile2 ", "/FontFile3 ", "nothing like /FontFile2"),
                Arguments.of("/PERSON 4.2333 Tf", "/PERSOM 4.2333 Tf", "a font that is not there"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_file_that_is_not_as_it_must_be_is_not_signed(String right, String wrong, String why) {
        assertThatThrownBy(() -> PdfLint.check(changed(right, wrong), COPY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void the_file_of_another_copy_is_not_signed() {
        var other = Copies.sample().employer("另一建设工程有限公司").copy();
        assertThatThrownBy(() -> PdfLint.check(unsigned(), other)).hasMessageContaining("other facts");
    }

    @Test
    void a_glyph_that_is_not_there_is_not_signed() {
        String file = new String(unsigned(), StandardCharsets.ISO_8859_1);
        int text = file.lastIndexOf("> ] TJ") < 0 ? file.lastIndexOf(">] TJ") : file.lastIndexOf("> ] TJ");
        String wrong = file.substring(0, text - 4) + "FFFF" + file.substring(text);
        assertThatThrownBy(() -> PdfLint.check(wrong.getBytes(StandardCharsets.ISO_8859_1), COPY))
                .hasMessageContaining("a glyph that no font has");
    }

    private static byte[] changed(String right, String wrong) {
        String file = new String(unsigned(), StandardCharsets.ISO_8859_1);
        assertThat(file).contains(right);
        assertThat(wrong).hasSameSizeAs(right);
        return file.replace(right, wrong).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// As the lint sees it: zeros for the signature.
    private static byte[] unsigned() {
        String file = new String(Made.of(COPY).pdf(), StandardCharsets.ISO_8859_1);
        int start = file.indexOf("/Contents<") + "/Contents<".length();
        int end = file.indexOf('>', start);
        return (file.substring(0, start) + "0".repeat(end - start) + file.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
