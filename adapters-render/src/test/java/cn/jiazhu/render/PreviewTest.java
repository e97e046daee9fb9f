package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class PreviewTest {

    static List<Copies> copies() {
        return Copies.various();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void it_is_an_a4_image_that_says_whose_and_until_when(Copies copies) throws Exception {
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(preview(copies).array()))
                .getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("width")).isEqualTo("210mm");
        assertThat(svg.getAttribute("height")).isEqualTo("297mm");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .contains(copies.type().title());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains(copies.facts().name().text(), copies.facts().number().text(), "2026年");
        assertThat(svg.getElementsByTagName("text").getLength())
                .as("needs no font")
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void it_is_small_enough_for_a_page(Copies copies) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(preview(copies).array());
        }
        assertThat(packed.size()).isLessThan(150_000);
    }

    private static Bytes preview(Copies copies) {
        return Made.MAKER.preview(copies.copy(), Pictures.photo(), Pictures.signature());
    }
}
