package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What docs/jiazhu.service names is there.
class UnitFileTest {

    private static final Path DOCS = Checkout.BOOTSTRAP.resolve("src/main/resources/docs");
    private static final String INSTALLED = "/opt/jiazhu/";

    @Test
    void it_starts_a_program_of_this_checkout_with_flags_that_there_are() throws IOException {
        List<String> words = List.of(value("ExecStart").split(" ", -1));
        assertThat(words.getFirst()).startsWith(INSTALLED);
        Path program = Checkout.BOOTSTRAP.resolveSibling(words.getFirst().substring(INSTALLED.length()));
        assertThat(program).isExecutable();
        var parsed = Commands.line(Map.of()).parseArgs(words.stream().skip(1).toArray(String[]::new));
        assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("serve");
    }

    @Test
    void it_sets_variables_that_are_settings_and_places_that_operations_names() throws IOException {
        String[] variable = value("Environment").split("=", 2);
        assertThat(Setting.ofVariable(variable[0])).contains(Setting.DATA_FOLDER);
        assertThat(variable[1]).isEqualTo("/var/lib/" + value("StateDirectory"));
        assertThat(Files.readString(DOCS.resolve("operations.md")))
                .contains(value("EnvironmentFile").substring(1), INSTALLED, "/etc/jiazhu/settings.yaml");
    }

    @Test
    void it_lets_a_stop_take_as_long_as_a_stop_may_take() throws IOException {
        var longest = cn.jiazhu.web.Web.Limits.DEFAULT.grace();
        assertThat(Long.parseLong(value("TimeoutStopSec"))).isGreaterThan(2 * longest.toSeconds());
    }

    @Test
    void operations_names_settings_that_there_are() throws IOException {
        assertThat(Stream.of("tls.certificate", "tls.key", "trusted-proxies", "stop.notice", "press.lease", "logs"))
                .allSatisfy(key -> assertThat(Setting.ofKey(key)).isPresent());
        assertThat(Files.readString(DOCS.resolve("operations.md"))).contains("`stop.notice`", "`trusted-proxies`");
    }

    private static String value(String key) throws IOException {
        return Files.readAllLines(DOCS.resolve("jiazhu.service")).stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
