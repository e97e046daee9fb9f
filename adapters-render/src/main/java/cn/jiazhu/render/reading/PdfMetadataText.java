package cn.jiazhu.render.reading;

import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Stream;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// XMP metadata as the tools of others write it anew whenever they add something: their name and the time, all else
/// kept.
final class PdfMetadataText {

    private static final Set<String> OF_TOOLS = Set.of("Producer", "ModifyDate", "MetadataDate");

    private PdfMetadataText() {}

    static boolean sameBesidesTool(PdfValue then, PdfValue now) {
        return then instanceof Stream before
                && now instanceof Stream after
                && unsized(before.head()).equals(unsized(after.head()))
                && compared(before).isEqualNode(compared(after));
    }

    private static Dictionary unsized(Dictionary head) {
        var entries = new TreeMap<>(head.entries());
        entries.remove("Length");
        return new Dictionary(entries);
    }

    private static Element compared(Stream metadata) {
        Element root = HostileXml.root(metadata.content());
        reduce(root);
        return root;
    }

    /// Takes away what tools may say, and the white space between elements.
    private static void reduce(Element element) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(PdfMetadataText::isOfTools)
                .toList()
                .forEach(attribute ->
                        attributes.removeNamedItemNS(attribute.getNamespaceURI(), attribute.getLocalName()));
        var children = element.getChildNodes();
        for (Node child : IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .toList()) {
            if (isOfTools(child)
                    || (child instanceof Text text && text.getData().isBlank())) {
                element.removeChild(child);
            } else if (child instanceof Element inner) {
                reduce(inner);
            }
        }
    }

    /// Without elements of its own.
    private static boolean isOfTools(Node node) {
        return node.getLocalName() != null
                && OF_TOOLS.contains(node.getLocalName())
                && IntStream.range(0, node.getChildNodes().getLength())
                        .noneMatch(i -> node.getChildNodes().item(i) instanceof Element);
    }
}
