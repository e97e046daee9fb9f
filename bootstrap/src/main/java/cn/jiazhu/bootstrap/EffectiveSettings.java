package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.Sources.Given;
import cn.jiazhu.web.Web.InEffect;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What `jiazhu settings` prints, and the console shows: every setting, its value and who gave it.
record EffectiveSettings(Map<Setting, Given> given, String dataFolder) {

    private static final String MASK = "********";

    /// In an address of a database.
    private static final Pattern WITHIN = Pattern.compile("(?i)(password=)[^&]*");

    Stream<String> lines(boolean json) {
        return json ? Stream.of(json()) : Setting.all().map(this::line);
    }

    List<InEffect> inEffect() {
        return Setting.all()
                .map(setting -> new InEffect(
                        setting.key(),
                        setting.chinese(),
                        setting.meaning(),
                        effective(setting).value(),
                        effective(setting).origin()))
                .toList();
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
        return new Given(masked ? MASK : WITHIN.matcher(value.value()).replaceAll("$1" + MASK), value.origin());
    }
}
