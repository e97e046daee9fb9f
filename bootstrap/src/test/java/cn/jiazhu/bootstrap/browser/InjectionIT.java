package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.browser.InjectedRegistry.Row;
import cn.jiazhu.domain.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What somebody else wrote never runs: every text comes in by every field that there is, and what then shows it is
/// looked at in a browser.
class InjectionIT extends InTown {

    private static List<Injection> injections;
    private static Watch watch;

    private final Gallery gallery = new Gallery();

    @BeforeAll
    static void post_the_watch() throws Exception {
        injections = Injection.all();
        watch = town.watch();
    }

    @AfterAll
    static void relieve_the_watch() {
        watch.close();
    }

    @Test
    void one_text_that_is_not_escaped_is_caught_among_all_the_others() throws IOException, InterruptedException {
        assertThat(injections).hasSize(200).doesNotHaveDuplicates();
        var escaped = injections.stream()
                .map(Injection::text)
                .map(text -> text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;"))
                .map("<body><p>%s</p><input value=\"%1$s\"></body>"::formatted)
                .toList();
        var careless = new ArrayList<>(escaped);
        careless.set(100, "<body><p>" + injections.getFirst().text() + "</p></body>");
        try (var stranger = new Guest(town)) {
            var policy = Map.of(
                    "Content-Security-Policy",
                    stranger.get("/")
                            .response()
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow());
            assertThat(shown(policy, escaped)).isEmpty();
            assertThat(shown(policy, careless)).anyMatch(what -> what.contains("Content Security Policy"));
        }
        assertThat(shown(Map.of(), careless)).contains("alert 70001");
    }

    private static List<String> shown(Map<String, String> policy, List<String> pages) {
        var headers = new HashMap<>(policy);
        headers.put("Content-Type", "text/html; charset=utf-8");
        return watch.show(town.pages() + "/control", 200, headers, "<!doctype html>" + Gallery.together(pages));
    }

    @Test
    void what_the_registry_brings_runs_on_no_page() throws Exception {
        LocalDate today = Days.of(Instant.now());
        var registry = InjectedRegistry.of(injections, today);
        var every = registry.rows().stream().map(Row::cells).toList();
        var takenIn = registry.takenIn(town.handIn(registry.write(folder("columns"), every)));
        assertThat(takenIn)
                .as("all other columns refuse every text")
                .map(Row::column)
                .contains("name", "employer")
                .isSubsetOf("name", "employer", "province");
        var people = InjectedRegistry.holders(of(takenIn, "name"), of(takenIn, "employer"), today);
        town.handIn(registry.write(folder("holders"), people));
        var presses =
                Crowd.each(people, cells -> InjectedHolder.of(town, cells).press(cells.getOrDefault("employer", "")));
        Crowd.each(presses, press -> press.show(gallery, injections));
        presses.forEach(press -> press.holder().close());
        assertThat(gallery.lookedAt(watch)).isEmpty();
        assertThat(gallery.places())
                .as("where a text was seen, and how often")
                .containsOnlyKeys(presses.getFirst().places().keySet());
    }

    private static List<String> of(List<Row> takenIn, String column) {
        return takenIn.stream()
                .filter(row -> row.column().equals(column))
                .map(row -> row.injection().text())
                .toList();
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }
}
