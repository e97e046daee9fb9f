package cn.jiazhu.bootstrap.demo;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Tells what happens, each step with its time, and keeps count of what was not as it had to be.
final class Story {

    private static final int TIME_COLUMN = 96;
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter out;
    private final boolean coloured;
    private final List<String> mismatches = new ArrayList<>();
    private int steps;
    private int chapters;

    Story(PrintWriter out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    void chapter(String title) {
        chapters++;
        say("");
        say(paint(BOLD, chapters + "  " + title));
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /// Does it, and tells what it gave.
    <T> T step(Supplier<T> act, Function<T, String> told) {
        long start = System.nanoTime();
        T result = act.get();
        line(GREEN, "✓", told.apply(result), Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    void step(String told, Runnable act) {
        step(
                () -> {
                    act.run();
                    return told;
                },
                text -> text);
    }

    /// A line whose time was taken elsewhere.
    void told(String text, Duration time) {
        line(GREEN, "✓", text, time);
    }

    /// What goes wrong in here ends nothing else.
    void about(String who, Runnable part) {
        try {
            part.run();
        } catch (Mismatch | UncheckedIOException e) {
            line(RED, "✗", who + ": " + e.getMessage(), Duration.ZERO);
            mismatches.add(who + ": " + e.getMessage());
        }
    }

    int steps() {
        return steps;
    }

    List<String> mismatches() {
        return List.copyOf(mismatches);
    }

    static String seconds(Duration time) {
        return "%.2f s".formatted(time.toNanos() / 1e9);
    }

    private void line(String colour, String mark, String text, Duration time) {
        steps++;
        String gap = " ".repeat(Math.max(1, TIME_COLUMN - width(text)));
        say("   " + paint(colour, mark) + " " + text + gap + seconds(time));
    }

    private String paint(String colour, String text) {
        return coloured ? colour + text + PLAIN : text;
    }

    /// In columns of a terminal: Han characters and their punctuation take two.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
