package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads XML of unknown origin, without document types, entities or anything fetched.
final class HostileXml {

    private static final int LARGEST = 256 << 10;
    private static final String OFD = "http://www.ofdspec.org/2016";

    private static final DocumentBuilderFactory FACTORY = hardened();

    private HostileXml() {}

    static Element root(Bytes part) {
        if (part.length() > LARGEST) {
            throw new Unreadable("a part too large to be read");
        }
        try {
            var builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(part.array())).getDocumentElement();
        } catch (SAXException | IOException _) {
            throw new Unreadable("a part is no XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    /// Of a part of an OFD, with no element that is not expected: some viewers go by local names, some by prefixes,
    /// and none may see what was not seen here.
    ///
    /// @param names of all that may stand in it, and of itself
    static Element root(Bytes part, String name, Set<String> names) {
        Element root = root(part);
        boolean expected = root.getLocalName().equals(name)
                && OFD.equals(root.getNamespaceURI())
                && elements(root.getElementsByTagNameNS("*", "*")).stream()
                        .allMatch(element ->
                                OFD.equals(element.getNamespaceURI()) && names.contains(element.getLocalName()));
        if (!expected) {
            throw new Unreadable("an element out of place");
        }
        return root;
    }

    /// Elements of an OFD of that name below `parent`, at any depth.
    static List<Element> all(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS(OFD, name));
    }

    private static List<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static DocumentBuilderFactory hardened() {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java refuses document types", e);
        }
        factory.setXIncludeAware(false);
        return factory;
    }
}
