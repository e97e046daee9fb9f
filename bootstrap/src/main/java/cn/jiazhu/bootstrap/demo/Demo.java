package cn.jiazhu.bootstrap.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The whole demonstration, told as it happens.
public final class Demo {

    /// Where everybody is reached, and what is there.
    ///
    /// @param folder where `registry.csv`, `afterwards.csv` and the images lie, and the copies are left
    /// @param past makes the copies of earlier days, for nobody can press on a day that is gone
    public record Stage(
            URI web, URI platform, Registry registry, Path folder, List<Actor> actors, LocalDate today, Runnable past) {

        public Stage {
            actors = List.copyOf(actors);
        }
    }

    private final Stage stage;
    private final Story story;
    private final Scene scene;

    public Demo(Stage stage, PrintWriter out, boolean coloured) {
        this.stage = stage;
        this.story = new Story(out, coloured);
        this.scene = new Scene(story, stage.web(), stage.platform(), stage.registry(), stage.folder(), stage.actors());
    }

    /// Whether everything was as it had to be.
    ///
    /// @param before figures that were taken before this began
    public boolean run(List<String> before) {
        long start = System.nanoTime();
        story.say("加注演示 Jiazhu demonstration · " + stage.today() + " · " + stage.web());
        registry();
        new States(scene).tell(stage.actors());
        new Copies(scene).tell();
        new Waits(scene).tell();
        new Changes(scene, stage.today()).tell();
        figures(before, Duration.ofNanos(System.nanoTime() - start));
        story.mismatches().forEach(mismatch -> story.say("   ✗ " + mismatch));
        return story.mismatches().isEmpty();
    }

    private void registry() {
        story.chapter("注册信息 registry: a province hands in a file, the platform knows the people");
        Rows rows = scene.registered();
        story.about("registry", () -> {
            story.step(
                    "%d 人，%d 本证书 people, certificates".formatted(stage.actors().size(), rows.certificates()),
                    () -> scene.handIn(stage.folder().resolve("registry.csv")));
            story.step("国家平台 national platform", () -> stage.actors().forEach(scene.phones()::know));
            story.step("以前的加注 presses of earlier days", stage.past());
        });
    }

    private void figures(List<String> before, Duration all) {
        story.chapter("数字 figures");
        before.forEach(figure -> story.say("   " + figure));
        var presses = scene.presses().stream().sorted().toList();
        if (!presses.isEmpty()) {
            story.say("   加注到两个文件 press → both files: p50 %s, p95 %s (%d)"
                    .formatted(
                            Story.seconds(presses.get(presses.size() / 2)),
                            Story.seconds(presses.get(presses.size() * 95 / 100)),
                            presses.size()));
        }
        story.say("   两个文件共 both files: %.0f kB"
                .formatted(scene.sizes().stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElse(0)
                        / 1000));
        story.say("   %d 步 steps, %d 处不符 mismatches, %s"
                .formatted(story.steps(), story.mismatches().size(), Story.seconds(all)));
        story.say("   文件在 files in " + stage.folder());
    }
}
