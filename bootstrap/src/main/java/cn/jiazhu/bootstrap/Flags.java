package cn.jiazhu.bootstrap;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// Every setting that is no secret as an option of every command; `--help` shows those that most people need.
final class Flags {

    private static final Set<Setting> SHOWN = Set.of(Setting.MODE, Setting.DATA_FOLDER);

    private final Map<Setting, String> given = new EnumMap<>(Setting.class);
    private @Nullable Path file;

    Map<Setting, String> given() {
        return Map.copyOf(given);
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    void addTo(CommandLine command) {
        var spec = command.getCommandSpec();
        Setting.all()
                .filter(setting -> !setting.form().isSecret())
                .forEach(setting -> spec.addOption(OptionSpec.builder(setting.flag())
                        .type(String.class)
                        .paramLabel(setting == Setting.MODE ? "sandbox|production" : "VALUE")
                        .description(setting.meaning())
                        .hidden(!SHOWN.contains(setting))
                        .setter(into(setting))
                        .build()));
        spec.addOption(OptionSpec.builder("--settings")
                .type(Path.class)
                .paramLabel("FILE")
                .description("settings file (YAML); default: settings.yaml in the data folder")
                .setter(new ISetter() {
                    @Override
                    public <T> T set(T value) {
                        file = (Path) value;
                        return value;
                    }
                })
                .build());
    }

    private ISetter into(Setting setting) {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                if (value != null) {
                    given.put(setting, value.toString());
                }
                return value;
            }
        };
    }
}
