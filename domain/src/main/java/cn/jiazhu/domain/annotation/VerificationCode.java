package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.Arrays;
import java.util.Locale;

/// The random code of a copy (核验码): 15 characters of Crockford's base 32, 75 random bits, and a MOD 33,32 check
/// character; printed in groups of four (`7K3M-9Q2X-TD4F-H8WE`). Read forgivingly: hyphens, spaces, case, full width, O
/// for 0, I and L for 1. A wrong check character is a slip of the reader, not an unknown copy.
public record VerificationCode(String text) {

    public static final int RANDOM_CHARACTERS = 15;

    /// So many characters may be left out, or typed twice.
    private static final int MOST_SLIPS = 2;

    public VerificationCode {
        text = text.codePoints()
                .map(VerificationCode::halfWidth)
                .filter(c -> !isSeparator(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        InvalidValue.unless(
                text.length() == RANDOM_CHARACTERS + 1 && CheckCharacters.isOver(text, CheckCharacters.CROCKFORD),
                "code",
                Reason.PATTERN);
        InvalidValue.unless(
                check(text.substring(0, RANDOM_CHARACTERS)) == text.charAt(RANDOM_CHARACTERS),
                "code",
                Reason.CHECK_CHARACTER);
    }

    /// Whether no slip of a reader makes this of one of our codes: it is of another system, of which we can say
    /// nothing.
    public static boolean isForeign(String text) {
        int[] characters = text.codePoints()
                .map(VerificationCode::halfWidth)
                .filter(c -> !isSeparator(c))
                .toArray();
        return Math.abs(characters.length - (RANDOM_CHARACTERS + 1)) > MOST_SLIPS
                || !Arrays.stream(characters).allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    /// Of 15 random characters of [CheckCharacters#CROCKFORD].
    public static VerificationCode of(String random) {
        return new VerificationCode(random + check(random));
    }

    /// As printed, in groups of four.
    public String printed() {
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8, 12) + "-"
                + text.substring(12);
    }

    @Override
    public String toString() {
        return printed();
    }

    /// A Chinese keyboard may write `７Ｋ３Ｍ－`.
    private static int halfWidth(int c) {
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static char check(String random) {
        return CheckCharacters.hybrid(random, CheckCharacters.CROCKFORD);
    }
}
