package cn.jiazhu.domain.certificate;

import java.util.regex.Pattern;

/// How a certificate type writes its registration numbers.
public enum NumberPattern {
    /// Han character of the place of registration, level, province (军 = 99), qualification year, first registration
    /// year, serial; years with four digits (17 characters) or, on old certificates, two (13 characters).
    CONSTRUCTOR("\\p{IsHan}1[0-9]{2}(?:(?:19|20)[0-9]{2}(?:19|20)[0-9]{2}|[0-9]{4})[0-9]{5}"),
    /// `建[造]` and 14 digits.
    COST_ENGINEER("建\\[造\\][0-9]{14}");

    private final Pattern pattern;

    NumberPattern(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }
}
