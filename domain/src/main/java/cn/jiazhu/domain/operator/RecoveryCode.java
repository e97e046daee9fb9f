package cn.jiazhu.domain.operator;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Lets an operator in once without an authenticator: 80 random bits, written in four groups, told once.
public record RecoveryCode(String text) {

    /// How many one gets.
    public static final int EACH = 10;

    private static final int BYTES = 10;

    public RecoveryCode {
        InvalidValue.unless(text.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}"), "code", Reason.PATTERN);
    }

    /// Of the first 10 of these bytes.
    public static RecoveryCode of(byte[] random) {
        return grouped(Base32.write(Arrays.copyOf(random, BYTES), CheckCharacters.CROCKFORD));
    }

    /// As typed: hyphens, blanks, case, O for 0 and I or L for 1 are forgiven.
    public static Optional<RecoveryCode> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == 16 && CheckCharacters.isOver(plain, CheckCharacters.CROCKFORD)
                ? Optional.of(grouped(plain))
                : Optional.empty();
    }

    private static RecoveryCode grouped(String plain) {
        return new RecoveryCode(plain.replaceAll("(?<=\\G.{4})(?=.)", "-"));
    }

    @Override
    public String toString() {
        return "recovery code";
    }
}
