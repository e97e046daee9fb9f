package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number printed on a certificate (注册编号), e.g. `京1112006200800001`.
public record RegistrationNumber(String text) {

    private static final Pattern CONSTRUCTOR = Pattern.compile(
            "(\\p{IsHan})([12])([0-9]{2})([0-9]{2}|(?:19|20)[0-9]{2})([0-9]{2}|(?:19|20)[0-9]{2})([0-9]{5})");
    private static final Pattern COST_ENGINEER = Pattern.compile("建\\[造\\][0-9]{14}");

    public RegistrationNumber {
        text = text.strip();
        InvalidValue.unless(!text.isEmpty(), "number", Reason.EMPTY);
        boolean constructor = CONSTRUCTOR.matcher(text).matches() && (text.length() == 17 || text.length() == 13);
        InvalidValue.unless(constructor || COST_ENGINEER.matcher(text).matches(), "number", Reason.PATTERN);
    }

    /// Parsed as a number of that type; another type's number is refused.
    public static RegistrationNumber parse(String text, CertificateType type) {
        var number = new RegistrationNumber(text);
        InvalidValue.unless(type.numberPattern().matches(number.text), "number", Reason.PATTERN);
        return number;
    }

    /// The year of first registration, of a constructor's number; two-digit years are of this century below 50.
    public int firstRegistrationYear() {
        Matcher parts = CONSTRUCTOR.matcher(text);
        InvalidValue.unless(parts.matches(), "number", Reason.PATTERN);
        int year = Integer.parseInt(parts.group(5));
        return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    /// The character of the place of registration (现注册地简称), of a constructor's number.
    Optional<String> placeOfRegistration() {
        return CONSTRUCTOR.matcher(text).matches() ? Optional.of(text.substring(0, 1)) : Optional.empty();
    }

    /// What names the registration: a move to another province may change the Han character, never the digits.
    public String registration() {
        return text.substring(1);
    }

    public boolean isSameRegistration(RegistrationNumber other) {
        return registration().equals(other.registration());
    }

    @Override
    public String toString() {
        return text;
    }
}
