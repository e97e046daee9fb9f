package cn.jiazhu.domain.qr;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateTypes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All that the QR of a copy holds: the address of its public page, and the payload behind `#`, which browsers keep to
/// themselves. The address is not signed: a forger may name a page of his own.
///
/// @param baseAddress without a slash at its end
public record QrText(String baseAddress, VerificationCode code, QrPayload payload) {

    private static final Pattern FORM = Pattern.compile("(https?://[^\\s#]+)/v/([0-9A-Z-]{19})(?:#(.*))?");

    /// By the types as this program knows them by itself.
    public static QrText parse(String text) {
        return parse(text, CertificateTypes.FIRST);
    }

    /// Strict, as programs write: a code in another spelling is another text.
    public static QrText parse(String text, CertificateTypes types) {
        Matcher parts = FORM.matcher(text);
        InvalidValue.unless(parts.matches(), "address", Reason.PATTERN);
        var code = new VerificationCode(parts.group(2));
        InvalidValue.unless(code.printed().equals(parts.group(2)), "code", Reason.PATTERN);
        InvalidValue.unless(parts.group(3) != null && !parts.group(3).isEmpty(), "digits", Reason.EMPTY);
        return new QrText(parts.group(1), code, QrPayload.read(parts.group(3), types));
    }

    /// The page alone, as it stands before `#`.
    public String address() {
        return address(baseAddress, code);
    }

    public static String address(String baseAddress, VerificationCode code) {
        return baseAddress + "/v/" + code.printed();
    }

    @Override
    public String toString() {
        return address() + "#" + payload.digits();
    }
}
