package cn.jiazhu.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A row of `problems.yaml`: status, and cause and cure in both languages.
///
/// @param link where the cure is; empty for none
/// @param variants the same refusal where its cause or cure differs, by name
record ProblemRow(
        int status, String severity, Text title, Text cause, Text cure, String link, Map<String, ProblemRow> variants) {

    static Map<ProblemCode, ProblemRow> load() {
        Yaml table = Yaml.load("problems.yaml");
        var rows = new EnumMap<ProblemCode, ProblemRow>(ProblemCode.class);
        Stream.of(ProblemCode.values()).forEach(code -> rows.put(code, of(table.at(code.name()))));
        return rows;
    }

    /// The row itself for the empty name.
    ProblemRow variant(String name) {
        return name.isEmpty() ? this : Objects.requireNonNull(variants.get(name), name);
    }

    private static ProblemRow of(Yaml yaml) {
        var plain = new ProblemRow(
                yaml.number("status"),
                yaml.text("severity"),
                yaml.both("title"),
                yaml.both("cause"),
                yaml.both("cure"),
                yaml.has("link") ? yaml.text("link") : "",
                Map.of());
        if (!yaml.has("variants")) {
            return plain;
        }
        Yaml variants = yaml.at("variants");
        var byName = new TreeMap<String, ProblemRow>();
        variants.keys().forEach(name -> byName.put(name, plain.changedBy(variants.at(name))));
        return new ProblemRow(plain.status, plain.severity, plain.title, plain.cause, plain.cure, plain.link, byName);
    }

    private ProblemRow changedBy(Yaml variant) {
        return new ProblemRow(
                status,
                severity,
                variant.has("title") ? variant.both("title") : title,
                variant.has("cause") ? variant.both("cause") : cause,
                variant.has("cure") ? variant.both("cure") : cure,
                link,
                Map.of());
    }
}
