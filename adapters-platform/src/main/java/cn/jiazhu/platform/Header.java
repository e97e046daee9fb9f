package cn.jiazhu.platform;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /// The columns that are missing as column, those that are unknown or there twice as value.
    static Optional<Item.Refused> problem(List<String> titles) {
        var missing = EnumSet.copyOf(Column.OF_REGISTRATIONS);
        titles.forEach(title -> Column.titled(word(title)).forEach(missing::remove));
        String strange = IntStream.range(0, titles.size())
                .filter(i -> Column.titled(word(titles.get(i))).findAny().isEmpty()
                        || titles.subList(0, i).contains(titles.get(i)))
                .mapToObj(i -> Masking.text(titles.get(i)))
                .limit(Column.values().length)
                .collect(Collectors.joining(", "));
        if (missing.isEmpty() && strange.isEmpty()) {
            return Optional.empty();
        }
        String columns = missing.stream().map(Column::title).collect(Collectors.joining(", "));
        return Optional.of(new Item.Refused(1, columns, strange, Reason.COLUMNS));
    }

    private static String word(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
