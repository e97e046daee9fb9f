package cn.jiazhu.render.reading;

import cn.jiazhu.render.reading.PdfRevisions.Revision;
import cn.jiazhu.render.reading.PdfValue.Array;
import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The objects of a PDF as they were issued, and those that later revisions brought or replaced.
record PdfState(Map<Integer, PdfValue> issued, Map<Integer, PdfValue> later) {

    static PdfState of(List<Revision> revisions) {
        Map<Integer, PdfValue> later = new TreeMap<>();
        revisions.stream().skip(1).map(Revision::objects).forEach(later::putAll);
        return new PdfState(revisions.getFirst().objects(), later);
    }

    boolean isNew(int number) {
        return later.containsKey(number) && !issued.containsKey(number);
    }

    PdfValue then(Optional<PdfValue> value) {
        return resolved(value, issued);
    }

    PdfValue now(Optional<PdfValue> value) {
        return value.isPresent() && value.get() instanceof Reference(var number) && later.containsKey(number)
                ? resolved(value, later)
                : resolved(value, issued);
    }

    static Dictionary dictionary(PdfValue value) {
        return value instanceof Dictionary dictionary ? dictionary : Dictionary.EMPTY;
    }

    static Array array(PdfValue value) {
        return value instanceof Array array ? array : new Array(List.of());
    }

    private static PdfValue resolved(Optional<PdfValue> value, Map<Integer, PdfValue> objects) {
        PdfValue found = value.orElse(Dictionary.EMPTY);
        return found instanceof Reference(var number) ? objects.getOrDefault(number, Dictionary.EMPTY) : found;
    }
}
