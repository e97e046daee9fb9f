package cn.jiazhu.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// An OFD file taken apart by the JDK alone.
record OfdFile(Map<String, byte[]> entries) {

    static final String NAMESPACE = "http://www.ofdspec.org/2016";
    static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";
    static final String TEMPLATE = "Doc_0/Tpls/Tpl_0/Content.xml";

    static final String SIGNATURES = "Doc_0/Signs/Signatures.xml";
    static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    static final String SEAL = "Doc_0/Signs/Sign_0/Seal.esl";
    static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";

    static OfdFile read(byte[] file) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OfdFile(entries);
    }

    byte[] entry(String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    Document xml(String name) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(entry(name)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    List<Element> elements(String name, String tag) {
        var found = xml(name).getElementsByTagNameNS(NAMESPACE, tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    /// The text of the template, then of the page.
    String text() {
        var text = new StringBuilder();
        for (String part : List.of(TEMPLATE, PAGE)) {
            elements(part, "TextCode").forEach(code -> text.append(code.getTextContent()));
        }
        return text.toString();
    }

    String customData(String name) {
        return elements("OFD.xml", "CustomData").stream()
                .filter(pair -> pair.getAttribute("Name").equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
    }
}
