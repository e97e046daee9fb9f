package cn.jiazhu.bootstrap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Every setting there is. File, environment, flags, `jiazhu settings` and the documents all follow this one table.
enum Setting {
    MODE("mode", Form.MODE, "sandbox", "sandbox: everything played and embedded; production: the real parts"),
    DATA_FOLDER("data-folder", Form.TEXT, "", "where the sandbox keeps its database and keys"),
    BASE_ADDRESS("base-address", Form.ADDRESS, "", "where strangers reach us; printed in every QR"),
    PUBLIC_ADDRESS("public.address", Form.TEXT, "", "interface of pages and API; sandbox: loopback, production: all"),
    PUBLIC_PORT("public.port", Form.PORT, "8080", "port of pages and API"),
    TLS_CERTIFICATE("tls.certificate", Form.TEXT, "", "of pages and API: PEM, the server's own and those above it"),
    TLS_KEY("tls.key", Form.TEXT, "", "the key of tls.certificate: PEM, PKCS#8, readable to us alone"),
    TRUSTED_PROXIES("trusted-proxies", Form.NETWORKS, "", "whose X-Forwarded-For is believed: 10.0.0.0/8, …"),
    OBSERVABILITY_ADDRESS("observability.address", Form.TEXT, "127.0.0.1", "interface of health and metrics"),
    OBSERVABILITY_PORT("observability.port", Form.PORT, "9090", "port of health and metrics"),
    OPERATORS_ADDRESS("operators.address", Form.TEXT, "127.0.0.1", "interface of the operators' console"),
    OPERATORS_PORT("operators.port", Form.PORT, "9091", "port of the operators' console"),
    OPERATORS_BASE_ADDRESS("operators.base-address", Form.ADDRESS, "", "where operators reach the console"),
    SANDBOX_PORT("sandbox.port", Form.PORT, "8081", "port of the simulators, always on loopback"),
    DATABASE_URL("database.url", Form.TEXT, "", "jdbc:postgresql://…; the sandbox brings its own"),
    DATABASE_USER("database.user", Form.TEXT, "", "the application's role: no DDL, no DELETE of what was issued"),
    DATABASE_PASSWORD("database.password", Form.SECRET, "", "of the application's role"),
    DATABASE_OWNER("database.owner", Form.TEXT, "", "the role that migrates; without one, another node does"),
    DATABASE_OWNER_PASSWORD("database.owner-password", Form.SECRET, "", "of the role that migrates"),
    DATA_KEY("data-key", Form.KEY, "", "32 bytes in base64; encrypts ID numbers; sandbox: a file in the data folder"),
    PLATFORM_ADDRESS("platform.address", Form.ADDRESS, "", "the national platform"),
    PLATFORM_ISSUER("platform.issuer", Form.TEXT, "", "the platform's name in its answers"),
    PLATFORM_CLIENT("platform.client", Form.TEXT, "", "our name at the platform"),
    PLATFORM_PUBLIC_KEY("platform.public-key", Form.TEXT, "", "the platform's ES256 key, X.509 in base64"),
    KEYS_FOLDER("keys.folder", Form.TEXT, "", "the issuer's keys, see `jiazhu keys`; sandbox: made in the data folder"),
    KEYS_PASSWORD("keys.password", Form.SECRET, "", "of the PKCS#12 files in it; sandbox: a file in the folder"),
    KEYS_DEVICE(
            "keys.pkcs11.library", Form.TEXT, "", "of a device that holds keys for PDFs; SM2 keys stay in the folder"),
    KEYS_DEVICE_SLOT("keys.pkcs11.slot", Form.NUMBER, "", "the slot of its token; otherwise the first"),
    KEYS_DEVICE_PIN("keys.pkcs11.pin", Form.SECRET, "", "of the token's user"),
    SEAL_FILE("seal.file", Form.TEXT, "", "the issuer's seal, SES v4 (.esl); sandbox: made beside the keys"),
    SEAL_ROOT("seal.root", Form.TEXT, "", "who may make seals: the maker's certificate or those above it, PEM"),
    TIMESTAMP("timestamp", Form.DEMAND, "", "on signatures (RFC 3161): sandbox: wanted, production: none"),
    TIMESTAMP_ADDRESS("timestamp.address", Form.ADDRESS, "", "the timestamp authority; sandbox: played"),
    TIMESTAMP_CERTIFICATE("timestamp.certificate", Form.TEXT, "", "its certificate, or one above it: a PEM file"),
    TIMESTAMP_POLICY("timestamp.policy", Form.OID, "", "the authority's policy that is asked for; without, any"),
    TIMESTAMP_ROOM("timestamp.room", Form.NUMBER, "6144", "bytes kept in every PDF for its answer; longer is refused"),
    CURE_RENEWAL("cure.renewal", Form.ADDRESS, "", "where holders apply for renewal (延续注册)"),
    CURE_APPLICATION_SYSTEM("cure.application-system", Form.ADDRESS, "", "申报业务系统, where photo and signature go"),
    CURE_MOBILE("cure.mobile", Form.ADDRESS, "", "where a mobile number is bound on the national platform"),
    CURE_EARLIER_COPIES(
            "cure.earlier-copies",
            Form.ADDRESS,
            "",
            "where copies of the system before this one are verified, if anywhere"),
    PRESS_BUDGET("press.budget", Form.DURATION, "1500ms", "how long a press may take before it answers 202"),
    PRESS_LEASE("press.lease", Form.DURATION, "15s", "after this, another may carry an annotation on"),
    PRESS_LOOK("press.look", Form.DURATION, "8s", "how long a worker's look may take; shorter than the lease"),
    WORKERS_PAUSE("workers.pause", Form.DURATION, "1s", "how often the workers look for what is due"),
    STOP_NOTICE("stop.notice", Form.NOTICE, "0s", "how long /readyz says 503 before connections are refused"),
    LOGS("logs", Form.LOGS, "text", "text or json: how the lines of the log are written");

    /// What a value looks like.
    enum Form {
        MODE("sandbox|production", "sandbox or production"),
        DEMAND("none|wanted|required", "none, wanted or required"),
        OID("[0-2](\\.(0|[1-9][0-9]*))+", "an object identifier such as 1.2.3"),
        TEXT("\\S.*", "a text"),
        SECRET("\\S.*", "a text"),
        KEY("[0-9A-Za-z+/]{43}=", "32 bytes in base64"),
        ADDRESS("https?://[^\\s/?#]+(/[^\\s?#]*)?", "an http or https address"),
        NUMBER("[0-9]{1,10}", "a number"),
        PORT("[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]", "a port, 0 to 65535"),
        NETWORKS("[0-9a-fA-F.:/]+(\\s*,\\s*[0-9a-fA-F.:/]+)*", "networks such as 10.0.0.0/8, fd00::/8"),
        NOTICE("[0-9]{1,3}s", "seconds such as 0s, 5s"),
        LOGS("text|json", "text or json"),
        DURATION("[1-9][0-9]{0,8}(ms|s|min|h)", "a duration such as 1500ms, 15s, 2min");

        private final String pattern;
        private final String words;

        Form(String pattern, String words) {
            this.pattern = pattern;
            this.words = words;
        }

        boolean fits(String value) {
            return value.matches(pattern);
        }

        String words() {
            return words;
        }

        /// Never printed, and no flag: command lines are seen by everybody on the machine.
        boolean isSecret() {
            return this == SECRET || this == KEY;
        }
    }

    private final String key;
    private final Form form;
    private final String fallback;
    private final String meaning;

    Setting(String key, Form form, String fallback, String meaning) {
        this.key = key;
        this.form = form;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    String key() {
        return key;
    }

    Form form() {
        return form;
    }

    String fallback() {
        return fallback;
    }

    String meaning() {
        return meaning;
    }

    /// `--public-port`
    String flag() {
        return "--" + key.replace('.', '-');
    }

    /// `JIAZHU_PUBLIC_PORT`
    String variable() {
        return "JIAZHU_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    static Optional<Setting> ofKey(String key) {
        return all().filter(setting -> setting.key.equals(key)).findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return all().filter(setting -> setting.variable().equals(variable)).findFirst();
    }

    static Stream<Setting> all() {
        return List.of(values()).stream();
    }
}
