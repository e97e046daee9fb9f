package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.press.PressSettings;
import cn.jiazhu.bootstrap.Sources.Given;
import cn.jiazhu.persistence.Persistence;
import cn.jiazhu.platform.Platform;
import cn.jiazhu.render.Rendering;
import cn.jiazhu.web.Web;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the program has been told (architecture.md §8), complete and checked: whoever holds one can start.
///
/// @param parts the mode, with what only that mode has
/// @param dataFolder the sandbox's database, data key and lock
/// @param keys the issuer's, and his seal
/// @param stamps timestamps on what he signs
/// @param edge how requests come in
/// @param inEffect all of them as operators are shown them, secrets masked
/// @param baseAddress where strangers reach us, without a slash at its end
record Settings(
        Parts parts,
        Path dataFolder,
        KeyPlace keys,
        Stamps stamps,
        URI baseAddress,
        Web.Listener pages,
        Web.Listener observability,
        Web.ConsolePlace console,
        Edge edge,
        Web.Cures cures,
        PressSettings press,
        Duration pause,
        boolean jsonLogs,
        List<Web.InEffect> inEffect) {

    private static final Duration QUICK_PAUSE = Duration.ofMillis(100);

    /// How the outside comes in, and learns that we leave.
    record Edge(Web.Encryption encryption, List<String> trustedProxies, Duration notice) {

        static Edge of(Values values) {
            return new Edge(
                    encryption(values),
                    Stream.of(values.text(Setting.TRUSTED_PROXIES).split(","))
                            .map(String::strip)
                            .filter(network -> !network.isEmpty())
                            .toList(),
                    values.duration(Setting.STOP_NOTICE));
        }

        private static Web.Encryption encryption(Values values) {
            String certificate = values.text(Setting.TLS_CERTIFICATE);
            String key = values.text(Setting.TLS_KEY);
            if (certificate.isEmpty() != key.isEmpty()) {
                throw new CannotRun("tls.certificate and tls.key go together");
            }
            if (certificate.isEmpty()) {
                return new Web.Encryption.None();
            }
            if (!values.text(Setting.BASE_ADDRESS).startsWith("https:")) {
                throw new CannotRun("tls.certificate needs a base-address that begins with https://");
            }
            return new Web.Encryption.Pem(Path.of(certificate), Path.of(key));
        }
    }

    /// The mode.
    sealed interface Parts {

        /// Simulators, demo seal, sample people; every document says 「演示」.
        record Sandbox(int port, Database database) implements Parts {}

        record Production(Database.Outside database, Platform.Connection platform) implements Parts {}

        Database database();

        default boolean isSandbox() {
            return switch (this) {
                case Sandbox _ -> true;
                case Production _ -> false;
            };
        }

        /// As the database remembers it.
        default String word() {
            return isSandbox() ? "sandbox" : "production";
        }
    }

    /// Where PostgreSQL is.
    sealed interface Database {

        /// Our own, in the data folder.
        record Embedded() implements Database {}

        /// A server that others run.
        record Outside(Persistence.Server server) implements Database {}
    }

    /// The issuer's keys and seal.
    record KeyPlace(Path folder, String password, Rendering.Token token, Rendering.Seal seal) {

        static KeyPlace of(Map<Setting, Given> given, Path dataFolder) {
            var values = new Values(given);
            String folder = values.textOr(
                    Setting.KEYS_FOLDER, dataFolder.resolve("keys").toString());
            Path file = Path.of(values.textOr(Setting.SEAL_FILE, folder + "/demo-seal.esl"));
            var seal = new Rendering.Seal(file.toAbsolutePath(), values.text(Setting.SEAL_ROOT));
            var token = new Rendering.Token(
                    values.text(Setting.KEYS_DEVICE),
                    values.text(Setting.KEYS_DEVICE_SLOT),
                    values.text(Setting.KEYS_DEVICE_PIN));
            return new KeyPlace(Path.of(folder).toAbsolutePath(), values.text(Setting.KEYS_PASSWORD), token, seal);
        }

        Rendering.Keys keys(SecureRandom random) {
            return new Rendering.Keys(folder, password, token, random);
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }

    static Settings of(Map<Setting, Given> given, Path dataFolder) {
        var values = new Values(given);
        boolean production = values.text(Setting.MODE).equals("production");
        if (production) {
            ProductionRules.check(given);
        }
        Path folder = Path.of(values.textOr(Setting.DATA_FOLDER, dataFolder.toString()))
                .toAbsolutePath();
        String everybody = production ? "0.0.0.0" : "127.0.0.1";
        Web.Listener pages = values.listener(Setting.PUBLIC_ADDRESS, everybody, Setting.PUBLIC_PORT);
        return new Settings(
                production ? production(values) : sandbox(values),
                folder,
                KeyPlace.of(given, folder),
                Stamps.of(given, production ? "none" : "wanted"),
                values.addressOr(Setting.BASE_ADDRESS, "http://localhost:" + pages.port()),
                pages,
                values.listener(Setting.OBSERVABILITY_ADDRESS, "127.0.0.1", Setting.OBSERVABILITY_PORT),
                console(values),
                Edge.of(values),
                cures(values),
                new PressSettings(
                        values.duration(Setting.PRESS_BUDGET),
                        values.duration(Setting.PRESS_LEASE),
                        values.duration(Setting.PRESS_LOOK)),
                values.duration(Setting.WORKERS_PAUSE),
                values.text(Setting.LOGS).equals("json"),
                new EffectiveSettings(given, folder.toString()).inEffect());
    }

    private static Parts sandbox(Values values) {
        var database = values.text(Setting.DATABASE_URL).isEmpty() ? new Database.Embedded() : outside(values);
        return new Parts.Sandbox(values.port(Setting.SANDBOX_PORT), database);
    }

    private static Parts production(Values values) {
        var platform = new Platform.Connection(
                values.addressOr(Setting.PLATFORM_ADDRESS, ""),
                values.text(Setting.PLATFORM_ISSUER),
                values.text(Setting.PLATFORM_CLIENT),
                values.text(Setting.PLATFORM_PUBLIC_KEY));
        return new Parts.Production(outside(values), platform);
    }

    private static Database.Outside outside(Values values) {
        String key = values.text(Setting.DATA_KEY);
        if (key.isEmpty()) {
            throw new CannotRun(
                    "database.url needs data-key: " + Setting.DATA_KEY.form().words());
        }
        return new Database.Outside(new Persistence.Server(
                values.text(Setting.DATABASE_URL),
                values.text(Setting.DATABASE_OWNER),
                values.text(Setting.DATABASE_OWNER_PASSWORD),
                values.text(Setting.DATABASE_USER),
                values.text(Setting.DATABASE_PASSWORD),
                Bytes.of(Base64.getDecoder().decode(key))));
    }

    /// The same for a moment beside whoever serves: on any free ports, but with the addresses that were told; and quick
    /// to look at what is due, for the other's workers know another national platform.
    Settings beside() {
        return new Settings(
                switch (parts) {
                    case Parts.Sandbox(var _, var database) -> new Parts.Sandbox(0, database);
                    case Parts.Production production -> production;
                },
                dataFolder,
                keys,
                stamps,
                baseAddress,
                new Web.Listener(pages.address(), 0),
                new Web.Listener(observability.address(), 0),
                new Web.ConsolePlace(new Web.Listener(console.listener().address(), 0), console.baseAddress()),
                new Edge(new Web.Encryption.None(), edge.trustedProxies(), Duration.ZERO),
                cures,
                press,
                QUICK_PAUSE,
                jsonLogs,
                inEffect);
    }

    /// What the web module needs to know of all this.
    Web.Settings web() {
        return new Web.Settings(
                pages,
                observability,
                console,
                edge.encryption(),
                edge.trustedProxies(),
                edge.notice(),
                baseAddress.toString(),
                parts.isSandbox(),
                press.budget(),
                cures,
                Web.Limits.DEFAULT,
                Docs.names());
    }

    private static Web.ConsolePlace console(Values values) {
        var listener = values.listener(Setting.OPERATORS_ADDRESS, "127.0.0.1", Setting.OPERATORS_PORT);
        var address = values.addressOr(Setting.OPERATORS_BASE_ADDRESS, "http://localhost:" + listener.port());
        return new Web.ConsolePlace(listener, address.toString());
    }

    private static Web.Cures cures(Values values) {
        String sandbox = "http://localhost:" + values.port(Setting.SANDBOX_PORT);
        return new Web.Cures(
                values.textOr(Setting.CURE_RENEWAL, sandbox + "/desk"),
                values.textOr(Setting.CURE_APPLICATION_SYSTEM, sandbox + "/desk"),
                values.textOr(Setting.CURE_MOBILE, sandbox + "/account"),
                values.textOr(Setting.CURE_EARLIER_COPIES, ""));
    }
}
