package cn.jiazhu.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Rows of a registry file, changed and handed in again as a province would.
record Rows(List<String> header, List<List<String>> rows) {

    static Rows read(Path file) {
        try {
            List<List<String>> lines = Files.readAllLines(file).stream()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            return new Rows(lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rows of(Actor actor) {
        int column = header.indexOf("id_number");
        return new Rows(
                header,
                rows.stream()
                        .filter(row -> row.get(column).equals(actor.idNumber()))
                        .toList());
    }

    Rows with(String column, UnaryOperator<String> change) {
        int at = header.indexOf(column);
        return new Rows(
                header,
                rows.stream()
                        .map(row -> {
                            var next = new ArrayList<>(row);
                            next.set(at, change.apply(row.get(at)));
                            return List.copyOf(next);
                        })
                        .toList());
    }

    Rows with(String column, String value) {
        return with(column, _ -> value);
    }

    String first(String column) {
        return rows.getFirst().get(header.indexOf(column));
    }

    long certificates() {
        int number = header.indexOf("number");
        return rows.stream()
                .map(row -> row.get(number))
                .filter(text -> !text.isEmpty())
                .distinct()
                .count();
    }

    Path write(Path file) {
        try {
            return Files.write(
                    file,
                    Stream.concat(Stream.of(header), rows.stream())
                            .map(row -> String.join(",", row))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
