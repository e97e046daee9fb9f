package cn.jiazhu.bootstrap.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What was measured on the way.
final class Figures {

    private final List<Duration> presses = new ArrayList<>();
    private final List<Duration> completions = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    /// From the press until both files are here.
    void pressed(Duration time) {
        presses.add(time);
    }

    /// From the cure to the copy of a press that completed by itself.
    void completed(Duration time) {
        completions.add(time);
    }

    void filed(int bytesOfBoth) {
        sizes.add(bytesOfBoth);
    }

    void tell(Story story) {
        tell(story, "加注到两个文件 press → both files", presses);
        tell(story, "原因消除到自动完成 cause removed → issued", completions);
        double size = sizes.stream().mapToInt(Integer::intValue).average().orElse(0);
        story.say("   两个文件共 both files together: %.0f kB".formatted(size / 1000));
    }

    private static void tell(Story story, String what, List<Duration> times) {
        var sorted = times.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            story.say("   %s: p50 %s, p95 %s（%d 次）"
                    .formatted(
                            what,
                            Story.seconds(sorted.get(sorted.size() / 2)),
                            Story.seconds(sorted.get(sorted.size() * 95 / 100)),
                            sorted.size()));
        }
    }
}
