package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.verification.Addition;
import cn.jiazhu.domain.verification.Box;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final String LENGTH = "\\d{1,4}(?:\\.\\d{1,9})?";

    /// ST_Box: millimetres; width and height are never negative.
    private static final Pattern BOUNDARY = Pattern.compile("(-?%1$s) (-?%1$s) (%1$s) (%1$s)".formatted(LENGTH));

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
        Element signature = HostileXml.root(description, "Signature", ELEMENTS);
        String folder = folder(path);
        Optional<String> value = text(signature, "SignedValue").map(location -> resolved(folder, location));
        Optional<String> seal = text(signature, "BaseLoc").map(location -> resolved(folder, location));
        return new OfdSignature(
                Stream.of(Optional.of(path), value, seal)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                additions(signature, value.flatMap(at -> Optional.ofNullable(file.get(at)))));
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    static String resolved(String folder, String location) {
        return location.startsWith("/") ? location.substring(1) : folder + location;
    }

    private static Optional<String> text(Element signature, String name) {
        return HostileXml.all(signature, name).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip());
    }

    private static List<Addition> additions(Element signature, Optional<Bytes> value) {
        Optional<String> signer = value.flatMap(ClaimedSigner::ofSes);
        Optional<String> time = text(signature, "SignatureDateTime").filter(text -> text.length() <= LONGEST_TIME);
        return places(signature).stream()
                .map(place -> new Addition(Addition.Kind.SIGNATURE, place, signer, time))
                .toList();
    }

    /// One without a stamp shows nowhere.
    private static List<Box> places(Element signature) {
        List<Box> stamps = HostileXml.all(signature, "StampAnnot").stream()
                .map(stamp -> place(stamp.getAttribute("Boundary")))
                .toList();
        return stamps.isEmpty() ? List.of(new Box(0, 0, 0, 0)) : stamps;
    }

    private static Box place(String boundary) {
        Matcher box = BOUNDARY.matcher(boundary);
        if (!box.matches()) {
            throw new Unreadable("a stamp without a boundary");
        }
        double[] lengths = IntStream.rangeClosed(1, 4)
                .mapToDouble(i -> Double.parseDouble(box.group(i)))
                .toArray();
        return new Box(lengths[0], lengths[1], lengths[0] + lengths[2], lengths[1] + lengths[3]);
    }
}
