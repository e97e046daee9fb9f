package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.JudgedBy;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.render.Mark.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names of every Han character of GB 18030-2022, twenty to a document, through both writers and the preview: all of
/// them with `mvn -Pnames test` (minutes), else five hundred drawn by a seed.
class NamesTest {

    private static final boolean ALL = Boolean.getBoolean("names.all");
    private static final int DRAWN = 500;
    private static final int IN_A_NAME = 20;

    private static final Fonts FONTS = Fonts.load();
    private static final CopyLayout LAYOUT = new CopyLayout(FONTS, new Printed(Copies.ADDRESS, true));
    private static final Images IMAGES =
            Images.of(ImageFile.read(Pictures.photo()), ImageFile.read(Pictures.signature()));

    @TempDir
    private Path folder;

    @Test
    void the_standard_has_87_887_han_characters_and_the_fonts_a_glyph_for_each() {
        assertThat(Gb18030.han().distinct()).hasSize(Gb18030.HAN);
        assertThat(Gb18030.han()).allMatch(c -> FONTS.has(Face.PERSON, c));
    }

    @Test
    @JudgedBy("pdftotext")
    void every_character_stands_in_every_document_as_itself() {
        var characters = new AtomicInteger();
        List<String> names = names().toList();
        names.stream().parallel().forEach(name -> {
            assertPrinted(name);
            characters.addAndGet(name.codePointCount(0, name.length()));
        });
        System.out.printf(
                "names: %,d characters in %,d pairs of documents: 0 .notdef, every text and outline equal%n",
                characters.get(), names.size());
    }

    /// With dots, in two lines, and of characters from every block.
    @Test
    @JudgedBy("pdftotext")
    void names_of_minorities_stand_there_with_their_dots() {
        Stream.of(
                        "买买提·吐尔逊",
                        "阿卜杜热合曼·买买提艾力·吐尔逊江·努尔买买提·样例别克江汗",
                        "𠮷·䶮·㛃·𬺻",
                        "𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥·𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷",
                        "李𠮷 Ann 𬺻")
                .forEach(this::assertPrinted);
    }

    private void assertPrinted(String name) {
        Copies copies = Copies.sample().name(name);
        assertThat(Made.MAKER.unprintable(copies.type(), copies.facts(), copies.purpose()))
                .as(name)
                .isEmpty();
        AnnotatedCopy copy = copies.copy();
        Made made = Made.of(copy);
        assertThat(textOf(made.pdf())).as(name).isEqualTo(FaceText.whole(copy));
        List<Words> words = wordsOfName(copy);
        PdfGlyphs.assertShown(made, FONTS, words);
        OfdGlyphs.assertShown(OfdFile.read(made.ofd()), FONTS, name, words);
        assertPreviewed(Made.MAKER.preview(copy, Pictures.photo(), Pictures.signature()), words);
    }

    private static void assertPreviewed(Bytes preview, List<Words> words) {
        String svg = new String(preview.array(), StandardCharsets.UTF_8);
        for (Words run : words) {
            Typeface typeface = FONTS.of(run.style().face());
            String prefix = run.style().face().isRare() ? "x" : "r";
            run.text().codePoints().filter(c -> c != ' ').forEach(c -> {
                String id = prefix + Integer.toHexString(c);
                String drawn = Svg.whole(typeface.outline(typeface.glyph(c)));
                assertThat(svg)
                        .contains("<path id=\"" + id + "\" d=\"" + drawn + "\"/>")
                        .contains("<use href=\"#" + id + "\"");
            });
        }
    }

    private static List<Words> wordsOfName(AnnotatedCopy copy) {
        return LAYOUT.copy(copy, new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER).of(copy), IMAGES).stream()
                .filter(mark -> mark instanceof Words words && words.field() == Field.NAME)
                .map(Words.class::cast)
                .toList();
    }

    private static Stream<String> names() {
        List<Integer> characters = new ArrayList<>(Gb18030.han().boxed().toList());
        if (!ALL) {
            Collections.shuffle(characters, new Random(18030));
            characters = characters.subList(0, DRAWN);
        }
        List<Integer> all = characters;
        return IntStream.iterate(0, start -> start < all.size(), start -> start + IN_A_NAME)
                .mapToObj(start -> all.subList(start, Math.min(start + IN_A_NAME, all.size())))
                .map(part -> part.stream().map(Character::toString).reduce("", String::concat));
    }

    private String textOf(byte[] pdf) {
        try {
            Path file = Files.write(Files.createTempFile(folder, "copy", ".pdf"), pdf);
            String text = Programs.run("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), "-");
            Files.delete(file);
            return FaceText.unspaced(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
