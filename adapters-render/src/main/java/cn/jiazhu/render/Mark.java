package cn.jiazhu.render;

import java.util.List;

/// Something that stands on the page. Millimetres from the top left corner; the y of words is their baseline.
sealed interface Mark {

    /// One run of text in one font.
    ///
    /// @param gaps millimetres beyond the plain advance after each character but the last; empty for none
    record Words(Field field, String text, Style style, double x, double y, List<Double> gaps) implements Mark {

        public Words {
            gaps = List.copyOf(gaps);
        }

        int[] codePoints() {
            return text.codePoints().toArray();
        }

        double gapAfter(int index) {
            return index < gaps.size() ? gaps.get(index) : 0;
        }
    }

    record Shape(Outline outline, Paint paint) implements Mark {

        /// Drawn from a corner of its own: like ones then read alike wherever they stand, and compress.
        boolean isIntricate() {
            return paint instanceof Stroke && outline.steps().size() > 20;
        }
    }

    /// An image, drawn into exactly this box.
    record Picture(Portrait portrait, double x, double y, double width, double height) implements Mark {}

    /// A QR symbol that fills a square.
    record Symbol(QrCode code, double x, double y, double side) implements Mark {}

    /// The issuer's seal.
    record Seal(SealPicture picture) implements Mark {}

    /// The two images of a holder.
    enum Portrait {
        PHOTO,
        SIGNATURE
    }

    sealed interface Paint {}

    record Fill(Ink ink) implements Paint {}

    record Stroke(Ink ink, double width) implements Paint {}

    record FillAndStroke(Ink fill, Ink ink, double width) implements Paint {}
}
