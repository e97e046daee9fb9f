package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.verification.Addition;
import cn.jiazhu.domain.verification.Box;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/// A signature that others have set on an OFD, as its description tells (GB/T 33190, 18.2).
///
/// @param parts all that it brings: the description, its value, its seal
record OfdSignature(Set<String> parts, List<Addition> additions) {

    private static final Set<String> ELEMENTS = Set.of(
            "SignedInfo",
            "Provider",
            "SignatureMethod",
            "SignatureDateTime",
            "Parameters",
            "Parameter",
            "References",
            "Reference",
            "CheckValue",
            "StampAnnot",
            "Seal",
            "BaseLoc",
            "SignedValue");

    /// ST_Box: millimetres; width and height are never negative.
    private static final Pattern BOUNDARY = Pattern.compile(
            "(?<x>-?\\d{1,4}(\\.\\d{1,9})?) (?<y>-?\\d{1,4}(\\.\\d{1,9})?) (?<w>\\d{1,4}(\\.\\d{1,9})?) (?<h>\\d{1,4}(\\.\\d{1,9})?)");

    private static final int LONGEST_TIME = 40;

    OfdSignature {
        parts = Set.copyOf(parts);
        additions = List.copyOf(additions);
    }

    /// @param path of the description among the parts of `file`
    static OfdSignature at(String path, Map<String, Bytes> file) {
        Bytes description = file.get(path);
        if (description == null) {
            throw new Unreadable(path);
        }
        Element signature = OfdXml.root(description, "Signature", ELEMENTS);
        String folder = folder(path);
        Optional<String> value = location(signature, "SignedValue", folder);
        var parts = new HashSet<>(Set.of(path));
        Stream.of(value, location(signature, "BaseLoc", folder))
                .flatMap(Optional::stream)
                .forEach(parts::add);
        return new OfdSignature(
                parts, additions(signature, value.flatMap(at -> Optional.ofNullable(file.get(at))), places(signature)));
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    static String resolved(String folder, String location) {
        return location.startsWith("/") ? location.substring(1) : folder + location;
    }

    private static Optional<String> location(Element signature, String name, String folder) {
        return OfdXml.all(signature, name).stream()
                .findFirst()
                .map(element -> resolved(folder, element.getTextContent().strip()));
    }

    private static List<Addition> additions(Element signature, Optional<Bytes> value, List<Box> places) {
        Optional<String> signer = value.flatMap(ClaimedSigner::ofSes);
        Optional<String> time = OfdXml.all(signature, "SignatureDateTime").stream()
                .findFirst()
                .map(Element::getTextContent)
                .filter(text -> text.length() <= LONGEST_TIME);
        return places.stream()
                .map(place -> new Addition(Addition.Kind.SIGNATURE, place, signer, time))
                .toList();
    }

    /// One without a stamp shows nowhere.
    private static List<Box> places(Element signature) {
        List<Box> stamps = OfdXml.all(signature, "StampAnnot").stream()
                .map(stamp -> place(stamp.getAttribute("Boundary")))
                .toList();
        return stamps.isEmpty() ? List.of(new Box(0, 0, 0, 0)) : stamps;
    }

    private static Box place(String boundary) {
        Matcher box = BOUNDARY.matcher(boundary);
        if (!box.matches()) {
            throw new Unreadable("a stamp without a boundary");
        }
        double left = Double.parseDouble(box.group("x"));
        double top = Double.parseDouble(box.group("y"));
        return new Box(left, top, left + Double.parseDouble(box.group("w")), top + Double.parseDouble(box.group("h")));
    }
}
