package cn.jiazhu.render;

import static cn.jiazhu.render.Numbers.fine;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.render.Mark.Fill;
import cn.jiazhu.render.Mark.FillAndStroke;
import cn.jiazhu.render.Mark.Paint;
import cn.jiazhu.render.Mark.Picture;
import cn.jiazhu.render.Mark.Portrait;
import cn.jiazhu.render.Mark.Seal;
import cn.jiazhu.render.Mark.Shape;
import cn.jiazhu.render.Mark.Stroke;
import cn.jiazhu.render.Mark.Symbol;
import cn.jiazhu.render.Mark.Words;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The face as an SVG without a font: every glyph an outline, defined once in font units and used where it stands.
/// Sharp at any size, and right for every character the documents can print.
final class Preview {

    private final Fonts fonts;
    private final StringBuilder out = new StringBuilder();

    Preview(Fonts fonts) {
        this.fonts = fonts;
    }

    String of(AnnotatedCopy copy, Template template, Drawn drawn) {
        List<Mark> marks =
                Stream.of(template.marks(), drawn.marks()).flatMap(List::stream).toList();
        String until = "，使用有效期至 " + PrintedDay.of(copy.period().last());
        return of(copy.type().title() + "（加注件）", whose(copy.facts()) + until, marks, drawn.images());
    }

    String ofOriginal(CertificateType type, Facts facts, List<Mark> marks, Images images) {
        return of(type.title() + "（原件，未加注）", whose(facts), marks, images);
    }

    private String of(String title, String description, List<Mark> marks, Images images) {
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" width="210mm" height="297mm" \
                viewBox="0 0 210 297" role="img" aria-labelledby="title desc">
                """);
        element("title", title);
        element("desc", description);
        out.append("<defs>\n");
        glyphs(marks, fonts.regular());
        glyphs(marks, fonts.bold());
        glyphs(marks, fonts.rare());
        out.append("</defs>\n<path fill=\"#FFFFFF\" d=\"M0 0L210 0L210 297L0 297Z\"/>\n");
        marks.forEach(mark -> draw(mark, images));
        return out.append("</svg>\n").toString();
    }

    private static String whose(Facts facts) {
        return facts.name().text() + "，注册编号 " + facts.number().text();
    }

    private void element(String name, String text) {
        out.append('<').append(name).append(" id=\"").append(name).append("\">");
        out.append(Xml.escaped(text)).append("</").append(name).append(">\n");
    }

    private void glyphs(List<Mark> marks, Typeface typeface) {
        String prefix = prefix(typeface);
        Set<Integer> characters = new TreeSet<>();
        for (Face face : Face.values()) {
            if (fonts.of(face).equals(typeface)) {
                characters.addAll(Template.charactersOf(marks, face));
            }
        }
        for (int character : characters) {
            Outline outline = typeface.outline(typeface.glyph(character));
            if (!outline.isEmpty()) {
                out.append("<path id=\"").append(prefix).append(Integer.toHexString(character));
                out.append("\" d=\"").append(Svg.whole(outline)).append("\"/>\n");
            }
        }
    }

    /// Of a glyph's id; no two fonts share it, though they may share a character.
    private String prefix(Typeface typeface) {
        return typeface.equals(fonts.bold()) ? "b" : typeface.equals(fonts.rare()) ? "x" : "r";
    }

    private void draw(Mark mark, Images images) {
        switch (mark) {
            case Words words -> draw(words);
            case Shape(Outline outline, Paint paint) ->
                out.append("<path ")
                        .append(attributes(paint))
                        .append(" d=\"")
                        .append(Svg.path(outline))
                        .append("\"/>\n");
            case Symbol(QrCode code, double x, double y, double side) ->
                draw(new Shape(code.outline(x, y, side), new Fill(Ink.INK)), images);
            case Picture(Portrait portrait, double x, double y, double width, double height) -> {
                ImageFile image = images.of(portrait);
                draw(image.kind().mediaType(), image.file().bytes(), new Bounds(x, y, x + width, y + height));
            }
            case Seal(SealPicture picture) -> draw("image/png", picture.png(), picture.place());
        }
    }

    private void draw(Words words) {
        Typeface typeface = fonts.of(words.style().face());
        String prefix = prefix(typeface);
        double unit = words.style().em() / Typeface.UNITS_PER_EM;
        out.append("<g fill=\"").append(Svg.colour(words.style().ink())).append("\" transform=\"matrix(");
        out.append(Svg.scale(unit)).append(" 0 0 -").append(Svg.scale(unit)).append(' ');
        out.append(fine(words.x())).append(' ').append(fine(words.y())).append(")\">");
        int[] characters = words.codePoints();
        double x = 0;
        for (int i = 0; i < characters.length; i++) {
            int glyph = typeface.glyph(characters[i]);
            if (!typeface.outline(glyph).isEmpty()) {
                out.append("<use href=\"#").append(prefix).append(Integer.toHexString(characters[i]));
                out.append("\" x=\"").append(StrictMath.round(x)).append("\"/>");
            }
            x += typeface.advance(glyph) + words.gapAfter(i) / unit;
        }
        out.append("</g>\n");
    }

    private void draw(String mediaType, Bytes image, Bounds place) {
        out.append("<image x=\"").append(fine(place.left()));
        out.append("\" y=\"").append(fine(place.top()));
        out.append("\" width=\"").append(fine(place.right() - place.left()));
        out.append("\" height=\"").append(fine(place.bottom() - place.top()));
        out.append("\" href=\"data:").append(mediaType).append(";base64,");
        out.append(Base64.getEncoder().encodeToString(image.array())).append("\"/>\n");
    }

    private static String attributes(Paint paint) {
        return switch (paint) {
            case Fill(Ink ink) -> "fill=\"" + Svg.colour(ink) + "\"";
            case Stroke(Ink ink, double width) -> "fill=\"none\" " + stroke(ink, width);
            case FillAndStroke(Ink fill, Ink ink, double width) ->
                "fill=\"" + Svg.colour(fill) + "\" " + stroke(ink, width);
        };
    }

    private static String stroke(Ink ink, double width) {
        return "stroke=\"" + Svg.colour(ink) + "\" stroke-width=\"" + fine(width) + "\"";
    }
}
