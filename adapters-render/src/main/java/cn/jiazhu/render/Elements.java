package cn.jiazhu.render;

import cn.jiazhu.domain.verification.Box;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.domain.verification.PrintedElement.Name;
import cn.jiazhu.render.Mark.Words;
import java.util.List;
import java.util.stream.Stream;

/// The places of everything on the face that says something; ornament says nothing.
final class Elements {

    /// Of the fonts used, in ems above and below the baseline; no Han character leaves them.
    private static final double ASCENT = 0.88;

    private static final double DESCENT = 0.12;

    private static final List<PrintedElement> PICTURES = List.of(
            new PrintedElement(Name.QR, new Box(156, 24.5, 184, 52.5)),
            new PrintedElement(Name.PHOTO, new Box(159, 102.5, 184, 137.5)),
            new PrintedElement(Name.SIGNATURE, new Box(26, 220, 62, 235)));

    private Elements() {}

    static List<PrintedElement> of(List<Mark> marks, Fonts fonts) {
        Stream<PrintedElement> texts = marks.stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .map(words -> new PrintedElement(Name.valueOf(words.field().name()), place(words, fonts)));
        return Stream.concat(texts, PICTURES.stream()).toList();
    }

    private static Box place(Words words, Fonts fonts) {
        double gaps = words.gaps().stream().mapToDouble(gap -> gap).sum();
        double em = words.style().em();
        return new Box(
                words.x(),
                words.y() - ASCENT * em,
                words.x() + fonts.width(words.text(), words.style()) + gaps,
                words.y() + DESCENT * em);
    }
}
