package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.Sources.Given;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.stream.Stream;

/// What `jiazhu settings` prints: every setting, its value and who gave it.
record EffectiveSettings(Map<Setting, Given> given, String dataFolder) {

    private static final String MASK = "********";

    Stream<String> lines(boolean json) {
        return json ? Stream.of(json()) : Setting.all().map(this::line);
    }

    private String line(Setting setting) {
        Given value = effective(setting);
        return "%-24s %-40s %s".formatted(setting.key(), value.value().isEmpty() ? "-" : value.value(), value.origin());
    }

    private String json() {
        var all = JsonNodeFactory.instance.objectNode();
        Setting.all()
                .forEach(setting -> all.putObject(setting.key())
                        .put("value", effective(setting).value())
                        .put("origin", effective(setting).origin()));
        return all.toPrettyString();
    }

    private Given effective(Setting setting) {
        String fallback = setting == Setting.DATA_FOLDER ? dataFolder : setting.fallback();
        Given value = given.getOrDefault(setting, new Given(fallback, "default"));
        boolean masked = setting.form().isSecret() && !value.value().isEmpty();
        return masked ? new Given(MASK, value.origin()) : value;
    }
}
