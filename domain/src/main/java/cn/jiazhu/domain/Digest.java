package cn.jiazhu.domain;

import java.util.HexFormat;

/// A digest of 256 bits as 64 lower-case hexadecimal digits: the name of bytes that never change. SHA-256, but SM3 of
/// what a copy states ([cn.jiazhu.domain.annotation.StatedFacts]).
public record Digest(String hex) {

    public Digest {
        InvalidValue.unless(
                hex.length() == 64 && hex.chars().allMatch(HexFormat::isHexDigit),
                "digest",
                InvalidValue.Reason.PATTERN);
        hex = hex.toLowerCase(java.util.Locale.ROOT);
    }

    public static Digest of(byte[] digest) {
        return new Digest(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return hex;
    }
}
