package cn.jiazhu.render;

import java.util.function.UnaryOperator;

/// One way to lay hands on an issued file.
///
/// @param expected in one word, as [Issued#answer] says it
record Attack(String kind, String name, String expected, UnaryOperator<byte[]> made) {

    byte[] on(Issued issued) {
        return made.apply(issued.bytes());
    }

    @Override
    public String toString() {
        return kind + ": " + name;
    }
}
