package cn.jiazhu.render.reading;

import static cn.jiazhu.render.reading.PdfState.array;
import static cn.jiazhu.render.reading.PdfState.dictionary;

import cn.jiazhu.domain.verification.Addition;
import cn.jiazhu.domain.verification.Box;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.render.reading.PdfRevisions.Revision;
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

    private final List<Dictionary> trailers;
    private final PdfState state;
    private final Set<Integer> explained = new HashSet<>();
    private final List<Addition> additions = new ArrayList<>();
    private boolean evidence;

    private PdfComparison(List<Revision> revisions) {
        trailers = revisions.stream().map(Revision::trailer).toList();
        state = PdfState.of(revisions);
    }

    /// What `file`, which begins with the `length` bytes that were issued, has become.
    static FileReading of(byte[] file, int length, List<PrintedElement> printed) {
        try {
            return new PdfComparison(PdfRevisions.of(file, length).revisions()).judge(printed);
        } catch (Unreadable e) {
            return new FileReading.Altered(e.why());
        }
    }

    private FileReading judge(List<PrintedElement> printed) {
        Dictionary issued = trailers.getFirst();
        for (Dictionary trailer : trailers) {
            requireSame("trailer", issued, trailer, OF_TRAILERS);
            compare("/Info", issued.get("Info"), trailer.get("Info"), OF_INFORMATION);
        }
        Change catalog = compare("/Catalog", issued.get("Root"), issued.get("Root"), Set.of("AcroForm", "DSS"));
        metadata(catalog.then().get("Metadata"));
        catalog.now().get("DSS").ifPresent(this::explainEvidence);
        fields(catalog);
        annotations(catalog);
        state.later().forEach((number, value) -> {
            if (!explained.contains(number) && !value.equals(state.issued().get(number))) {
                throw new Unreadable("object " + number);
            }
        });
        if (additions.isEmpty()) {
            return evidence ? new FileReading.Evidence() : new FileReading.Altered("a revision that says nothing");
        }
        return FileReading.withAdditions(additions, printed);
    }

    /// The information once more, in XML.
    private void metadata(Optional<PdfValue> reference) {
        if (reference.isPresent()
                && reference.get() instanceof Reference(var number)
                && PdfMetadataText.sameBesidesTool(state.then(reference), state.now(reference))) {
            explained.add(number);
        }
    }

    private void explainEvidence(PdfValue store) {
        evidence = true;
        explainNew(store);
    }

    private void fields(Change catalog) {
        Change form = compare(
                "/AcroForm", catalog.then().get("AcroForm"), catalog.now().get("AcroForm"), OF_FORMS);
        appended(form, "Fields").forEach(this::explainAddition);
        form.now().get("DR").ifPresent(this::explainNew);
    }

    private void annotations(Change catalog) {
        Dictionary pages = dictionary(state.then(catalog.then().get("Pages")));
        for (PdfValue kid : array(state.then(pages.get("Kids"))).items()) {
            Change page = compare("/Page", Optional.of(kid), Optional.of(kid), Set.of("Annots"));
            for (PdfValue annotation : appended(page, "Annots")) {
                explainAddition(annotation);
                add(dictionary(state.now(Optional.of(annotation))), page.then());
            }
        }
    }

    private void add(Dictionary annotation, Dictionary page) {
        if (additions.size() == ForeignFiles.MOST_ADDITIONS) {
            throw new Unreadable("too many additions");
        }
        Dictionary field = annotation.names("FT", "Sig") ? annotation : dictionary(state.now(annotation.get("Parent")));
        boolean signature = annotation.names("Subtype", "Widget") && field.names("FT", "Sig");
        Dictionary value = signature ? dictionary(state.now(field.get("V"))) : annotation;
        Box place = PdfAnnotations.place(annotation, page);
        if (signature && place.isEmpty() && value.names("SubFilter", "ETSI.RFC3161")) {
            evidence = true;
            return;
        }
        PdfAnnotations.requireKnownExtent(annotation);
        additions.add(new Addition(
                signature ? Addition.Kind.SIGNATURE : Addition.Kind.ANNOTATION,
                place,
                value.get("Contents").filter(_ -> signature).flatMap(PdfComparison::signer),
                value.get("M").flatMap(PdfComparison::latin)));
    }

    private static Optional<String> signer(PdfValue contents) {
        return contents instanceof Text(var bytes) ? ClaimedSigner.ofCms(bytes) : Optional.empty();
    }

    private static Optional<String> latin(PdfValue value) {
        return value instanceof Text(var bytes)
                ? Optional.of(new String(bytes.array(), StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    /// A dictionary as issued and as it is now.
    private record Change(Dictionary then, Dictionary now) {}

    /// Both states of a dictionary, which may differ in `allowed` keys only.
    private Change compare(String where, Optional<PdfValue> then, Optional<PdfValue> now, Set<String> allowed) {
        explain(where, then, now);
        var change = new Change(dictionary(state.then(then)), dictionary(state.now(now)));
        requireSame(where, change.then(), change.now(), allowed);
        return change;
    }

    /// What the list under `key` has at its end beyond the issued one.
    private List<PdfValue> appended(Change owner, String key) {
        Optional<PdfValue> list = owner.now().get(key);
        explain("/" + key, owner.then().get(key), list);
        List<PdfValue> then = array(state.then(owner.then().get(key))).items();
        List<PdfValue> now = array(state.now(list)).items();
        if (now.size() < then.size() || !now.subList(0, then.size()).equals(then)) {
            throw new Unreadable("/" + key);
        }
        return now.subList(then.size(), now.size());
    }

    /// What is compared is explained, unless an issued object has been given another part to play.
    private void explain(String where, Optional<PdfValue> then, Optional<PdfValue> now) {
        if (now.isPresent() && now.get() instanceof Reference(var number)) {
            if (state.issued().containsKey(number) && !then.equals(now)) {
                throw new Unreadable(where);
            }
            explained.add(number);
        }
    }

    private void explainAddition(PdfValue addition) {
        if (!(addition instanceof Reference(var number)) || state.issued().containsKey(number)) {
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
                        if (state.isNew(number) && explained.add(number)) {
                            open.push(state.now(Optional.of(value)));
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
