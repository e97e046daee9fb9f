package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// 加注历史记录, page by page.
class HistoryTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void every_attempt_is_there_once_newest_first_whatever_comes_in_between() {
        stage.unbound();
        for (int n = 0; n < 250; n++) {
            stage.press("{}");
        }
        var ids = new ArrayList<String>();
        String next = "/certificates/" + stage.holder.id() + "/annotations?limit=100";
        while (!next.isEmpty()) {
            Answer page = stage.visitor().get(next);
            page.json()
                    .path("attempts")
                    .forEach(attempt -> ids.add(attempt.path("id").asText()));
            next = next(page);
            stage.press("{}");
        }

        assertThat(ids).hasSize(250).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void the_last_page_has_no_next_also_when_it_is_full() {
        stage.unbound();
        stage.press("{}");
        stage.press("{}");

        assertThat(next(stage.visitor().get("/certificates/" + stage.holder.id() + "/annotations?limit=2")))
                .isEmpty();
    }

    @Test
    void a_refused_press_stands_there_with_its_reason() {
        stage.unbound();
        stage.press("{\"use\":\"投标\"}");

        Answer history = stage.visitor().get("/certificates/" + stage.holder.id() + "/annotations");

        assertThat(history.at("/attempts/0/state")).isEqualTo("not-accepted");
        assertThat(history.at("/attempts/0/purpose/use")).isEqualTo("投标");
        assertThat(history.at("/attempts/0/findings/6/code")).isEqualTo("MOBILE_NOT_BOUND");
    }

    private static String next(Answer page) {
        String link = page.header("Link");
        assertThat(link.isEmpty() || link.endsWith(">; rel=\"next\"")).isTrue();
        return link.replaceFirst("^</api/v1", "").replaceFirst(">.*", "");
    }
}
