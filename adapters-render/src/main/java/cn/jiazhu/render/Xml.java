package cn.jiazhu.render;

import java.nio.charset.StandardCharsets;

/// The spelling of XML, and of OFD's.
final class Xml {

    private Xml() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
        return "<ofd:" + name + " xmlns:ofd=\"http://www.ofdspec.org/2016\"" + attributes + ">" + content + "</ofd:"
                + name + ">";
    }

    /// A whole document in UTF-8.
    static byte[] document(String root) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root).getBytes(StandardCharsets.UTF_8);
    }
}
