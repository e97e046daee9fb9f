package cn.jiazhu.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The two fonts in the repository: Noto Serif SC Regular whole, Bold cut to what the face prints bold.
record Fonts(Typeface regular, Typeface bold) {

    static Fonts load() {
        return new Fonts(read("NotoSerifSC-Regular.ttf"), read("NotoSerifSC-Bold-subset.ttf"));
    }

    Typeface of(Face face) {
        return switch (face) {
            case BOLD -> bold;
            case REGULAR, PERSON, PURPOSE -> regular;
        };
    }

    /// Width in millimetres of a text set without extra space.
    double width(String text, Style style) {
        return of(style.face()).width(text) * style.em();
    }

    private static Typeface read(String name) {
        try (InputStream font = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + name), name)) {
            return new Typeface(font.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
