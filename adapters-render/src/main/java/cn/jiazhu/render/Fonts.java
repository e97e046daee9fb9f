package cn.jiazhu.render;

/// The fonts in the repository: Noto Serif SC Regular whole, Bold cut to what the face prints bold.
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
        var typeface = new Typeface(FontFile.map(name));
        if (typeface.unitsPerEm() != Typeface.UNITS_PER_EM) {
            throw new IllegalStateException(name + ": an em of 1000 units expected");
        }
        return typeface;
    }
}
