package cn.jiazhu.render;

import java.util.ArrayList;
import java.util.List;

/// The fonts in the repository: Noto Serif SC Regular whole, Bold cut to what the face prints bold, and the font of the
/// rare characters that Regular lacks: by far the largest, it is read when one of them comes. Together they hold every
/// Han character of GB 18030-2022.
record Fonts(Typeface regular, Typeface bold) {

    /// Initialised by whoever needs it first.
    private static final class Rare {

        static final Typeface FONT = read("JiazhuRareHan.ttf");

        private Rare() {}
    }

    /// Neighbouring characters of a text that one font shows.
    record Run(String text, Style style) {}

    static Fonts load() {
        return new Fonts(read("NotoSerifSC-Regular.ttf"), read("NotoSerifSC-Bold-subset.ttf"));
    }

    Typeface rare() {
        return Rare.FONT;
    }

    Typeface of(Face face) {
        return switch (face) {
            case BOLD -> bold;
            case REGULAR, PERSON, PURPOSE -> regular;
            case PERSON_RARE, PURPOSE_RARE -> rare();
        };
    }

    /// A text, split where the font changes. A character that no font has stays with the style's own.
    List<Run> runs(String text, Style style) {
        var runs = new ArrayList<Run>();
        for (int start = 0; start < text.length(); ) {
            Face face = showing(style.face(), text.codePointAt(start));
            int end = start;
            while (end < text.length() && showing(style.face(), text.codePointAt(end)) == face) {
                end = text.offsetByCodePoints(end, 1);
            }
            runs.add(new Run(text.substring(start, end), style.with(face)));
            start = end;
        }
        return runs;
    }

    boolean has(Face face, int codePoint) {
        return of(showing(face, codePoint)).has(codePoint);
    }

    boolean have(Face face, String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!has(face, text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Width in millimetres of a text set without extra space.
    double width(String text, Style style) {
        int advances = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            advances += advance(style.face(), text.codePointAt(i));
        }
        return advances * style.em() / Typeface.UNITS_PER_EM;
    }

    private int advance(Face face, int codePoint) {
        Typeface typeface = of(showing(face, codePoint));
        return typeface.advance(typeface.glyph(codePoint));
    }

    private Face showing(Face face, int codePoint) {
        return !of(face).has(codePoint) && of(face.rare()).has(codePoint) ? face.rare() : face;
    }

    private static Typeface read(String name) {
        var typeface = new Typeface(FontFile.map(name));
        if (typeface.unitsPerEm() != Typeface.UNITS_PER_EM) {
            throw new IllegalStateException(name + ": an em of 1000 units expected");
        }
        return typeface;
    }
}
