package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A PDF object (ISO 32000-1, 7.3); equal when it says the same.
sealed interface PdfValue {

    /// A number, `true`, `false` or `null`, as written.
    record Literal(String text) implements PdfValue {

        /// What a key has that is not there; no file can say it.
        static final Literal NONE = new Literal("");
    }

    record Name(String text) implements PdfValue {}

    /// A string, a character for each byte.
    record Text(String latin) implements PdfValue {}

    record Array(List<PdfValue> items) implements PdfValue {
        public Array {
            items = List.copyOf(items);
        }
    }

    /// Sorted: whoever writes the keys may choose them so that they share one hash.
    record Dictionary(Map<String, PdfValue> entries) implements PdfValue {

        static final Dictionary EMPTY = new Dictionary(Map.of());

        public Dictionary {
            entries = Collections.unmodifiableMap(new TreeMap<>(entries));
        }

        PdfValue get(String key) {
            return entries.getOrDefault(key, Literal.NONE);
        }

        boolean names(String key, String name) {
            return get(key).equals(new Name(name));
        }
    }

    record Stream(Dictionary head, Bytes content) implements PdfValue {}

    record Reference(int number) implements PdfValue {}

    /// Empty if it is something else.
    default Dictionary dictionary() {
        return this instanceof Dictionary dictionary ? dictionary : Dictionary.EMPTY;
    }

    /// Of an array.
    default List<PdfValue> items() {
        return List.of();
    }

    /// `otherwise` if it is no whole number without a sign.
    default int integer(int otherwise) {
        return this instanceof Literal(var digits) && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
    }

    /// This value and all within it, references not followed.
    default void walk(Consumer<PdfValue> visitor) {
        visitor.accept(this);
        switch (this) {
            case Array(var items) -> items.forEach(item -> item.walk(visitor));
            case Dictionary(var entries) -> entries.values().forEach(value -> value.walk(visitor));
            case Stream(var head, var _) -> head.walk(visitor);
            case Literal _, Name _, Text _, Reference _ -> {}
        }
    }
}
