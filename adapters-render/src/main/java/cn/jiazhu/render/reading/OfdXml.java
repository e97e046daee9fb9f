package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Reads a part of an OFD as XML with no element that is not expected: some viewers go by local names, some by
/// prefixes,
/// and none may see what was not seen here.
final class OfdXml {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private OfdXml() {}

    /// @param names of the root and of all that may stand in it
    static Element root(Bytes part, String root, Set<String> names) {
        Element found = HostileXml.root(part);
        boolean expected = found.getLocalName().equals(root)
                && NAMESPACE.equals(found.getNamespaceURI())
                && elements(found.getElementsByTagNameNS("*", "*")).stream()
                        .allMatch(element ->
                                NAMESPACE.equals(element.getNamespaceURI()) && names.contains(element.getLocalName()));
        if (!expected) {
            throw new Unreadable("an element out of place");
        }
        return found;
    }

    /// Elements of that name below `parent`, at any depth.
    static List<Element> all(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS(NAMESPACE, name));
    }

    private static List<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
