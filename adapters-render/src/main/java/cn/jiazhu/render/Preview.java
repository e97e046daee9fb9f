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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The face as an SVG without a font: every glyph an outline, defined once in font units and used where it stands.
/// Sharp at any size, and right for every character the documents can print.
record Preview(Fonts fonts) {

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
        return """
                <svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" width="210mm" height="297mm" \
                viewBox="0 0 210 297" role="img" aria-labelledby="title desc">
                <title id="title">%s</title>
                <desc id="desc">%s</desc>
                <defs>
                %s</defs>
                <path fill="#FFFFFF" d="M0 0L210 0L210 297L0 297Z"/>
                %s</svg>
                """.formatted(
                        Xml.escaped(title),
                        Xml.escaped(description),
                        glyphs(marks, Face.REGULAR, Face.PERSON, Face.PURPOSE)
                                + glyphs(marks, Face.BOLD)
                                + glyphs(marks, Face.PERSON_RARE, Face.PURPOSE_RARE),
                        marks.stream().map(mark -> drawn(mark, images)).collect(Collectors.joining()));
    }

    private static String whose(Facts facts) {
        return facts.name().text() + "，注册编号 " + facts.number().text();
    }

    /// @param sharing faces of one font
    private String glyphs(List<Mark> marks, Face... sharing) {
        return Stream.of(sharing)
                .flatMap(face -> Template.charactersOf(marks, face).stream())
                .distinct()
                .sorted()
                .map(character -> glyph(sharing[0], character))
                .collect(Collectors.joining());
    }

    private String glyph(Face face, int character) {
        Outline outline = outline(face, character);
        return outline.isEmpty() ? "" : "<path id=\"" + id(face, character) + "\" d=\"" + Svg.whole(outline) + "\"/>\n";
    }

    private Outline outline(Face face, int character) {
        Typeface typeface = fonts.of(face);
        return typeface.outline(typeface.glyph(character));
    }

    /// No two fonts share one, though they may share a character.
    private static String id(Face face, int character) {
        String font = switch (face) {
            case BOLD -> "b";
            case PERSON_RARE, PURPOSE_RARE -> "x";
            case REGULAR, PERSON, PURPOSE -> "r";
        };
        return font + Integer.toHexString(character);
    }

    private String drawn(Mark mark, Images images) {
        return switch (mark) {
            case Words words -> drawn(words);
            case Shape(Outline outline, Paint paint) -> drawn(outline, paint);
            case Symbol(QrCode code, double x, double y, double side) ->
                drawn(code.outline(x, y, side), new Fill(Ink.INK));
            case Picture(Portrait portrait, double x, double y, double width, double height) -> {
                ImageFile image = images.of(portrait);
                yield drawn(image.kind().mediaType(), image.file().bytes(), new Bounds(x, y, x + width, y + height));
            }
            case Seal(SealPicture picture) -> drawn("image/png", picture.png(), picture.place());
        };
    }

    private String drawn(Words words) {
        Face face = words.style().face();
        Typeface typeface = fonts.of(face);
        double unit = words.style().em() / Typeface.UNITS_PER_EM;
        int[] characters = words.codePoints();
        var glyphs = new StringBuilder();
        double x = 0;
        for (int i = 0; i < characters.length; i++) {
            if (!outline(face, characters[i]).isEmpty()) {
                glyphs.append("<use href=\"#").append(id(face, characters[i]));
                glyphs.append("\" x=\"").append(StrictMath.round(x)).append("\"/>");
            }
            x += typeface.advance(typeface.glyph(characters[i])) + words.gapAfter(i) / unit;
        }
        return "<g fill=\"%1$s\" transform=\"matrix(%2$s 0 0 -%2$s %3$s %4$s)\">%5$s</g>\n"
                .formatted(Svg.colour(words.style().ink()), Svg.scale(unit), fine(words.x()), fine(words.y()), glyphs);
    }

    private static String drawn(Outline outline, Paint paint) {
        return "<path " + attributes(paint) + " d=\"" + Svg.path(outline) + "\"/>\n";
    }

    private static String drawn(String mediaType, Bytes image, Bounds place) {
        return "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" href=\"data:%s;base64,%s\"/>\n"
                .formatted(
                        fine(place.left()),
                        fine(place.top()),
                        fine(place.right() - place.left()),
                        fine(place.bottom() - place.top()),
                        mediaType,
                        Base64.getEncoder().encodeToString(image.array()));
    }

    private static String attributes(Paint paint) {
        return switch (paint) {
            case Fill(Ink ink) -> "fill=\"" + Svg.colour(ink) + "\"";
            case Stroke(Ink ink, double width) -> "fill=\"none\" " + stroke(ink, width);
            case FillAndStroke(Ink fill, Ink ink, double width) ->
                attributes(new Fill(fill)) + " " + stroke(ink, width);
        };
    }

    private static String stroke(Ink ink, double width) {
        return "stroke=\"" + Svg.colour(ink) + "\" stroke-width=\"" + fine(width) + "\"";
    }
}
