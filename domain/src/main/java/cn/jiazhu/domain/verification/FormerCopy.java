package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A copy that the system before this one made (由以前的系统制作), as far as that one told of it. What it prints is not
/// among it.
///
/// @param marks what stands on it and names it: its code, the text of its QR, or both; as [#mark] writes them
/// @param number as printed on it
/// @param first day of use
/// @param last day of use
/// @param files their SHA-256; none where the earlier system kept none
public record FormerCopy(
        Set<String> marks, RegistrationNumber number, LocalDate first, LocalDate last, Set<Digest> files) {

    /// As long as the text of a QR is in practice; an index takes no more.
    public static final int LONGEST_MARK = 600;

    public FormerCopy {
        marks = Set.copyOf(marks);
        files = Set.copyOf(files);
        InvalidValue.unless(!marks.isEmpty(), "code", Reason.EMPTY);
        InvalidValue.unless(
                marks.stream().allMatch(mark -> mark(mark).equals(Optional.of(mark))), "code", Reason.PATTERN);
        InvalidValue.unless(!last.isBefore(first), "use_to", Reason.RANGE);
    }

    /// A code or the text of a QR as it is kept and looked up: without blanks, in half width. Case is kept, for
    /// addresses and base 64 need it. Empty for what can be neither.
    public static Optional<String> mark(String text) {
        String mark = text.codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return mark.isEmpty()
                        || mark.length() > LONGEST_MARK
                        || mark.codePoints().anyMatch(FormerCopy::isUnseen)
                ? Optional.empty()
                : Optional.of(mark);
    }

    /// Whether both cannot be true: something that names the one names the other, too.
    public boolean contradicts(FormerCopy other) {
        return !equals(other) && (meets(marks, other.marks) || meets(files, other.files));
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static <T> boolean meets(Set<T> these, Set<T> those) {
        return these.stream().anyMatch(those::contains);
    }

    /// A code opens what it names to whoever reads it.
    @Override
    public String toString() {
        return "former copy of " + number + " to " + last;
    }
}
