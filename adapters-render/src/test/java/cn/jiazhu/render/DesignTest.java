package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jiazhu.render.Mark.Shape;
import cn.jiazhu.render.Mark.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The layout against the designer's own drawing, taken from `certificate.svg`: every text, and the computed curves.
class DesignTest {

    private static final Fonts FONTS = Fonts.load();
    private static final CopyLayout LAYOUT = new CopyLayout(FONTS, new Printed(Copies.ADDRESS, true));

    /// @param spacing millimetres after each character
    private record Drawn(double x, double y, double em, boolean bold, String colour, double spacing, String text) {

        static Drawn parse(String line) {
            String[] parts = line.split(" ", 7);
            return new Drawn(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    parts[3].equals("bold"),
                    parts[4],
                    Double.parseDouble(parts[5]),
                    parts[6]);
        }
    }

    @Test
    void weave_and_rosette_are_the_designs_to_a_twentieth_of_a_millimetre() throws IOException {
        assertDrawn(Outline.joined(Guilloche.weave()), golden("weave.txt").getFirst());
        assertDrawn(Guilloche.rosette(), golden("rosette.txt").getFirst());
    }

    private static void assertDrawn(Outline outline, String designed) {
        String ours = Svg.path(outline);
        assertThat(letters(ours)).isEqualTo(letters(designed));
        assertThat(numbers(ours)).containsExactly(numbers(designed), within(0.0551));
    }

    private static String letters(String path) {
        return path.replaceAll("[^A-Z]+", "");
    }

    private static double[] numbers(String path) {
        return Stream.of(path.replaceAll("[A-Z]", " ").strip().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void the_demo_seal_is_the_designs() throws IOException {
        var sheet = new Sheet(FONTS);
        DemoSeal.drawOn(sheet, FONTS.bold());
        List<String> paths = sheet.marks().stream()
                .map(mark -> ((Shape) mark).outline())
                .map(outline -> Svg.path(new Outline(List.copyOf(outline.plain()))))
                .toList();
        assertThat(paths).isEqualTo(golden("seal.txt"));
    }

    @Test
    void every_text_stands_where_the_design_has_it() throws IOException {
        List<Words> ours = Stream.of(
                        LAYOUT.template(Copies.sample().type()),
                        LAYOUT.copy(
                                Copies.sample().copy(),
                                new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER)
                                        .of(Copies.sample().copy()),
                                Images.of(ImageFile.read(Pictures.photo()), ImageFile.read(Pictures.signature()))))
                .flatMap(List::stream)
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(words -> words.field() != Field.CODE)
                .toList();
        List<Drawn> designed = golden("words.txt").stream().map(Drawn::parse).toList();
        assertThat(ours)
                .extracting(Words::text)
                .containsExactlyInAnyOrderElementsOf(
                        designed.stream().map(Drawn::text).toList());
        designed.forEach(drawn -> assertThat(ours).anySatisfy(words -> assertSame(words, drawn)));
    }

    private static void assertSame(Words words, Drawn drawn) {
        assertThat(words.text()).isEqualTo(drawn.text);
        assertThat(words.x())
                .isCloseTo(drawn.x, within(0.025)); // some words stand behind others, whose widths are rounded
        assertThat(words.y()).isCloseTo(drawn.y, within(0.001));
        assertThat(words.style().em()).isCloseTo(drawn.em, within(0.005));
        assertThat(words.style().face() == Face.BOLD).isEqualTo(drawn.bold);
        assertThat(Svg.colour(words.style().ink())).isEqualTo(drawn.colour);
        assertThat(words.gapAfter(0)).isCloseTo(drawn.spacing, within(0.011));
    }

    private static List<String> golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(DesignTest.class.getResourceAsStream("/design/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toList());
        }
    }
}
