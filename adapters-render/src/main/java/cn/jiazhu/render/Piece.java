package cn.jiazhu.render;

import cn.jiazhu.render.Mark.Words;

/// A mark that has a meaning, and its number on the page (MCID), by which the structure tree names it.
record Piece(Mark mark, int id) {

    String text() {
        return mark instanceof Words words ? words.text() : "";
    }

    /// Whether an extractor would see spaces where there are none.
    boolean isSpaced() {
        return mark instanceof Words words && !words.gaps().isEmpty();
    }

    boolean isOf(Field field) {
        return mark instanceof Words words && words.field() == field;
    }
}
