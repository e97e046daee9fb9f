package cn.jiazhu.render;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.certificate.CertificateType;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What all copies of a certificate type share: the static drawing, and the two fonts cut for it and for whatever a
/// copy sets in them (dates, numbers, its own labels).
///
/// @param unsealed the drawing without a seal, which OFD viewers draw themselves
record Template(CertificateType type, List<Mark> unsealed, Mark.Seal seal, Map<Face, FontSubset> fonts) {

    private static final String REGULAR_OF_COPIES = "男女共项以下空白使用目的接收单位至年月日.-";
    private static final String BOLD_OF_COPIES = "第次加注至年月日 ";

    static Template of(CertificateType type, CopyLayout layout, Fonts fonts, Mark.Seal seal) {
        List<Mark> marks = layout.template(type);
        var subsets = new EnumMap<Face, FontSubset>(Face.class);
        subsets.put(Face.REGULAR, cut(fonts, Face.REGULAR, marks, REGULAR_OF_COPIES + CheckCharacters.ALPHANUMERIC));
        subsets.put(Face.BOLD, cut(fonts, Face.BOLD, marks, BOLD_OF_COPIES + CheckCharacters.CROCKFORD));
        return new Template(type, marks, seal, Collections.unmodifiableMap(subsets));
    }

    List<Mark> marks() {
        return Stream.concat(unsealed.stream(), Stream.of(seal)).toList();
    }

    private static FontSubset cut(Fonts fonts, Face face, List<Mark> marks, String more) {
        Set<Integer> characters = charactersOf(marks, face);
        more.codePoints().forEach(characters::add);
        return Subsetter.cut(fonts.of(face), characters);
    }

    /// What `marks` set in `face`.
    static Set<Integer> charactersOf(Collection<Mark> marks, Face face) {
        var characters = new TreeSet<Integer>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Words words && words.style().face() == face) {
                words.text().codePoints().forEach(characters::add);
            }
        }
        return characters;
    }
}
