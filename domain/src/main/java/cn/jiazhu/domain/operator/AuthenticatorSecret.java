package cn.jiazhu.domain.operator;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.Arrays;

/// What an operator's authenticator and we share (RFC 6238): 160 random bits, written in base 32 as authenticators take
/// it.
public record AuthenticatorSecret(String text) {

    private static final int BYTES = 20;

    public AuthenticatorSecret {
        InvalidValue.unless(text.matches("[A-Z2-7]{32}"), "secret", Reason.PATTERN);
    }

    /// Of the first 20 of these bytes.
    public static AuthenticatorSecret of(byte[] random) {
        return new AuthenticatorSecret(Base32.write(Arrays.copyOf(random, BYTES), Base32.RFC_4648));
    }

    public byte[] bytes() {
        return Base32.read(text, Base32.RFC_4648);
    }

    /// As a QR says it to an authenticator.
    public String address(OperatorName name) {
        return "otpauth://totp/Jiazhu:" + name + "?secret=" + text + "&issuer=Jiazhu";
    }

    @Override
    public String toString() {
        return "secret";
    }
}
