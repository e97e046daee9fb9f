package cn.jiazhu.bootstrap.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The people of `people.txt`.
public final class SamplePeople {

    /// One for all: these are nobody's accounts.
    public static final String PASSWORD = "jiazhu-demo";

    private SamplePeople() {}

    /// The same for the same day and series. Series 0 is the sandbox's own; each demonstration takes another.
    public static List<SamplePerson> of(LocalDate today, int series) {
        var numbers = new Series(Math.floorMod(series, Series.COUNT));
        List<Line> lines = lines();
        return IntStream.range(0, lines.size())
                .mapToObj(index -> new Draft(lines.get(index), index, today, numbers).person())
                .toList();
    }

    private static List<Line> lines() {
        try (InputStream table = SamplePeople.class.getResourceAsStream("people.txt")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
