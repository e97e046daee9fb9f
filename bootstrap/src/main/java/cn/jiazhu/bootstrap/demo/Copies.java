package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/// The journey to both files, for both types of certificate; and what became of copies of earlier days.
final class Copies {

    private final Scene scene;

    Copies(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        Story story = scene.story();
        story.chapter("两类证书 two types of certificate: from the press to both files");
        story.about("linzhixia", () -> journey("linzhixia"));
        story.about("chenjianshan", () -> journey("chenjianshan"));
        story.about("longyanhao", () -> journey("longyanhao"));
        story.about("maierguli", () -> journey("maierguli"));
        story.about("guoshixian", () -> journey("guoshixian"));
        story.chapter("以前的加注件 copies of earlier days");
        story.about("xuwanqing", () -> earlier("xuwanqing", "有效"));
        story.about("hemingzhe", () -> earlier("hemingzhe", "有效"));
        story.about("dengyunzhou", () -> earlier("dengyunzhou", "使用期已过"));
    }

    private void journey(String key) {
        Visitor visitor = scene.visitor(key);
        for (JsonNode certificate : visitor.certificates()) {
            scene.story()
                    .say("   " + visitor.actor().name() + " · "
                            + certificate.path("type").path("name").asText());
            JsonNode issued = scene.pressAndTakeAway(visitor, certificate);
            JsonNode period = issued.path("copy").path("period");
            var first = LocalDate.parse(period.path("first").asText());
            var last = LocalDate.parse(period.path("last").asText());
            int days = certificate.path("type").path("useDays").asInt();
            Mismatch.unlessEqual(first.plusDays(days), last, "end of the use period");
        }
    }

    private void earlier(String key, String expected) {
        Visitor visitor = scene.visitor(key);
        scene.story()
                .step(
                        () -> {
                            JsonNode copy = visitor.newestCopy(visitor.certificate());
                            String word = scene.verify(
                                    copy.path("numbers").path("verifyAt").asText());
                            Mismatch.unlessEqual(expected, word, "verdict");
                            return word + "，" + Scene.lasts(copy);
                        },
                        said -> visitor.actor().name() + "  " + said);
    }
}
