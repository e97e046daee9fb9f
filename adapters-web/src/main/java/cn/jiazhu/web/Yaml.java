package cn.jiazhu.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// One of our own tables, read from beside this class. What is missing in it is a fault of the build, not of a request.
record Yaml(Map<?, ?> map) {

    static Yaml load(String resource) {
        try (InputStream in = Objects.requireNonNull(Yaml.class.getResourceAsStream(resource), resource)) {
            var settings = LoadSettings.builder().setLabel(resource).build();
            return new Yaml((Map<?, ?>) new Load(settings).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        var keys = new TreeSet<String>();
        map.keySet().forEach(key -> keys.add(key.toString()));
        return keys;
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    Yaml at(String key) {
        return new Yaml((Map<?, ?>) value(key));
    }

    String text(String key) {
        return value(key).toString();
    }

    int number(String key) {
        return (Integer) value(key);
    }

    Text both(String key) {
        Yaml both = at(key);
        return new Text(both.text("zh"), both.text("en"));
    }

    private Object value(String key) {
        return Objects.requireNonNull(map.get(key), key);
    }
}
