package cn.jiazhu.render;

import cn.jiazhu.application.port.Signer.KeyRole;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the files of a key are called: role and id, `pdf-1`.
record KeyName(KeyRole role, int id) {

    static final int LAST_ID = 65_535;

    private static final Pattern PATTERN = Pattern.compile("(pdf|seal|qr)-(0|[1-9][0-9]{0,4})");

    KeyName {
        if (id < 0 || id > LAST_ID) {
            throw new IllegalArgumentException("key ids go from 0 to " + LAST_ID);
        }
    }

    static Optional<KeyName> parse(String text) {
        var parts = PATTERN.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_ID) {
            return Optional.empty();
        }
        return Optional.of(new KeyName(
                KeyRole.valueOf(parts.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(parts.group(2))));
    }

    /// Of a file that ends in `.p12` or `.pem`.
    static Optional<KeyName> ofFile(Path file) {
        return parse(file.getFileName().toString().replaceFirst("\\.(p12|pem)$", ""));
    }

    @Override
    public String toString() {
        return role.name().toLowerCase(Locale.ROOT) + "-" + id;
    }
}
