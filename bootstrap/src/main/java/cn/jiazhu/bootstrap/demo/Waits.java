package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/// 条件满足后自动加注: a press that may wait completes by itself once its cause is gone.
final class Waits {

    private static final Duration MOST = Duration.ofSeconds(30);

    private final Scene scene;

    Waits(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        Story story = scene.story();
        story.chapter("条件满足后自动加注 a press that waits completes by itself");
        story.about(
                "hanshuyu", () -> completes("hanshuyu", "补照片 photo supplied", () -> image("hanshuyu", "-photo.jpg")));
        story.about(
                "songjiahe",
                () -> completes("songjiahe", "换照片 photo replaced", () -> image("songjiahe", "-photo.jpg")));
        story.about(
                "fengqichen",
                () -> completes("fengqichen", "补签名 signature supplied", () -> image("fengqichen", "-signature.png")));
        story.about("gaomingyue", () -> completes("gaomingyue", "初始注册数据到达 data reported", () -> data("gaomingyue")));
        story.about("luoyichen", () -> completes("luoyichen", "变更数据到达 change reported", () -> data("luoyichen")));
        story.about("shenruohan", () -> completes("shenruohan", "延续数据到达 renewal reported", () -> data("shenruohan")));
        story.about(
                "yuanhaoran",
                () -> completes(
                        "yuanhaoran",
                        "绑定手机号 mobile bound",
                        () -> scene.phones().mobile(scene.actor("yuanhaoran"), "bound")));
        story.about("suwanying", this::silence);
    }

    private void completes(String key, String cure, Runnable removed) {
        Visitor visitor = scene.visitor(key);
        JsonNode waiting = scene.story()
                .step(
                        () -> visitor.pressWhenPossible(visitor.certificate())
                                .must(202)
                                .json(),
                        _ -> visitor.actor().name() + "  " + visitor.actor().expects() + " → 已受理，等待 waiting");
        removedAndAwaited(visitor, waiting, cure, removed);
    }

    /// The platform says nothing: the press is kept, nobody has to choose or to press again.
    private void silence() {
        Visitor visitor = scene.visitor("suwanying");
        Actor actor = visitor.actor();
        scene.phones().mobile(actor, "unknown");
        visitor.prove();
        scene.phones().mobile(actor, "bound");
        scene.phones().fallSilent();
        try {
            JsonNode waiting = scene.story()
                    .step(
                            () -> visitor.press(visitor.certificate()).must(202).json(),
                            _ -> actor.name() + "  国家平台无响应 platform silent → 已保存，等待 waiting");
            removedAndAwaited(visitor, waiting, "国家平台恢复 platform back", scene.phones()::comeBack);
        } finally {
            scene.phones().comeBack();
        }
    }

    private void removedAndAwaited(Visitor visitor, JsonNode waiting, String cure, Runnable removed) {
        Mismatch.unlessEqual("waiting", visitor.look(waiting).path("state").asText(), "state before the cure");
        long start = System.nanoTime();
        removed.run();
        JsonNode issued = scene.story()
                .step(() -> visitor.await(waiting, MOST), done -> cure + " → 自动完成 by itself，" + Scene.lasts(done));
        Mismatch.unlessEqual("issued", issued.path("state").asText(), "state after the cure");
        scene.figures().completed(Duration.ofNanos(System.nanoTime() - start));
        scene.takeAway(visitor, visitor.certificate(), issued);
    }

    private void image(String key, String ending) {
        Rows rows = scene.registered().of(scene.actor(key));
        scene.supplyImage(rows, scene.registered().of(scene.actor("linzhixia")), ending);
        scene.handIn(rows);
    }

    private void data(String key) {
        scene.handIn(scene.afterwards().of(scene.actor(key)));
    }
}
