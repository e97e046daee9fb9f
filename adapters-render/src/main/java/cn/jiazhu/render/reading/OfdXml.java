package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a part of an OFD as XML without document types, entities or anything fetched.
final class OfdXml {

    static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private static final DocumentBuilderFactory FACTORY = hardened();

    private OfdXml() {}

    static Element root(Bytes part) {
        try {
            var builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new ByteArrayInputStream(part.array()));
            return document.getDocumentElement();
        } catch (SAXException | IOException _) {
            throw new Unreadable("a part is no XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    /// Elements of that name below `parent`, at any depth.
    static List<Element> all(Element parent, String name) {
        var found = parent.getElementsByTagNameNS(NAMESPACE, name);
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
