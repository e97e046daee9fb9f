package cn.jiazhu.bootstrap.demo;

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
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Reads the one page of an OFD (GB/T 33190): its text, that of its templates, and its pictures. A name that is drawn
/// as
/// outlines stands in the document's custom data.
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
        var symbols = elements(reader.part(folder + "DocumentRes.xml"), "MediaFile")
                .map(file -> reader.bytes(folder + "Res/" + file.getTextContent()))
                .flatMap(picture -> symbol(picture).stream())
                .toList();
        return new Printed(text, symbols);
    }

    private static Optional<QrGrid> symbol(byte[] picture) {
        try {
            var pixels = ImageIO.read(new ByteArrayInputStream(picture));
            boolean square = pixels != null && pixels.getWidth() == pixels.getHeight();
            return square
                    ? QrGrid.of(pixels.getWidth(), (x, y) -> (pixels.getRGB(x, y) & 0xFF) < 0x80)
                    : Optional.empty();
        } catch (IOException e) {
            throw new Mismatch("a picture in the OFD that cannot be read: " + e.getMessage());
        }
    }

    private Document part(String name) {
        byte[] bytes = bytes(name);
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new Mismatch(name + " in the OFD is no XML: " + e.getMessage());
        }
    }

    private byte[] bytes(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow(() -> new Mismatch("no " + name + " in the OFD"));
    }

    private static Stream<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagNameNS(OFD, name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
