package cn.jiazhu.bootstrap;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.annotation.UsePeriod;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import net.jqwik.api.Property;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// The README's recipe for a rule of one's own, compiled and run with no more than it says an outside project needs.
class RecipeTest {

    private static final Pattern RECIPE =
            Pattern.compile("<!-- recipe: property -->\\s*```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_recipe_has_twelve_lines_and_holds() throws Exception {
        assertThat(recipe().lines()).hasSize(12);

        assertThat(run(recipe()).getTestsSucceededCount()).isEqualTo(1);
    }

    @Test
    void the_recipe_finds_a_wrong_rule() throws Exception {
        var wrong = recipe().replace("12, 31", "1, 1");

        assertThat(run(wrong).getTestsFailedCount()).isEqualTo(1);
    }

    private static String recipe() {
        var readme = RECIPE.matcher(Checkout.read(Checkout.ROOT.resolve("README.md")));
        assertThat(readme.find()).as("README.md has the recipe").isTrue();
        return readme.group(1);
    }

    private TestExecutionSummary run(String source) throws Exception {
        var file = Files.writeString(folder.resolve("YearEndProperties.java"), source);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = compiler.getTask(
                null,
                null,
                null,
                List.of("-d", folder.toString(), "-classpath", classPath(), "-proc:none"),
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file));
        assertThat(task.call()).isTrue();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, RecipeTest.class.getClassLoader())) {
            return Runs.of(loader.loadClass("YearEndProperties"));
        }
    }

    /// The domain, its test-jar, and jqwik with what it brings along.
    private static String classPath() {
        return Stream.of(
                        UsePeriod.class,
                        DomainArbitraries.class,
                        NullMarked.class,
                        Property.class,
                        Testable.class,
                        API.class)
                .map(RecipeTest::home)
                .map(Path::toString)
                .distinct()
                .collect(joining(java.io.File.pathSeparator));
    }

    /// Where a class comes from.
    static Path home(Class<?> type) {
        try {
            URI location =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
