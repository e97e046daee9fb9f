package cn.jiazhu.bootstrap;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of an exception may stand in a log. A database tells rows in its messages, a parser the text it could not read:
/// only first lines are kept, and of those no run of digits long enough to be a person's, and no Han text.
final class Masked {

    private static final Pattern PERSONAL = Pattern.compile("[0-9]{6,}[0-9Xx]?|\\p{IsHan}+");
    private static final int LONGEST = 200;
    private static final int DEEPEST = 5;
    private static final int FRAMES = 3;

    private Masked() {}

    /// Causes, outermost first, and where the last of them arose in our own code.
    static String of(Throwable thrown) {
        var causes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return causes.stream().map(Masked::line).collect(Collectors.joining(" ← ")) + origin(causes.getLast());
    }

    static String text(String text) {
        String first = text.lines().findFirst().orElse("");
        String short_ = first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
        return PERSONAL.matcher(short_).replaceAll("***");
    }

    private static String line(Throwable thrown) {
        String message = thrown.getMessage();
        return thrown.getClass().getSimpleName() + (message == null ? "" : ": " + text(message));
    }

    private static String origin(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("cn.jiazhu."))
                .limit(FRAMES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", " (", ")"));
    }
}
