package cn.jiazhu.bootstrap.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// The whole demonstration, told as it happens.
public final class Demo {

    /// Has no account at the portal until the demonstration makes one.
    public static final String NEWCOMER = "suwanying";

    /// Where everybody is reached, and what is there.
    ///
    /// @param web where the program listens
    /// @param outside what it calls itself to others
    /// @param folder where `registry.csv`, `afterwards.csv` and the images lie, and the copies are left
    /// @param past makes the copies of earlier days, for nobody can press on a day that is gone
    public record Stage(
            URI web,
            URI outside,
            URI platform,
            Office office,
            Registry registry,
            Path folder,
            List<Actor> actors,
            LocalDate today,
            Runnable past) {

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
        this.scene = new Scene(story, stage);
    }

    /// Whether everything was as it had to be.
    ///
    /// @param others figures of whoever set the stage, asked for at the end
    public boolean run(Supplier<List<String>> others) {
        long start = System.nanoTime();
        story.say("加注演示 Jiazhu demonstration · " + stage.today() + " · " + stage.web());
        registry();
        new Channels(scene).tell();
        new States(scene).tell(stage.actors());
        new Copies(scene).tell();
        new Waits(scene).tell();
        new Changes(scene, stage.today()).tell();
        new TwoPersons(scene).tell(stage.office());
        new HandedIn(scene).tell();
        figures(others.get(), Duration.ofNanos(System.nanoTime() - start));
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

    private void figures(List<String> others, Duration all) {
        story.chapter("数字 figures");
        others.forEach(figure -> story.say("   " + figure));
        scene.figures().tell(story);
        story.say("   %d 步 steps，%d 处不符 mismatches，共 in %s"
                .formatted(story.steps(), story.mismatches().size(), Story.seconds(all)));
        story.say("   文件 files: " + stage.folder());
    }
}
