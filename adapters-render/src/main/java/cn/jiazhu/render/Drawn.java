package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.render.Mark.Symbol;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A copy laid out and ready to be written in any format.
///
/// @param facts what it states
/// @param ownFonts the faces cut for this copy
/// @param fonts all faces, the template's too
/// @param qr the symbol among the marks
/// @param documentId 32 hexadecimal digits, the same for the same copy
record Drawn(
        AnnotatedCopy copy,
        MachineFacts facts,
        List<Mark> marks,
        Map<Face, FontSubset> ownFonts,
        Map<Face, FontSubset> fonts,
        Images images,
        ImageFile qr,
        String documentId) {

    /// Those of the copy's own faces that an OFD sets as text: rare characters are outlines there.
    Map<Face, FontSubset> ownTextFonts() {
        var faces = new EnumMap<>(ownFonts);
        faces.keySet().removeIf(Face::isRare);
        return faces;
    }

    static Drawn of(
            AnnotatedCopy copy,
            MachineFacts facts,
            QrText qr,
            Images images,
            Template template,
            CopyLayout layout,
            Fonts all) {
        List<Mark> marks = layout.copy(copy, qr, images);
        var own = new EnumMap<Face, FontSubset>(Face.class);
        for (Face face : EnumSet.range(Face.PERSON, Face.PURPOSE_RARE)) {
            Set<Integer> characters = Template.charactersOf(marks, face);
            if (!characters.isEmpty()) {
                own.put(face, Subsetter.cut(all.of(face), characters));
            }
        }
        var fonts = new EnumMap<>(template.fonts());
        fonts.putAll(own);
        return new Drawn(
                copy,
                facts,
                marks,
                own,
                fonts,
                images,
                qr(marks),
                facts.claimDigest().hex().substring(0, 32));
    }

    private static ImageFile qr(List<Mark> marks) {
        return marks.stream()
                .filter(Symbol.class::isInstance)
                .map(mark -> QrImage.of(((Symbol) mark).code()))
                .findFirst()
                .orElseThrow();
    }
}
