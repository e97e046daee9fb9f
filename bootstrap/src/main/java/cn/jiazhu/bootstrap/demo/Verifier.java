package cn.jiazhu.bootstrap.demo;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;

/// Somebody at a tender table, who asks what a copy is worth.
final class Verifier {

    private final Scene scene;

    Verifier(Scene scene) {
        this.scene = scene;
    }

    /// Now.
    void says(JsonNode copy, String word) {
        scene.story()
                .step(() -> scene.verify(copy.path("numbers").path("verifyAt").asText()), said -> {
                    Mismatch.unlessEqual(word, said, "verdict");
                    return "核验 verify: " + said;
                });
    }

    /// 投标当时有效吗？ As of an instant that has gone by, with every change of its day.
    void said(JsonNode copy, String at, String word) {
        scene.story().step(() -> scene.verification(codeOf(copy) + "?at=" + at), then -> {
            Mismatch.unlessEqual(word, then.path("word").asText(), "verdict as of " + at);
            String changes = then.path("asOf")
                    .path("changes")
                    .valueStream()
                    .map(change -> change.path("word").asText())
                    .collect(joining("、"));
            return "当时核验 as of %s: %s（现在 now %s；当日 that day: %s）"
                    .formatted(
                            at.substring(11, 19),
                            word,
                            then.path("asOf").path("now").path("word").asText(),
                            changes);
        });
    }

    /// The instant of an answer.
    String checkedAt(JsonNode copy) {
        return scene.verification(codeOf(copy)).path("checkedAt").asText();
    }

    void tellsOfNewer(JsonNode copy) {
        scene.story()
                .step(
                        "旧件提示有更新的加注件 the old copy tells of the new",
                        () -> Mismatch.unless(
                                scene.verification(codeOf(copy))
                                        .path("newerCopy")
                                        .asBoolean(),
                                "no newer copy told"));
    }

    private static String codeOf(JsonNode copy) {
        return copy.path("numbers").path("code").asText();
    }
}
