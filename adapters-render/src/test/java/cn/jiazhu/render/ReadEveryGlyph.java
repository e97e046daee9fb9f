package cn.jiazhu.render;

/// Reads the outline of every character; started as a process of its own, with little memory.
final class ReadEveryGlyph {

    private ReadEveryGlyph() {}

    public static void main(String... none) {
        Fonts fonts = Fonts.load();
        Style style = Styles.LABEL.with(Face.PERSON);
        long drawn = Gb18030.han()
                .filter(c -> {
                    Face face = fonts.runs(Character.toString(c), style)
                            .getFirst()
                            .style()
                            .face();
                    return !fonts.of(face).outline(fonts.of(face).glyph(c)).isEmpty();
                })
                .count();
        System.out.println(drawn);
    }
}
