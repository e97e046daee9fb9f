package cn.jiazhu.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Where settings come from: the file, over it the environment, over that the flags. Every fault is collected, so that
/// whoever has three sees three.
final class Sources {

    /// A value and who gave it.
    record Given(String value, String origin) {}

    /// Read by the start script alone.
    private static final Set<String> OTHER_VARIABLES = Set.of("JIAZHU_SETTINGS", "JIAZHU_JAVA_OPTS");

    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);
    private final List<String> faults = new ArrayList<>();

    private Sources() {}

    /// @throws CannotRun naming every fault
    static Map<Setting, Given> read(Map<Setting, String> flags, Optional<Path> file, Map<String, String> environment) {
        var sources = new Sources();
        Path path = file.or(() ->
                        Optional.ofNullable(environment.get("JIAZHU_SETTINGS")).map(Path::of))
                .orElseGet(() -> dataFolder(flags, environment).resolve("settings.yaml"));
        if (Files.exists(path)) {
            sources.readFile(path);
        } else if (file.isPresent() || environment.containsKey("JIAZHU_SETTINGS")) {
            sources.faults.add("no such settings file: " + path);
        }
        sources.readEnvironment(environment);
        flags.forEach((setting, value) -> sources.put(setting, value, setting.flag()));
        if (!sources.faults.isEmpty()) {
            throw new CannotRun(sources.faults);
        }
        return sources.given;
    }

    /// As far as flags and environment say; the file is looked for there.
    static Path dataFolder(Map<Setting, String> flags, Map<String, String> environment) {
        String variable = environment.getOrDefault(Setting.DATA_FOLDER.variable(), "");
        String folder = flags.getOrDefault(Setting.DATA_FOLDER, variable);
        return folder.isEmpty() ? dataHome(environment).resolve("jiazhu") : Path.of(folder);
    }

    private static Path dataHome(Map<String, String> environment) {
        String home = environment.getOrDefault("XDG_DATA_HOME", "");
        return home.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(home);
    }

    private void readFile(Path path) {
        try {
            var load = new Load(LoadSettings.builder().setLabel(path.toString()).build());
            switch (load.loadFromString(Files.readString(path))) {
                case Map<?, ?> root -> flatten("", root, path.getFileName().toString());
                case null -> {}
                default -> faults.add(path + ": no list of `key: value`");
            }
        } catch (MarkedYamlEngineException e) {
            String line =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            faults.add(path + line + ": no YAML: " + e.getProblem());
        } catch (YamlEngineException | IOException e) {
            faults.add(path + ": cannot be read");
        }
    }

    /// `public: {port: 80}` and `public.port: 80` are the same.
    private void flatten(String prefix, Map<?, ?> map, String origin) {
        map.forEach((name, value) -> {
            String key = prefix + name;
            switch (value) {
                case Map<?, ?> inner -> flatten(key + ".", inner, origin);
                case null -> faults.add(origin + ": " + key + ": has no value");
                default ->
                    Setting.ofKey(key)
                            .ifPresentOrElse(
                                    setting -> put(setting, value.toString(), origin),
                                    () -> faults.add(origin + ": " + key + ": unknown setting" + meant(key)));
            }
        });
    }

    private void readEnvironment(Map<String, String> environment) {
        environment.keySet().stream()
                .filter(variable -> variable.startsWith("JIAZHU_") && !OTHER_VARIABLES.contains(variable))
                .sorted()
                .forEach(variable -> Setting.ofVariable(variable)
                        .ifPresentOrElse(
                                setting -> put(setting, environment.getOrDefault(variable, ""), variable),
                                () -> faults.add("environment: " + variable + ": unknown setting"
                                        + meant(variable.substring("JIAZHU_".length())))));
    }

    private void put(Setting setting, String value, String origin) {
        String stripped = value.strip();
        if (setting.form().fits(stripped)) {
            given.put(setting, new Given(stripped, origin));
        } else {
            String shown = setting.form().isSecret() ? "" : " “" + Masked.text(stripped) + "”";
            faults.add("%s: %s%s is not %s"
                    .formatted(origin, setting.key(), shown, setting.form().words()));
        }
    }

    private static String meant(String key) {
        String wanted = key.toLowerCase(java.util.Locale.ROOT).replaceAll("[._-]", "");
        return Setting.all()
                .min(Comparator.comparingInt(
                        setting -> distance(wanted, setting.key().replaceAll("[.-]", ""))))
                .filter(setting -> distance(wanted, setting.key().replaceAll("[.-]", "")) <= 3)
                .map(setting -> " (did you mean " + setting.key() + "?)")
                .orElse("");
    }

    /// Levenshtein's.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        java.util.Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
