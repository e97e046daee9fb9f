package cn.jiazhu.domain;

import java.util.HexFormat;

/// A SHA-256 digest as 64 lower-case hexadecimal digits: the name of bytes that never change.
public record Digest(String hex) {

    public Digest {
        InvalidValue.unless(
                hex.length() == 64 && hex.chars().allMatch(HexFormat::isHexDigit),
                "digest",
                InvalidValue.Reason.PATTERN);
        hex = hex.toLowerCase(java.util.Locale.ROOT);
    }

    public static Digest of(byte[] sha256) {
        return new Digest(HexFormat.of().formatHex(sha256));
    }

    @Override
    public String toString() {
        return hex;
    }
}
