package cn.jiazhu.render.reading;

import cn.jiazhu.domain.verification.Box;
import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Literal;
import java.util.List;
import java.util.Set;

/// Where an annotation shows, and what it must not be able to do (ISO 32000-1, 12.5).
final class PdfAnnotations {

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    /// Actions, scripts, embedded files, media, content that comes and goes, content from elsewhere.
    private static final Set<String> HARMFUL = Set.of(
            "A",
            "AA",
            "PA",
            "JS",
            "JavaScript",
            "EF",
            "RF",
            "OC",
            "OPI",
            "Ref",
            "XFA",
            "RichMediaContent",
            "RichMediaSettings",
            "NeedAppearances");

    /// Drawn by the viewer as it likes, or over the whole page.
    private static final Set<String> BOUNDLESS =
            Set.of("Popup", "Link", "Watermark", "TrapNet", "PrinterMark", "Screen", "Movie", "3D", "RichMedia");

    /// NoZoom and NoRotate: shown outside its rectangle.
    private static final int LEAVES_ITS_PLACE = 0b11000;

    private PdfAnnotations() {}

    static void requireHarmless(Dictionary dictionary) {
        HARMFUL.stream().filter(dictionary.entries()::containsKey).findFirst().ifPresent(key -> {
            throw new Unreadable("an addition with /" + key);
        });
        if (dictionary.names("Type", "ObjStm") || dictionary.names("Type", "XRef")) {
            throw new Unreadable("an addition that holds objects of its own");
        }
    }

    /// A viewer shows an appearance stream inside the annotation's rectangle and nowhere else.
    static void requireKnownExtent(Dictionary annotation) {
        boolean boundless = BOUNDLESS.stream().anyMatch(kind -> annotation.names("Subtype", kind));
        boolean drawn = !annotation.get("AP").equals(Literal.NONE) || annotation.names("Subtype", "Widget");
        PdfValue flags = annotation.get("F");
        boolean leaves = !flags.equals(Literal.NONE) && (flags.integer(LEAVES_ITS_PLACE) & LEAVES_ITS_PLACE) != 0;
        if (boundless || leaves || !drawn) {
            throw new Unreadable("an annotation of unknown extent");
        }
    }

    /// The annotation's rectangle on its page.
    static Box place(Dictionary annotation, Dictionary page) {
        double[] rectangle = numbers(annotation, "Rect");
        double height = numbers(page, "MediaBox")[3];
        return new Box(
                millimetres(Math.min(rectangle[0], rectangle[2])),
                millimetres(height - Math.max(rectangle[1], rectangle[3])),
                millimetres(Math.max(rectangle[0], rectangle[2])),
                millimetres(height - Math.min(rectangle[1], rectangle[3])));
    }

    private static double millimetres(double points) {
        return points * MILLIMETRES_PER_POINT;
    }

    private static double[] numbers(Dictionary dictionary, String key) {
        List<PdfValue> items = dictionary.get(key).items();
        if (items.size() != 4) {
            throw new Unreadable("/" + key + " is no rectangle");
        }
        return items.stream().mapToDouble(PdfAnnotations::number).toArray();
    }

    private static double number(PdfValue value) {
        if (value instanceof Literal(var text) && !text.matches("true|false|null")) {
            return Double.parseDouble(text);
        }
        throw new Unreadable("not a number");
    }
}
