package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    @ParameterizedTest
    @MethodSource("copies")
    void an_original_says_that_it_is_not_annotated_and_shows_neither_code_nor_period(Copies copies) {
        var images = Map.of(ImageKind.PHOTO, Pictures.photo(), ImageKind.SIGNATURE, Pictures.signature());
        String original = text(Made.MAKER.original(copies.type(), copies.facts(), images));

        assertThat(original).contains("原件，未加注", copies.facts().name().text(), "data:image/");
        assertThat(original.split("data:image/", -1))
                .as("photo, signature, seal")
                .hasSize(1 + 3);
        assertThat(original).contains("fill=\"#E1EBE9\"");
        assertThat(original.indexOf("#E1EBE9")).as("below all else").isLessThan(original.indexOf("stroke"));
        assertThat(text(preview(copies))).doesNotContain("#E1EBE9");
    }

    @ParameterizedTest
    @MethodSource("copies")
    void an_original_without_images_or_with_a_character_nobody_has_is_drawn_all_the_same(Copies copies) {
        String original = text(Made.MAKER.original(
                copies.type(), copies.name("李" + UnprintableTest.OF_EXTENSION_G).facts(), Map.of()));

        assertThat(original).startsWith("<svg").endsWith("</svg>\n");
        assertThat(original.split("data:image/", -1)).as("the seal").hasSize(1 + 1);
    }

    private static String text(Bytes svg) {
        return new String(svg.array(), StandardCharsets.UTF_8);
    }

    private static Bytes preview(Copies copies) {
        return Made.MAKER.preview(copies.copy(), Pictures.photo(), Pictures.signature());
    }
}
