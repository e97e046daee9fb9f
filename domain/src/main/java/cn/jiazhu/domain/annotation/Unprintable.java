package cn.jiazhu.domain.annotation;

/// Why a text cannot be printed on the certificate's face.
public sealed interface Unprintable {

    /// Registry column or press field, e.g. `name`, `employer`, `use`.
    String field();

    /// No font has these characters (生僻字).
    record MissingGlyph(String field, String characters) implements Unprintable {}

    /// Longer than its place allows at the smallest size.
    record Overflow(String field) implements Unprintable {}
}
