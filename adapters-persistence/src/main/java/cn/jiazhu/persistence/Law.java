package cn.jiazhu.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// What is true of every row of a table whatever happened, and a query that names the rows of which it is not.
record Law(String invariant, String table, String words, String query) {

    private static final String PLACE = "/db/check/invariants.sql";
    private static final Pattern WRITTEN = Pattern.compile("(?s)-- (I\\d+) (\\w+): ([^\\n]+)\\n(.*?);\\n");

    static List<Law> all() {
        try (var in = Objects.requireNonNull(Law.class.getResourceAsStream(PLACE))) {
            return WRITTEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> new Law(found.group(1), found.group(2), found.group(3), found.group(4)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
