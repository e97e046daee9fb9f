package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jiazhu.render.Mark.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/// What an OFD shows of a name: text for the usual characters, outlines for the rest, the whole of it for machines.
final class OfdGlyphs {

    private OfdGlyphs() {}

    static void assertShown(OfdFile file, Fonts fonts, String name, List<Words> runs) {
        assertThat(file.customData("CZZT")).isEqualTo(name);
        assertThat(new String(file.entry("Doc_0/Attachs/certificate.json"), StandardCharsets.UTF_8))
                .contains("\"CZZT\":\"" + name + "\"");
        List<String> texts = file.elements(OfdFile.PAGE, "TextCode").stream()
                .map(Element::getTextContent)
                .toList();
        List<double[]> paths = file.elements(OfdFile.PAGE, "AbbreviatedData").stream()
                .map(data -> numbers(data.getTextContent()))
                .toList();
        for (Words run : runs) {
            String usual = run.text().replaceAll("[^一-龥·]", "");
            assertThat(usual.isEmpty() || texts.contains(usual)).as(name).isTrue();
            double[] outlined = outlined(fonts.of(run.style().face()), run);
            if (outlined.length > 0) {
                assertThat(paths)
                        .as(name)
                        .anySatisfy(path ->
                                assertThat(path).hasSameSizeAs(outlined).containsExactly(outlined, within(0.0051)));
            }
        }
    }

    /// The places of the glyphs' points on the page, in millimetres.
    private static double[] outlined(Typeface typeface, Words run) {
        double unit = run.style().em() / Typeface.UNITS_PER_EM;
        double x = run.x();
        var places = DoubleStream.builder();
        for (int c : run.codePoints()) {
            int glyph = typeface.glyph(c);
            if (!Character.toString(c).matches("[一-龥·]")) {
                double at = x;
                points(typeface.outline(glyph))
                        .forEach(p -> places.add(at + p.x() * unit).add(run.y() - p.y() * unit));
            }
            x += typeface.advance(glyph) * unit;
        }
        return places.build().toArray();
    }

    private static Stream<Outline.Point> points(Outline outline) {
        return outline.plain().stream().flatMap(step -> switch (step) {
            case Outline.Move(Outline.Point to) -> Stream.of(to);
            case Outline.Line(Outline.Point to) -> Stream.of(to);
            case Outline.Curve(var one, var two, var to) -> Stream.of(one, two, to);
            case Outline.Close _ -> Stream.empty();
        });
    }

    private static double[] numbers(String data) {
        return Stream.of(data.split(" "))
                .filter(word -> !word.matches("[MLBC]"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
