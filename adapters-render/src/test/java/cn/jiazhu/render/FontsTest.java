package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {

    private static final Fonts FONTS = Fonts.load();

    private static final Style NAME = new Style(Face.PERSON, 18, Ink.INK);

    @Test
    void a_text_is_split_where_the_font_changes() {
        assertThat(FONTS.runs("李𠮷𪚥·䶮𬺻", NAME))
                .extracting(Fonts.Run::text, run -> run.style().face())
                .containsExactly(
                        tuple("李", Face.PERSON),
                        tuple("𠮷𪚥", Face.PERSON_RARE),
                        tuple("·䶮", Face.PERSON),
                        tuple("𬺻", Face.PERSON_RARE));
        assertThat(FONTS.runs("", NAME)).isEmpty();
    }

    @Test
    void what_no_font_has_stays_with_the_first() {
        assertThat(FONTS.runs("李" + UnprintableTest.OF_EXTENSION_G, NAME)).hasSize(1);
        assertThat(FONTS.has(Face.PERSON, UnprintableTest.OF_EXTENSION_G.codePointAt(0)))
                .isFalse();
    }

    @Test
    void a_text_is_as_wide_as_its_runs() {
        assertThat(FONTS.width("李𠮷·Ann", NAME))
                .isEqualTo(FONTS.width("李", NAME) + FONTS.width("𠮷", NAME) + FONTS.width("·Ann", NAME), within(1e-9));
    }

    @Test
    void a_font_in_a_jar_is_mapped_too_and_leaves_no_file(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("fonts of a house.jar");
        byte[] font = {0, 1, 0, 0, 42};
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("fonts/one.ttf"));
            out.write(font);
        }
        List<Path> before = unpacked();
        ByteBuffer mapped = FontFile.map(
                URI.create("jar:" + jar.toUri() + "!/fonts/one.ttf").toURL());
        assertThat(mapped.isDirect()).isTrue();
        assertThat(mapped).isEqualTo(ByteBuffer.wrap(font));
        assertThat(unpacked()).isEqualTo(before);
    }

    private static List<Path> unpacked() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "jiazhu-*.ttf")) {
            return StreamSupport.stream(files.spliterator(), false).toList();
        }
    }

    /// Two fonts of 40 MB, and yet every glyph can be read where there are 16 MB for everything.
    @Test
    void the_fonts_take_no_heap() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        List<String> command =
                List.of(java, "-Xmx16m", "-XX:+UseSerialGC", "-cp", classPath, ReadEveryGlyph.class.getName());
        assertThat(Programs.run(new ProcessBuilder(command)).strip()).isEqualTo(Integer.toString(Gb18030.HAN));
    }
}
