package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.verification.Addition;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/// Judges an OFD beside the issued one, part by part. Further signatures may be listed, each with parts of its own in a
/// folder of its own; any other difference makes the file altered.
final class OfdComparison {

    private static final Set<String> OF_LISTS = Set.of("Signature", "MaxSignId");

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
        issued.forEach((path, then) -> {
            Bytes now = file.get(path);
            if (now == null || (!path.endsWith("/Signatures.xml") && !now.equals(then))) {
                throw new Unreadable(path);
            }
            if (!now.equals(then)) {
                signatures(path, listed(then), listed(now));
            }
        });
        for (String path : file.keySet()) {
            if (!issued.containsKey(path) && !explained.contains(path)) {
                throw new Unreadable(path);
            }
        }
        return additions.isEmpty()
                ? new FileReading.Altered("packed anew")
                : FileReading.withAdditions(additions, printed);
    }

    private static List<Element> listed(Bytes list) {
        return HostileXml.all(HostileXml.root(list, "Signatures", OF_LISTS), "Signature");
    }

    /// The list may only have grown, at its end.
    private void signatures(String path, List<Element> then, List<Element> now) {
        boolean kept = now.size() > then.size()
                && now.stream()
                                .map(signature -> signature.getAttribute("ID"))
                                .distinct()
                                .count()
                        == now.size();
        for (int i = 0; kept && i < then.size(); i++) {
            kept = then.get(i).isEqualNode(now.get(i));
        }
        if (!kept) {
            throw new Unreadable(path);
        }
        String folder = OfdSignature.folder(path);
        now.subList(then.size(), now.size())
                .forEach(signature -> add(OfdSignature.resolved(folder, signature.getAttribute("BaseLoc"))));
    }

    private void add(String path) {
        String own = OfdSignature.folder(path);
        if (issued.keySet().stream().anyMatch(part -> part.startsWith(own))) {
            throw new Unreadable(path);
        }
        OfdSignature signature = OfdSignature.at(path, file);
        signature.parts().stream().filter(part -> part.startsWith(own)).forEach(explained::add);
        additions.addAll(signature.additions());
        if (additions.size() > ForeignFiles.MOST_ADDITIONS) {
            throw new Unreadable("too many additions");
        }
    }
}
