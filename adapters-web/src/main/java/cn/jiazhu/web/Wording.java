package cn.jiazhu.web;

import cn.jiazhu.web.Web.Settings;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Everything that is said to people, from its two tables, `problems.yaml` and `words.yaml`.
final class Wording {

    private final Map<ProblemCode, ProblemRow> problems = ProblemRow.load();
    private final Map<String, Text> words = new TreeMap<>();
    private final Settings settings;

    Wording(Settings settings) {
        this.settings = settings;
        Yaml table = Yaml.load("words.yaml");
        table.keys().forEach(key -> words.put(key, table.both(key)));
    }

    Voice in(Language language) {
        return new Voice(this, language);
    }

    Map<ProblemCode, ProblemRow> problems() {
        return problems;
    }

    ProblemRow problem(ProblemCode code) {
        return Objects.requireNonNull(problems.get(code));
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    Text words(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    /// Where a cure is to be had; empty where there is no such place.
    String address(String link) {
        return switch (link) {
            case "" -> "";
            case "renewal" -> settings.cures().renewal();
            case "application-system" -> settings.cures().applicationSystem();
            case "mobile" -> settings.cures().mobile();
            case "earlier-copies" -> settings.cures().earlierCopies();
            default -> throw new IllegalArgumentException(link);
        };
    }
}
