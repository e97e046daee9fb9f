package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Signer;
import cn.jiazhu.bootstrap.Settings.KeyPlace;
import cn.jiazhu.bootstrap.Sources.Given;
import cn.jiazhu.render.Rendering;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What production must be told, and what it must not: one line names all of it. (What only the database knows, fsync
/// off, a newer schema, a turned calendar, is refused when it is opened.)
final class ProductionRules {

    private static final List<Setting> REQUIRED = List.of(
            Setting.BASE_ADDRESS,
            Setting.DATABASE_URL,
            Setting.DATABASE_USER,
            Setting.DATABASE_PASSWORD,
            Setting.DATA_KEY,
            Setting.PLATFORM_ADDRESS,
            Setting.PLATFORM_ISSUER,
            Setting.PLATFORM_CLIENT,
            Setting.PLATFORM_PUBLIC_KEY,
            Setting.KEYS_FOLDER,
            Setting.KEYS_PASSWORD,
            Setting.SEAL_FILE,
            Setting.SEAL_ROOT,
            Setting.CURE_RENEWAL,
            Setting.CURE_APPLICATION_SYSTEM,
            Setting.CURE_MOBILE);

    private static final List<Setting> STAMPING = List.of(Setting.TIMESTAMP_ADDRESS, Setting.TIMESTAMP_CERTIFICATE);

    private static final List<Setting> REACHED_BY_STRANGERS = List.of(
            Setting.BASE_ADDRESS,
            Setting.PLATFORM_ADDRESS,
            Setting.CURE_RENEWAL,
            Setting.CURE_APPLICATION_SYSTEM,
            Setting.CURE_MOBILE);

    private static final List<Setting> SECRETS =
            List.of(Setting.DATABASE_PASSWORD, Setting.DATABASE_OWNER_PASSWORD, Setting.KEYS_PASSWORD);

    private static final Set<String> WELL_KNOWN =
            Set.of("password", "secret", "changeme", "change-me", "postgres", "jiazhu", "demo", "admin", "123456");

    private static final int SHORTEST_SECRET = 12;

    private final Map<Setting, Given> given;
    private final List<String> unfit = new ArrayList<>();

    private ProductionRules(Map<Setting, Given> given) {
        this.given = given;
    }

    /// @throws CannotRun naming every missing and every unfit setting in one line
    static void check(Map<Setting, Given> given) {
        var rules = new ProductionRules(given);
        boolean stamps = !rules.value(Setting.TIMESTAMP).matches("none|");
        var missing = Stream.concat(REQUIRED.stream(), stamps ? STAMPING.stream() : Stream.empty())
                .filter(setting -> !given.containsKey(setting))
                .map(Setting::key)
                .toList();
        REACHED_BY_STRANGERS.forEach(rules::address);
        SECRETS.forEach(rules::secret);
        rules.dataKey();
        rules.platform();
        rules.keys();
        rules.timestamps();
        rules.console();
        if (!missing.isEmpty() || !rules.unfit.isEmpty()) {
            String is = missing.isEmpty() ? "" : " missing: " + String.join(", ", missing) + ".";
            String not = rules.unfit.isEmpty() ? "" : " unfit: " + String.join(", ", rules.unfit) + ".";
            throw new CannotRun("production refuses to start;" + is + not);
        }
    }

    private String value(Setting setting) {
        return given.getOrDefault(setting, new Given("", "")).value();
    }

    private void unfitIf(boolean wrong, Setting setting, String why) {
        if (wrong) {
            unfit.add(setting.key() + " (" + why + ")");
        }
    }

    private void address(Setting setting) {
        if (given.containsKey(setting)) {
            boolean loopback = isLoopback(setting);
            unfitIf(loopback, setting, "a sandbox address");
            unfitIf(!loopback && !value(setting).startsWith("https://"), setting, "not https");
        }
    }

    private boolean isLoopback(Setting setting) {
        String host = String.valueOf(URI.create(value(setting)).getHost());
        return host.matches("localhost|.*\\.localhost|127\\..*|\\[::1]|0\\.0\\.0\\.0|null");
    }

    /// Authorities answer over plain http, signed.
    private void timestamps() {
        unfitIf(
                given.containsKey(Setting.TIMESTAMP_ADDRESS) && isLoopback(Setting.TIMESTAMP_ADDRESS),
                Setting.TIMESTAMP_ADDRESS,
                "a sandbox address");
        if (given.containsKey(Setting.TIMESTAMP_CERTIFICATE)) {
            try {
                Rendering.Timestamps.requireFit(Path.of(value(Setting.TIMESTAMP_CERTIFICATE)));
            } catch (Rendering.Unfit e) {
                unfitIf(true, Setting.TIMESTAMP_CERTIFICATE, e.fault());
            }
        }
    }

    private void secret(Setting setting) {
        String value = value(setting);
        boolean wellKnown = WELL_KNOWN.contains(value);
        unfitIf(wellKnown, setting, "a default secret");
        unfitIf(
                !wellKnown && given.containsKey(setting) && value.length() < SHORTEST_SECRET,
                setting,
                "shorter than " + SHORTEST_SECRET + " characters");
    }

    private void dataKey() {
        byte[] key = Base64.getDecoder().decode(value(Setting.DATA_KEY));
        long different = new String(key, java.nio.charset.StandardCharsets.ISO_8859_1)
                .chars()
                .distinct()
                .count();
        unfitIf(key.length > 0 && different < 16, Setting.DATA_KEY, "not random");
    }

    private void platform() {
        unfitIf(value(Setting.PLATFORM_ISSUER).startsWith("sandbox"), Setting.PLATFORM_ISSUER, "the sandbox's");
    }

    /// Passwords and sessions of operators go over it.
    private void console() {
        boolean beyond = given.containsKey(Setting.OPERATORS_ADDRESS)
                && !value(Setting.OPERATORS_ADDRESS).matches("localhost|127\\..*|::1");
        unfitIf(
                beyond && !value(Setting.OPERATORS_BASE_ADDRESS).startsWith("https://"),
                Setting.OPERATORS_BASE_ADDRESS,
                "not https, beyond this machine");
    }

    private void keys() {
        if (given.containsKey(Setting.KEYS_FOLDER)) {
            var basis = Basis.ofThisMachine();
            KeyPlace place = KeyPlace.of(given, Path.of(""));
            try {
                seal(place, place.keys(basis.random()).open(basis.clock().instant()), basis);
            } catch (Rendering.Unfit e) {
                unfitIf(true, Setting.KEYS_FOLDER, e.fault());
            }
        }
    }

    private void seal(KeyPlace place, Signer signer, Basis basis) {
        if (given.containsKey(Setting.SEAL_FILE) && given.containsKey(Setting.SEAL_ROOT)) {
            try {
                place.seal().open(signer, basis.clock().instant());
            } catch (Rendering.Unfit e) {
                unfitIf(true, Setting.SEAL_FILE, e.fault());
            }
        }
    }
}
