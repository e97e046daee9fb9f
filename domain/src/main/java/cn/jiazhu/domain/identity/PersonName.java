package cn.jiazhu.domain.identity;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.LegacyCharacters;
import java.util.Set;

/// A person's name, 1 to 36 code points. Normalised are, and nothing else: outer white space; the dots U+2022, U+2027,
/// U+30FB, U+FF65 to the middle dot U+00B7; [LegacyCharacters]. A variation selector is refused: it asks for one shape
/// among several, and to print another would be to misspell somebody.
public record PersonName(String text) {

    public static final int MAX_CODE_POINTS = 36;

    private static final Set<Integer> DOTS = Set.of(0x2022, 0x2027, 0x30FB, 0xFF65);

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "长孙", "宇文", "轩辕", "端木", "独孤", "南宫",
            "西门", "百里", "呼延", "申屠", "太史", "公羊", "闻人", "司空", "澹台", "淳于");

    public PersonName {
        text = normalised(text.strip());
        InvalidValue.unless(!text.isEmpty(), "name", Reason.EMPTY);
        InvalidValue.unless(text.codePointCount(0, text.length()) <= MAX_CODE_POINTS, "name", Reason.TOO_LONG);
        InvalidValue.unless(text.codePoints().allMatch(PersonName::mayStandInName), "name", Reason.CHARACTER);
    }

    /// The surname and the last character stay: 张*明, 欧阳**, 张*; of a name with dots the part before the first.
    public String masked() {
        int[] points = text.codePoints().toArray();
        int dot = text.indexOf('·');
        if (dot > 0) {
            return text.substring(0, dot) + "·***";
        }
        boolean compound = points.length > 2 && COMPOUND_SURNAMES.contains(new String(points, 0, 2));
        int head = compound ? 2 : Math.min(1, points.length - 1);
        int tail = !compound && points.length > 2 ? 1 : 0;
        return new String(points, 0, head)
                + "*".repeat(points.length - head - tail)
                + new String(points, points.length - tail, tail);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String normalised(String raw) {
        return LegacyCharacters.standard(raw)
                .codePoints()
                .map(c -> DOTS.contains(c) ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean mayStandInName(int c) {
        return Character.isLetter(c) || c == '·' || c == '.' || c == ' ' || c == '-' || c == '\'';
    }
}
