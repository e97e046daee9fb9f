package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.bootstrap.Settings.Database;
import cn.jiazhu.bootstrap.Settings.Parts;
import cn.jiazhu.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    @Nested
    class When_nothing_is_said {

        @Test
        void everything_is_played_and_on_loopback() {
            var settings = settings(Map.of(), Map.of());
            assertThat(settings.parts()).isEqualTo(new Parts.Sandbox(8081, new Database.Embedded()));
            assertThat(settings.pages().address().isLoopbackAddress()).isTrue();
            assertThat(settings.observability().address().isLoopbackAddress()).isTrue();
            assertThat(settings.baseAddress()).hasToString("http://localhost:8080");
            assertThat(settings.press().budget()).isEqualTo(Duration.ofMillis(1500));
        }

        @Test
        void the_data_lie_where_the_desktop_keeps_them() {
            var settings = settings(Map.of(), Map.of("XDG_DATA_HOME", folder.toString()));
            assertThat(settings.dataFolder()).isEqualTo(folder.resolve("jiazhu"));
        }
    }

    @Nested
    class From_three_sources {

        @Test
        void a_flag_outweighs_the_environment_and_that_the_file() throws IOException {
            write("public: {port: 81}\nworkers.pause: 2s\nsandbox:\n  port: 82\n");
            var environment = Map.of("JIAZHU_PUBLIC_PORT", "91", "JIAZHU_SANDBOX_PORT", "92");
            var settings = settings(Map.of(Setting.PUBLIC_PORT, "0"), environment);
            assertThat(settings.pages().port()).isZero();
            assertThat(settings.parts()).isEqualTo(new Parts.Sandbox(92, new Database.Embedded()));
            assertThat(settings.pause()).isEqualTo(Duration.ofSeconds(2));
        }

        @Test
        void a_file_that_is_named_must_be_there() {
            assertThatThrownBy(() -> read(Map.of(), Map.of("JIAZHU_SETTINGS", "/nowhere/settings.yaml")))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage("no such settings file: /nowhere/settings.yaml");
        }

        @Test
        void every_fault_is_told_at_once_in_a_line_each() throws IOException {
            write("public.prot: 80\nmode: fast\npress:\n  budget: soon\n");
            var environment = Map.of("JIAZHU_DATA_KEY", "abc", "JIAZHU_SPEED", "9");
            assertThatThrownBy(() -> read(Map.of(Setting.SANDBOX_PORT, "70000"), environment))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage("""
                            settings.yaml: public.prot: unknown setting (did you mean public.port?)
                            settings.yaml: mode “fast” is not sandbox or production
                            settings.yaml: press.budget “soon” is not a duration such as 1500ms, 15s, 2min
                            JIAZHU_DATA_KEY: data-key is not 32 bytes in base64
                            environment: JIAZHU_SPEED: unknown setting
                            --sandbox-port: sandbox.port “70000” is not a port, 0 to 65535""");
        }

        @Test
        void what_is_no_yaml_is_told_with_its_line() throws IOException {
            write("mode: sandbox\npublic: {port: 80\n");
            assertThatThrownBy(() -> read(Map.of(), Map.of()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("settings.yaml:3: no YAML");
        }
    }

    @Nested
    class In_production {

        private static final Map<Setting, String> COMPLETE = Map.ofEntries(
                Map.entry(Setting.MODE, "production"),
                Map.entry(Setting.BASE_ADDRESS, "https://verify.example.org/"),
                Map.entry(Setting.DATABASE_URL, "jdbc:postgresql://db.example.org/jiazhu"),
                Map.entry(Setting.DATABASE_USER, "app"),
                Map.entry(Setting.DATABASE_PASSWORD, "correct horse battery"),
                Map.entry(Setting.DATA_KEY, "3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs="),
                Map.entry(Setting.PLATFORM_ADDRESS, "https://platform.example.org"),
                Map.entry(Setting.PLATFORM_ISSUER, "platform"),
                Map.entry(Setting.PLATFORM_CLIENT, "jiazhu"),
                Map.entry(Setting.PLATFORM_PUBLIC_KEY, "MFkw"),
                Map.entry(Setting.SEAL_FILE, "/nowhere/seal.esl"),
                Map.entry(Setting.SEAL_ROOT, "/nowhere/root.pem"),
                Map.entry(Setting.CURE_RENEWAL, "https://renew.example.org"),
                Map.entry(Setting.CURE_APPLICATION_SYSTEM, "https://apply.example.org"),
                Map.entry(Setting.CURE_MOBILE, "https://mobile.example.org"));

        @Test
        void one_line_names_everything_that_is_missing() {
            assertThatThrownBy(() -> settings(Map.of(Setting.MODE, "production"), Map.of()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage("production refuses to start; missing: base-address, database.url, database.user,"
                            + " database.password, data-key, platform.address, platform.issuer, platform.client,"
                            + " platform.public-key, keys.folder, keys.password, seal.file, seal.root, cure.renewal,"
                            + " cure.application-system, cure.mobile.");
        }

        @Test
        void the_same_line_names_everything_that_only_a_sandbox_may_have() {
            var unfit = new java.util.EnumMap<>(COMPLETE);
            unfit.put(Setting.BASE_ADDRESS, "http://localhost:8080");
            unfit.put(Setting.PLATFORM_ADDRESS, "http://127.0.0.1:8081");
            unfit.put(Setting.PLATFORM_ISSUER, "sandbox-platform");
            unfit.put(Setting.CURE_MOBILE, "http://mobile.example.org");
            unfit.put(Setting.DATABASE_PASSWORD, "changeme");
            unfit.put(Setting.DATA_KEY, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
            unfit.put(Setting.KEYS_FOLDER, "/nowhere");
            unfit.put(Setting.KEYS_PASSWORD, "short");
            assertThatThrownBy(() -> settings(unfit, Map.of()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage("production refuses to start; unfit: base-address (a sandbox address),"
                            + " platform.address (a sandbox address), cure.mobile (not https),"
                            + " database.password (a default secret),"
                            + " keys.password (shorter than 12 characters), data-key (not random),"
                            + " platform.issuer (the sandbox's),"
                            + " keys.folder (the folder of the keys cannot be read: /nowhere).");
        }
    }

    @Test
    void secrets_are_masked_where_settings_are_printed() {
        String key = "3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs=";
        var given = read(Map.of(), Map.of("JIAZHU_DATA_KEY", key, "JIAZHU_DATABASE_PASSWORD", "hidden words"));
        for (boolean json : new boolean[] {false, true}) {
            assertThat(new EffectiveSettings(given, "data").lines(json))
                    .noneMatch(line -> line.contains(key) || line.contains("hidden words"))
                    .anyMatch(line -> line.contains("********"));
        }
        assertThat(new EffectiveSettings(given, "data").inEffect())
                .hasSameSizeAs(Setting.values())
                .noneMatch(one -> one.value().contains(key) || one.value().contains("hidden words"))
                .contains(
                        new Web.InEffect(
                                "database.password",
                                "上述角色的密码",
                                "of the application's role",
                                "********",
                                "JIAZHU_DATABASE_PASSWORD"),
                        new Web.InEffect("public.port", "页面和接口的端口", "port of pages and API", "8080", "default"));
    }

    @Test
    void a_password_within_an_address_is_masked_too() {
        var given =
                read(Map.of(Setting.DATABASE_URL, "jdbc:postgresql://db/a?user=b&password=hidden&ssl=true"), Map.of());
        assertThat(new EffectiveSettings(given, "data").lines(false))
                .anyMatch(line -> line.contains("jdbc:postgresql://db/a?user=b&password=********&ssl=true"))
                .noneMatch(line -> line.contains("hidden"));
    }

    @Test
    void no_secret_is_a_flag() {
        var help =
                Objects.requireNonNull(Commands.line(Map.of()).getSubcommands().get("serve"));
        assertThat(help.getCommandSpec().optionsMap().keySet())
                .contains("--public-port", "--mode", "--settings")
                .doesNotContain("--data-key", "--database-password", "--keys-password");
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), yaml);
    }

    private Settings settings(Map<Setting, String> flags, Map<String, String> environment) {
        var given = read(flags, environment);
        return Settings.of(given, Sources.dataFolder(flags, environment));
    }

    private Map<Setting, Sources.Given> read(Map<Setting, String> flags, Map<String, String> environment) {
        var all = new java.util.EnumMap<Setting, String>(Setting.class);
        all.putAll(flags);
        if (!environment.containsKey("XDG_DATA_HOME")) {
            all.putIfAbsent(Setting.DATA_FOLDER, folder.toString());
        }
        return Sources.read(all, Optional.empty(), environment);
    }
}
