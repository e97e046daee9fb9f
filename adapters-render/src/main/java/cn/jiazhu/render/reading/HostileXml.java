package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads XML of unknown origin, without document types, entities or anything fetched.
final class HostileXml {

    private static final int LARGEST = 256 << 10;

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
