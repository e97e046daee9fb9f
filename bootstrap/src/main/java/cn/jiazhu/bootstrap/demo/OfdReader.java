package cn.jiazhu.bootstrap.demo;

import cn.jiazhu.bootstrap.demo.Printed.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Reads the one page of an OFD (GB/T 33190): its text, that of its templates, and its filled paths. A name that is
/// drawn
/// as outlines stands in the document's custom data.
final class OfdReader {

    private static final String OFD = "http://www.ofdspec.org/2016";

    private final Map<String, byte[]> parts = new HashMap<>();

    private OfdReader(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Printed read(byte[] bytes) {
        var reader = new OfdReader(bytes);
        Document entry = reader.part("OFD.xml");
        String root = elements(entry, "DocRoot")
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        Document document = reader.part(root);
        List<Document> pages = Stream.concat(elements(document, "TemplatePage"), elements(document, "Page"))
                .map(page -> reader.part(folder + page.getAttribute("BaseLoc")))
                .toList();
        String text = Stream.concat(
                        elements(entry, "CustomData"), pages.stream().flatMap(page -> elements(page, "TextCode")))
                .map(Element::getTextContent)
                .collect(Collectors.joining("\n"));
        var shapes = pages.stream()
                .flatMap(page -> elements(page, "PathObject"))
                .flatMap(path -> shape(path).stream())
                .toList();
        return new Printed(text, shapes);
    }

    private static Optional<Shape> shape(Element object) {
        if (!object.getAttribute("Fill").equals("true")) {
            return Optional.empty();
        }
        String data =
                object.getElementsByTagNameNS(OFD, "AbbreviatedData").item(0).getTextContent();
        return Contours.walk(List.of(data.strip().split("\\s+", -1)), "C");
    }

    private Document part(String name) {
        byte[] bytes = parts.get(name);
        Mismatch.unless(bytes != null, "no " + name + " in the OFD");
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new Mismatch(name + " in the OFD is no XML: " + e.getMessage());
        }
    }

    private static Stream<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagNameNS(OFD, name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
