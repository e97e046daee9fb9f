package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {

    @TempDir
    private Path folder;

    /// What a command line came to.
    private record Ran(int code, String out, String err) {}

    static Stream<String> commands() {
        return Stream.of(
                "serve",
                "demo",
                "import",
                "import-copies",
                "verify",
                "check",
                "settings",
                "account add",
                "keys new",
                "keys request",
                "keys list",
                "reporters add",
                "reporters list",
                "reporters end",
                "docs");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_explains_itself(String command) {
        var ran = run((command + " --help").split(" ", -1));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Usage: jiazhu " + command).contains("--data-folder");
    }

    @Test
    void no_command_is_wrong_use() {
        var ran = run();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("COMMAND");
    }

    @Test
    void an_unknown_command_and_an_unknown_flag_are_wrong_use() {
        assertThat(run("sreve").code()).isEqualTo(2);
        assertThat(run("serve", "--prot", "80").code()).isEqualTo(2);
    }

    @Test
    void settings_are_printed_for_people_and_machines() {
        assertThat(run("settings", "--public-port", "81").out()).containsPattern("public\\.port +81 +--public-port");
        assertThat(run("settings", "--json").out()).startsWith("{").contains("\"public.port\"");
    }

    @Test
    void documents_are_written_as_files() throws IOException {
        var ran = run("docs", folder.resolve("new").toString());
        assertThat(ran.code()).isZero();
        assertThat(Files.readString(folder.resolve("new/settings.md"))).contains("| `public.port` | `8080` |");
        assertThat(folder.resolve("new/dependencies.md")).isNotEmptyFile();
    }

    @Test
    void production_that_is_told_nothing_refuses_in_one_line() {
        var ran = run("serve", "--mode", "production");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).hasLineCount(1).contains("base-address").contains("cure.mobile");
    }

    @Test
    void a_port_in_use_is_told_in_one_line() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ran = run("serve", "--public-port", Integer.toString(taken.getLocalPort()));
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).hasLineCount(1).contains("public.port");
        }
    }

    @Test
    void a_folder_that_is_a_file_is_told_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        var ran = run(
                "import", file.toString(), "--data-folder", file.resolve("data").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).hasLineCount(1).contains("data folder");
    }

    @Test
    void an_import_of_no_file_is_wrong_use() {
        assertThat(run("import").code()).isEqualTo(2);
        assertThat(run("import", "/nowhere.csv").err()).isEqualTo("jiazhu: no file that can be read: /nowhere.csv\n");
    }

    @Test
    void a_reporter_without_a_key_that_can_be_used_is_told_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), "-----BEGIN CERTIFICATE-----");
        var ran = run("reporters", "add", "beijing", "--province=京", "--key=" + file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("jiazhu: " + file + ": no PUBLIC KEY in PEM\n");
        assertThat(run("reporters", "add", "beijing", "--province=京", "--key=/nowhere.pem")
                        .err())
                .isEqualTo("jiazhu: no file that can be read: /nowhere.pem\n");
    }

    private Ran run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Commands.line(Map.of("XDG_DATA_HOME", folder.toString()));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(line.execute(words), out.toString(), err.toString());
    }
}
