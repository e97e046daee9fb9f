package cn.jiazhu.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence whose dates and numbers are not broken at the end of a line.
public record Prose(List<Run> runs) {

    private static final Pattern WHOLE = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2} [A-Z][a-z]+ \\d{4}");

    /// A piece of it; `whole` stays together.
    public record Run(String text, boolean whole) {}

    public Prose {
        runs = List.copyOf(runs);
    }

    public boolean isEmpty() {
        return runs.stream().allMatch(run -> run.text().isEmpty());
    }

    public static Prose of(String text) {
        var runs = new ArrayList<Run>();
        Matcher found = WHOLE.matcher(text);
        int done = 0;
        while (found.find()) {
            runs.add(new Run(text.substring(done, found.start()), false));
            runs.add(new Run(found.group(), true));
            done = found.end();
        }
        runs.add(new Run(text.substring(done), false));
        return new Prose(runs);
    }
}
