package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificate identifier (电子证照标识, GB/T 36904): root, type, issuer, serial, version and an ISO/IEC 7064 MOD 37,36
/// check character over all but the root and the dots.
public record CertificateIdentifier(String type, String issuer, String serial, int version) {

    public static final String ROOT = "1.2.156.3005.2";

    private static final int LAST_VERSION = 999;

    private static final Pattern FORM = Pattern.compile(
            "1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{21})\\.([0-9A-Z]{18}|[0-9]{6})\\.([0-9A-Z]{1,64})\\.([0-9]{3})\\.([0-9A-Z])");

    private static final Predicate<String> TYPE =
            Pattern.compile("[0-9A-Z]{21}").asMatchPredicate();
    private static final Predicate<String> ISSUER =
            Pattern.compile("[0-9A-Z]{18}|[0-9]{6}").asMatchPredicate();
    private static final Predicate<String> SERIAL =
            Pattern.compile("[0-9A-Z]{1,64}").asMatchPredicate();

    public CertificateIdentifier {
        InvalidValue.unless(TYPE.test(type), "identifier", Reason.PATTERN);
        InvalidValue.unless(ISSUER.test(issuer), "identifier", Reason.PATTERN);
        InvalidValue.unless(SERIAL.test(serial), "identifier", Reason.PATTERN);
        InvalidValue.unless(version >= 1 && version <= LAST_VERSION, "identifier", Reason.RANGE);
    }

    public static CertificateIdentifier parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        InvalidValue.unless(parts.matches(), "identifier", Reason.PATTERN);
        var identifier = new CertificateIdentifier(
                parts.group(1), parts.group(2), parts.group(3), Integer.parseInt(parts.group(4)));
        InvalidValue.unless(
                identifier.checkCharacter() == parts.group(5).charAt(0), "identifier", Reason.CHECK_CHARACTER);
        return identifier;
    }

    public char checkCharacter() {
        return CheckCharacters.hybrid(type + issuer + serial + threeDigits(), CheckCharacters.ALPHANUMERIC);
    }

    public CertificateIdentifier withVersion(int next) {
        return new CertificateIdentifier(type, issuer, serial, next);
    }

    /// Of the version that follows `known`, unless it is another certificate's or a later one already. There are 999.
    public CertificateIdentifier after(CertificateIdentifier known) {
        return isSameCertificate(known) && version <= known.version
                ? known.withVersion(Math.min(known.version + 1, LAST_VERSION))
                : this;
    }

    public boolean isOlderThan(CertificateIdentifier known) {
        return isSameCertificate(known) && version < known.version;
    }

    /// Whether both name the same certificate, whatever the version.
    public boolean isSameCertificate(CertificateIdentifier other) {
        return withVersion(1).equals(other.withVersion(1));
    }

    @Override
    public String toString() {
        return String.join(".", ROOT, type, issuer, serial, threeDigits(), String.valueOf(checkCharacter()));
    }

    private String threeDigits() {
        return String.valueOf(1000 + version).substring(1);
    }
}
