package cn.jiazhu.render;

import java.nio.charset.StandardCharsets;
import org.dom4j.Element;

/// The spelling of XML.
final class Xml {

    private Xml() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// A whole document in UTF-8.
    static byte[] document(Element root) {
        return document(root.asXML());
    }

    static byte[] document(String root) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root).getBytes(StandardCharsets.UTF_8);
    }
}
