package cn.jiazhu.render;

import java.nio.charset.StandardCharsets;

/// The spelling of XML, and of OFD's.
final class Xml {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    /// As long as most pages.
    private static final int LONG = 1 << 14;

    private Xml() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// A text for a part that is being written: there a character is a byte of UTF-8, for strings of single bytes are
    /// put together several times as fast, and make an array without being encoded.
    static String utf8(String text) {
        return new String(escaped(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /// An element of OFD that has no attributes.
    ///
    /// @param content already escaped
    static String element(String name, String content) {
        return "<ofd:" + name + ">" + content + "</ofd:" + name + ">";
    }

    /// The outermost element of a part of an OFD.
    ///
    /// @param attributes each with a space before it
    /// @param content already escaped
    static String root(String name, String attributes, String content) {
        return "<ofd:" + name + NAMESPACE + attributes + ">" + content + "</ofd:" + name + ">";
    }

    /// A part, as far as the tag of its outermost element.
    static StringBuilder begun(String name) {
        return new StringBuilder(LONG)
                .append(DECLARATION)
                .append("<ofd:")
                .append(name)
                .append(NAMESPACE)
                .append('>');
    }

    static byte[] ended(StringBuilder part, String name) {
        return part.append("</ofd:").append(name).append('>').toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A whole document in UTF-8.
    static byte[] document(String root) {
        return (DECLARATION + root).getBytes(StandardCharsets.UTF_8);
    }
}
