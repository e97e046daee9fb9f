package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.JudgedBy;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The PDF, as programs see it that we did not write.
class PdfTest {

    @TempDir
    private Path folder;

    static List<Copies> copies() {
        return Copies.various();
    }

    @ParameterizedTest
    @MethodSource("copies")
    @JudgedBy("pdftotext")
    void its_text_is_what_the_copy_states(Copies copies) throws IOException {
        String text = Programs.run("pdftotext", "-raw", "-enc", "UTF-8", file(copies), "-");
        assertThat(FaceText.unspaced(text)).isEqualTo(FaceText.whole(copies.copy()));
        assertThat(FaceText.unspaced(text)).contains(FaceText.values(copies.copy()));
    }

    @ParameterizedTest
    @MethodSource("copies")
    @JudgedBy("pdffonts")
    void every_font_is_embedded_as_a_subset_with_unicode(Copies copies) throws IOException {
        List<String> fonts =
                Programs.run("pdffonts", file(copies)).lines().skip(2).toList();
        assertThat(fonts)
                .hasSizeBetween(3, 6)
                .allMatch(font -> font.matches("[A-Z]{6}\\+(NotoSerifSC-|JiazhuRareHan).* yes yes yes .*"));
    }

    @ParameterizedTest
    @MethodSource("copies")
    @JudgedBy("pdfinfo")
    void it_is_one_page_of_a4(Copies copies) throws IOException {
        assertThat(Programs.run("pdfinfo", file(copies)).lines())
                .anyMatch(line -> line.matches("Pages: +1"))
                .anyMatch(line -> line.matches("Page size: .*\\(A4\\).*"))
                .anyMatch(line -> line.matches("Title: +" + copies.type().title() + "（加注件）"));
    }

    @ParameterizedTest
    @MethodSource("copies")
    @JudgedBy("qpdf")
    void its_structure_is_sound(Copies copies) throws IOException {
        assertThat(Programs.run("qpdf", "--check", file(copies))).contains("No syntax or stream encoding errors");
    }

    @ParameterizedTest
    @MethodSource("copies")
    @JudgedBy({"pdftoppm", "zbarimg"})
    void its_qr_opens_the_page_of_the_copy_even_in_grey(Copies copies) throws IOException {
        Path picture = folder.resolve("page");
        Programs.run("pdftoppm", "-r", "150", "-gray", "-singlefile", file(copies), picture.toString());
        assertThat(Programs.run("zbarimg", "-q", "--raw", picture + ".pgm").strip())
                .isEqualTo(new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER)
                        .of(copies.copy())
                        .toString());
    }

    private String file(Copies copies) throws IOException {
        AnnotatedCopy copy = copies.copy();
        return Files.write(folder.resolve("copy.pdf"), Made.of(copy).pdf()).toString();
    }
}
