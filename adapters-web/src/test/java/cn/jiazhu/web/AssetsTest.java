package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What pages load, and how much of it.
class AssetsTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void style_and_module_are_small_and_kept_for_ever() {
        Answer style = packed(loaded("/").getFirst());
        Answer module = packed(loaded("/").getLast());

        assertThat(style.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(module.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(style.bytes()).hasSizeLessThanOrEqualTo(15 * 1024);
        assertThat(module.bytes()).hasSizeLessThanOrEqualTo(6 * 1024);
        for (Answer answer : List.of(style, module)) {
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        }
    }

    @Test
    void a_verifiers_phone_loads_at_most_30_kB() {
        String code = stage.press("{}").at("/numbers/code");
        int whole = packed("/v/" + code).bytes().length
                + loaded("/v/" + code).stream()
                        .mapToInt(address -> packed(address).bytes().length)
                        .sum();

        assertThat(whole).isLessThanOrEqualTo(30 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip", "gzip;q=0.5", "GZIP"})
    void packed_and_unpacked_say_the_same(String accepted) {
        for (String path : List.of("/", "/nowhere", loaded("/").getFirst())) {
            Answer plain = stage.site.get(path, "Accept", "text/html");
            Answer packed = stage.site.get(path, "Accept", "text/html", "Accept-Encoding", accepted);

            assertThat(packed.header("Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(unpacked(packed).replaceAll("[0-9a-f]{32}", ""))
                    .isEqualTo(plain.text().replaceAll("[0-9a-f]{32}", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.0, br", "notgzip"})
    void who_cannot_unpack_gets_it_plain(String accepted) {
        for (String path : List.of("/", loaded("/").getFirst())) {
            assertThat(stage.site.get(path, "Accept-Encoding", accepted).header("Content-Encoding"))
                    .isEmpty();
        }
    }

    /// The style sheet, then the module.
    private List<String> loaded(String path) {
        var head = Jsoup.parse(stage.site.get(path).text()).head();
        return Stream.concat(
                        head.select("link[rel=stylesheet]").eachAttr("href").stream(),
                        head.select("script").eachAttr("src").stream())
                .toList();
    }

    private Answer packed(String path) {
        Answer answer = stage.site.get(path, "Accept-Encoding", "gzip");
        assertThat(answer.header("Content-Encoding")).as(path).isEqualTo("gzip");
        return answer;
    }

    private static String unpacked(Answer answer) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
