package cn.jiazhu.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StoryTest {

    private final StringWriter told = new StringWriter();
    private final Story story = new Story(new PrintWriter(told), false);

    @Test
    void a_mismatch_is_told_and_counted_and_the_story_goes_on() {
        story.about(
                "first",
                () -> story.step(() -> "有效", word -> {
                    Mismatch.unlessEqual("已暂停", word, "verdict");
                    return word;
                }));
        story.about("second", () -> story.step("加注成功！", () -> {}));
        assertThat(story.mismatches()).containsExactly("first: verdict: expected 已暂停, saw 有效");
        assertThat(told.toString()).contains("✗ first: verdict: expected 已暂停, saw 有效", "✓ 加注成功！");
    }

    @Test
    void times_stand_in_one_column_whatever_the_script() {
        story.step("pdf", () -> {});
        story.step("加注", () -> {});
        var lines = told.toString().lines().toList();
        assertThat(lines.get(0).indexOf(" 0.0")).isEqualTo(lines.get(1).indexOf(" 0.0") + 2);
    }
}
