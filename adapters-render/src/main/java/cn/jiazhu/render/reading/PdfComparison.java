package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.verification.Addition;
import cn.jiazhu.domain.verification.Box;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.render.reading.PdfValue.Array;
import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Literal;
import cn.jiazhu.render.reading.PdfValue.Name;
import cn.jiazhu.render.reading.PdfValue.Reference;
import cn.jiazhu.render.reading.PdfValue.Stream;
import cn.jiazhu.render.reading.PdfValue.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Judges what has been appended to an issued PDF: every object that is new or replaced must be explained by a new
/// signature field, a new annotation or validation data; one that is not makes the file altered.
final class PdfComparison {

    /// A signature field may bring these to the form without changing what is there.
    private static final Set<String> OF_FORMS = Set.of("Fields", "SigFlags", "DR", "DA");

    private static final Set<String> OF_TRAILERS = Set.of("Size", "ID", "Prev", "Info");
    private static final Set<String> OF_INFORMATION = Set.of("ModDate", "Producer");

    private final PdfRevisions file;
    private final Set<Integer> explained = new HashSet<>();
    private final List<Addition> additions = new ArrayList<>();
    private boolean evidence;

    private PdfComparison(PdfRevisions file) {
        this.file = file;
    }

    /// What `file`, which begins with the `length` bytes that were issued, has become.
    static FileReading of(byte[] file, int length, List<PrintedElement> printed) {
        try {
            return new PdfComparison(PdfRevisions.of(file, length)).judge(printed);
        } catch (Unreadable e) {
            return new FileReading.Altered(e.why());
        }
    }

    private FileReading judge(List<PrintedElement> printed) {
        Dictionary issued = file.trailers().getFirst();
        for (Dictionary trailer : file.trailers()) {
            requireSame("trailer", issued, trailer, OF_TRAILERS);
            compare("/Info", issued.get("Info"), trailer.get("Info"), OF_INFORMATION);
        }
        Change catalog = compare("/Catalog", issued.get("Root"), issued.get("Root"), Set.of("AcroForm", "DSS"));
        metadata(catalog.then().get("Metadata"));
        evidence(catalog.now().get("DSS"));
        fields(catalog);
        annotations(catalog);
        file.later().forEach((number, value) -> {
            if (!explained.contains(number) && !value.equals(file.issued().get(number))) {
                throw new Unreadable("object " + number);
            }
        });
        if (additions.isEmpty()) {
            return evidence ? new FileReading.Evidence() : new FileReading.Altered("a revision that says nothing");
        }
        return FileReading.withAdditions(additions, printed);
    }

    /// The information once more, in XML.
    private void metadata(PdfValue metadata) {
        if (metadata instanceof Reference(var number)
                && PdfMetadataText.sameBesidesTool(file.then(metadata), file.now(metadata))) {
            explained.add(number);
        }
    }

    private void evidence(PdfValue store) {
        evidence = !store.equals(Literal.NONE);
        explainNew(store);
    }

    private void fields(Change catalog) {
        Change form = compare(
                "/AcroForm", catalog.then().get("AcroForm"), catalog.now().get("AcroForm"), OF_FORMS);
        appended(form, "Fields").forEach(this::explainAddition);
        explainNew(form.now().get("DR"));
    }

    private void annotations(Change catalog) {
        Dictionary pages = file.then(catalog.then().get("Pages")).dictionary();
        for (PdfValue kid : file.then(pages.get("Kids")).items()) {
            Change page = compare("/Page", kid, kid, Set.of("Annots"));
            for (PdfValue annotation : appended(page, "Annots")) {
                explainAddition(annotation);
                add(file.now(annotation).dictionary(), page.then());
            }
        }
    }

    private void add(Dictionary annotation, Dictionary page) {
        if (additions.size() == ForeignFiles.MOST_ADDITIONS) {
            throw new Unreadable("too many additions");
        }
        Dictionary field = annotation.names("FT", "Sig")
                ? annotation
                : file.now(annotation.get("Parent")).dictionary();
        boolean signature = annotation.names("Subtype", "Widget") && field.names("FT", "Sig");
        Dictionary value = signature ? file.now(field.get("V")).dictionary() : annotation;
        Box place = PdfAnnotations.place(annotation, page);
        if (signature && place.isEmpty() && value.names("SubFilter", "ETSI.RFC3161")) {
            evidence = true;
            return;
        }
        PdfAnnotations.requireKnownExtent(annotation);
        additions.add(new Addition(
                signature ? Addition.Kind.SIGNATURE : Addition.Kind.ANNOTATION,
                place,
                signature ? text(value, "Contents").flatMap(PdfComparison::signer) : Optional.empty(),
                text(value, "M")));
    }

    private static Optional<String> signer(String contents) {
        return ClaimedSigner.ofCms(Bytes.of(contents.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Optional<String> text(Dictionary dictionary, String key) {
        return dictionary.get(key) instanceof Text(var latin) ? Optional.of(latin) : Optional.empty();
    }

    /// A dictionary as issued and as it is now.
    private record Change(Dictionary then, Dictionary now) {}

    /// Both states of a dictionary, which may differ in `allowed` keys only.
    private Change compare(String where, PdfValue then, PdfValue now, Set<String> allowed) {
        explain(where, then, now);
        var change = new Change(file.then(then).dictionary(), file.now(now).dictionary());
        requireSame(where, change.then(), change.now(), allowed);
        return change;
    }

    /// What the list under `key` has at its end beyond the issued one.
    private List<PdfValue> appended(Change owner, String key) {
        PdfValue list = owner.now().get(key);
        explain("/" + key, owner.then().get(key), list);
        List<PdfValue> then = file.then(owner.then().get(key)).items();
        List<PdfValue> now = file.now(list).items();
        if (now.size() < then.size() || !now.subList(0, then.size()).equals(then)) {
            throw new Unreadable("/" + key);
        }
        return now.subList(then.size(), now.size());
    }

    /// What is compared is explained, unless an issued object has been given another part to play.
    private void explain(String where, PdfValue then, PdfValue now) {
        if (now instanceof Reference(var number)) {
            if (file.issued().containsKey(number) && !then.equals(now)) {
                throw new Unreadable(where);
            }
            explained.add(number);
        }
    }

    private void explainAddition(PdfValue addition) {
        if (!(addition instanceof Reference(var number)) || file.issued().containsKey(number)) {
            throw new Unreadable("an addition without an object of its own");
        }
        explainNew(addition);
    }

    /// Everything new that hangs on `root`; nothing in it may act, play or hide.
    private void explainNew(PdfValue root) {
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            open.pop().walk(value -> {
                switch (value) {
                    case Reference(var number) -> {
                        if (file.isNew(number) && explained.add(number)) {
                            open.push(file.now(value));
                        }
                    }
                    case Dictionary dictionary -> PdfAnnotations.requireHarmless(dictionary);
                    case Array _, Stream _, Literal _, Name _, Text _ -> {}
                }
            });
        }
    }

    private static void requireSame(String where, Dictionary then, Dictionary now, Set<String> allowed) {
        var keys = new TreeSet<>(then.entries().keySet());
        keys.addAll(now.entries().keySet());
        keys.removeAll(allowed);
        for (String key : keys) {
            if (!then.get(key).equals(now.get(key))) {
                throw new Unreadable(where + " /" + key);
            }
        }
    }
}
