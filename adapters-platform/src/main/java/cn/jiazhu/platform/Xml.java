package cn.jiazhu.platform;

import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Steps through a part of a workbook, element by element, whatever its namespace.
final class Xml {

    /// As many as a cell can hold.
    private static final int MOST_CHARACTERS = 32_767;

    private Xml() {}

    /// On to the next element that begins; false at the end.
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type has no place here");
                default -> {}
            }
        }
        return false;
    }

    static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    /// The text of the element that has begun, which holds nothing else; of an endless one its beginning.
    static String value(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                throw new XMLStreamException("a text has no parts");
            }
            if (xml.hasText() && text.length() < MOST_CHARACTERS) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /// All text within the element that has begun, but how it is pronounced.
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals(element)) {
            if (xml.isStartElement() && xml.getLocalName().equals("t")) {
                text.append(value(xml));
            } else if (xml.isStartElement() && xml.getLocalName().equals("rPh")) {
                text(xml, "rPh");
            }
        }
        return text.toString();
    }
}
