package cn.jiazhu.platform;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where the columns of a file are.
record Header(Map<Column, Integer> places, int width) {

    static Header of(List<String> titles) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < titles.size(); i++) {
            int place = i;
            Column.titled(word(titles.get(i))).forEach(column -> places.put(column, place));
        }
        return new Header(places, titles.size());
    }

    /// The places of the columns that hold days.
    Set<Integer> daysAt() {
        return Column.DAYS.stream()
                .flatMap(column -> Stream.ofNullable(places.get(column)))
                .collect(Collectors.toSet());
    }

    /// The columns that are missing as column, those that are unknown or there twice as value.
    ///
    /// @param needed of those that are known
    static Optional<Item.Refused> problem(List<String> titles, Set<Column> needed, Set<Column> known) {
        List<String> words = titles.stream().map(Header::word).toList();
        String missing = needed.stream()
                .map(Column::title)
                .filter(title -> !words.contains(title))
                .collect(Collectors.joining(", "));
        String strange = IntStream.range(0, words.size())
                .filter(i -> Column.titled(words.get(i)).noneMatch(known::contains) || words.indexOf(words.get(i)) < i)
                .mapToObj(i -> Masking.title(titles.get(i)))
                .limit(Column.values().length)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() && strange.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item.Refused(1, missing, strange, Reason.COLUMNS));
    }

    private static String word(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
