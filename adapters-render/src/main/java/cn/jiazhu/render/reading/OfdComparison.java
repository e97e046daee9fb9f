package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.verification.Addition;
import cn.jiazhu.domain.verification.Box;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/// Judges an OFD beside the issued one, part by part. Further signatures may be listed, each with parts of its own in a
/// folder of its own; any other difference makes the file altered.
final class OfdComparison {

    /// ST_Box: millimetres; width and height are never negative.
    private static final Pattern BOUNDARY = Pattern.compile(
            "(?<x>-?\\d{1,4}(\\.\\d+)?) (?<y>-?\\d{1,4}(\\.\\d+)?) (?<w>\\d{1,4}(\\.\\d+)?) (?<h>\\d{1,4}(\\.\\d+)?)");

    private final Map<String, Bytes> issued;
    private final Map<String, Bytes> file;
    private final Set<String> explained = new HashSet<>();
    private final List<Addition> additions = new ArrayList<>();

    private OfdComparison(OfdArchive issued, OfdArchive file) {
        this.issued = issued.entries();
        this.file = file.entries();
    }

    static FileReading of(byte[] issued, byte[] file, List<PrintedElement> printed) {
        OfdArchive original = OfdArchive.of(issued);
        try {
            return new OfdComparison(original, OfdArchive.of(file)).judge(printed);
        } catch (Unreadable e) {
            return new FileReading.Altered(e.why());
        }
    }

    private FileReading judge(List<PrintedElement> printed) {
        issued.forEach((path, content) -> {
            Bytes now = file.get(path);
            if (now == null || (!path.endsWith("/Signatures.xml") && !content.equals(now))) {
                throw new Unreadable(path);
            }
            if (!content.equals(now)) {
                signatures(path, OfdXml.root(content), OfdXml.root(now));
            }
        });
        file.keySet().stream()
                .filter(path -> !issued.containsKey(path) && !explained.contains(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new Unreadable(path);
                });
        return additions.isEmpty()
                ? new FileReading.Altered("packed anew")
                : FileReading.withAdditions(additions, printed);
    }

    /// The list may only have grown, at its end.
    private void signatures(String path, Element then, Element now) {
        List<Element> old = OfdXml.all(then, "Signature");
        List<Element> all = OfdXml.all(now, "Signature");
        boolean kept = all.size() > old.size()
                && IntStream.range(0, old.size()).allMatch(i -> old.get(i).isEqualNode(all.get(i)))
                && OfdXml.all(now, "*").size()
                        == all.size() + OfdXml.all(now, "MaxSignId").size();
        if (!kept) {
            throw new Unreadable(path);
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        all.subList(old.size(), all.size())
                .forEach(signature -> add(resolved(folder, signature.getAttribute("BaseLoc"))));
    }

    private void add(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Bytes description = file.get(path);
        if (description == null || issued.keySet().stream().anyMatch(part -> part.startsWith(folder))) {
            throw new Unreadable(path);
        }
        file.keySet().stream().filter(part -> part.startsWith(folder)).forEach(explained::add);
        Element signature = OfdXml.root(description);
        Optional<String> signer = OfdXml.all(signature, "SignedValue").stream()
                .findFirst()
                .map(value -> file.get(resolved(folder, value.getTextContent().strip())))
                .flatMap(ClaimedSigner::ofSes);
        Optional<String> time =
                OfdXml.all(signature, "SignatureDateTime").stream().findFirst().map(Element::getTextContent);
        List<Box> places = OfdXml.all(signature, "StampAnnot").stream()
                .map(stamp -> place(stamp.getAttribute("Boundary")))
                .toList();
        (places.isEmpty() ? List.of(new Box(0, 0, 0, 0)) : places)
                .forEach(place -> additions.add(new Addition(Addition.Kind.SIGNATURE, place, signer, time)));
    }

    private static String resolved(String folder, String location) {
        return location.startsWith("/") ? location.substring(1) : folder + location;
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
