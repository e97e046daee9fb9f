package cn.jiazhu.domain.identity;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Type and number of a holder's identity document. A citizen ID (公民身份号码, GB 11643) must carry a real birth date
/// and its check character; `x` and `X` are the same. Never printed whole: [#toString] is masked.
public record HolderId(IdType type, String number) {

    private static final Predicate<String> CITIZEN =
            Pattern.compile("[1-9][0-9]{16}[0-9X]").asMatchPredicate();

    private static final DateTimeFormatter BASIC_DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public HolderId {
        number = number.strip().toUpperCase(Locale.ROOT);
        InvalidValue.unless(!number.isEmpty(), "id_number", Reason.EMPTY);
        InvalidValue.unless(number.length() <= 32, "id_number", Reason.TOO_LONG);
        if (type == IdType.CITIZEN_ID) {
            checkCitizenId(number);
        } else {
            InvalidValue.unless(number.matches("[0-9A-Z()-]{5,32}"), "id_number", Reason.PATTERN);
        }
    }

    public static HolderId citizen(String number) {
        return new HolderId(IdType.CITIZEN_ID, number);
    }

    /// First three and last four characters, the rest as stars: `110***********1234`; of numbers shorter than 15 only
    /// the
    /// last two. Always hides more than it shows.
    public String masked() {
        boolean isLong = number.length() >= 15;
        int head = isLong ? 3 : 0;
        int tail = isLong ? 4 : 2;
        return number.substring(0, head)
                + "*".repeat(number.length() - head - tail)
                + number.substring(number.length() - tail);
    }

    @Override
    public String toString() {
        return type + " " + masked();
    }

    private static void checkCitizenId(String number) {
        InvalidValue.unless(CITIZEN.test(number), "id_number", Reason.PATTERN);
        InvalidValue.unless(
                CheckCharacters.citizenId(number.substring(0, 17)) == number.charAt(17),
                "id_number",
                Reason.CHECK_CHARACTER);
        try {
            LocalDate.parse(number.substring(6, 14), BASIC_DAY);
        } catch (DateTimeException e) {
            throw new InvalidValue("id_number", Reason.PATTERN);
        }
    }
}
