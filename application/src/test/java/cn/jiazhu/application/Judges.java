package cn.jiazhu.application;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Looks for the programs of [JudgedBy], and leaves a note for the end of the build where one is missing.
final class Judges implements ExecutionCondition, BeforeEachCallback {

    private static final boolean REQUIRED = "required".equals(System.getProperty("judges"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var missing = missing(context);
        note(context, missing);
        return missing.isEmpty() || REQUIRED
                ? enabled("every judge is here or will be asked for")
                : disabled("not installed: " + String.join(", ", missing));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var missing = missing(context);
        if (!missing.isEmpty()) {
            throw new AssertionError("judges are required, but not installed: " + String.join(", ", missing));
        }
    }

    /// Of the test itself or, for a method, of its class.
    private static List<String> missing(ExtensionContext context) {
        return Stream.of(context.getElement(), context.getTestClass())
                .flatMap(Optional::stream)
                .flatMap(element -> AnnotationSupport.findAnnotation(element, JudgedBy.class).stream())
                .flatMap(judged -> Arrays.stream(judged.value()))
                .distinct()
                .filter(judge -> !isHere(judge))
                .toList();
    }

    /// A program on the PATH, or a file seen from where the tests run.
    private static boolean isHere(String judge) {
        return judge.contains("/") ? Files.isRegularFile(Path.of(judge)) : isOnThePath(judge);
    }

    private static boolean isOnThePath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void note(ExtensionContext context, List<String> missing) {
        var folder = System.getProperty("judges.missing", "");
        if (folder.isEmpty()) {
            return;
        }
        var test = context.getRequiredTestClass().getSimpleName()
                + context.getTestMethod().map(method -> "." + method.getName()).orElse("");
        try {
            var note = Path.of(folder, test);
            if (missing.isEmpty()) {
                Files.deleteIfExists(note);
            } else {
                Files.createDirectories(note.getParent());
                Files.writeString(note, String.join(", ", missing));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
