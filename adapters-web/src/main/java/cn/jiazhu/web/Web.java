package cn.jiazhu.web;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.BindCertificate;
import cn.jiazhu.application.holder.CancelWaiting;
import cn.jiazhu.application.holder.CheckNow;
import cn.jiazhu.application.holder.EndSessions;
import cn.jiazhu.application.holder.FetchDocument;
import cn.jiazhu.application.holder.FollowAccountRequest;
import cn.jiazhu.application.holder.FollowRealNameCheck;
import cn.jiazhu.application.holder.LeadToPlatform;
import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.ListSessions;
import cn.jiazhu.application.holder.PreCheck;
import cn.jiazhu.application.holder.RegisterAccount;
import cn.jiazhu.application.holder.ReleaseBinding;
import cn.jiazhu.application.holder.ResetPassword;
import cn.jiazhu.application.holder.SelfCheck;
import cn.jiazhu.application.holder.ShowAccountRequest;
import cn.jiazhu.application.holder.ShowRealNameCheck;
import cn.jiazhu.application.holder.SignIn;
import cn.jiazhu.application.holder.SignInByPlatform;
import cn.jiazhu.application.holder.StartRealNameCheck;
import cn.jiazhu.application.holder.ViewCertificate;
import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.application.holder.ViewOriginal;
import cn.jiazhu.application.holder.WithdrawCopy;
import cn.jiazhu.application.operator.AcceptInvitation;
import cn.jiazhu.application.operator.ShowInvitation;
import cn.jiazhu.application.operator.SignInOperator;
import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.OperatorSessions;
import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.Comparison;
import cn.jiazhu.application.verifier.Comparison.Checked;
import cn.jiazhu.application.verifier.VerifyCopy;
import cn.jiazhu.application.verifier.VerifyFile;
import cn.jiazhu.application.verifier.VerifyPast;
import io.helidon.webserver.WebServer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The door to HTTP: opens the listeners over the use cases, and closes them with grace.
public final class Web {

    /// What a holder and a verifier can do.
    public record UseCases(
            SignIn signIn,
            LeadToPlatform leadToPlatform,
            SignInByPlatform signInByPlatform,
            ListSessions listSessions,
            EndSessions endSessions,
            RegisterAccount registerAccount,
            ResetPassword resetPassword,
            FollowAccountRequest followAccountRequest,
            ShowAccountRequest showAccountRequest,
            SelfCheck selfCheck,
            StartRealNameCheck startRealNameCheck,
            ShowRealNameCheck showRealNameCheck,
            FollowRealNameCheck followRealNameCheck,
            ListCertificates listCertificates,
            ViewCertificate viewCertificate,
            ViewOriginal viewOriginal,
            PreCheck preCheck,
            AnnotateCertificate annotateCertificate,
            CheckNow checkNow,
            CancelWaiting cancelWaiting,
            WithdrawCopy withdrawCopy,
            ViewHistory viewHistory,
            BindCertificate bindCertificate,
            ReleaseBinding releaseBinding,
            FetchDocument fetchDocument,
            VerifyCopy verifyCopy,
            VerifyPast verifyPast,
            VerifyFile verifyFile,
            CheckQr checkQr) {}

    /// What an operator can do.
    public record OperatorCases(
            OperatorSessions sessions, SignInOperator signIn, ShowInvitation showInvitation, AcceptInvitation accept) {}

    /// What is read, or told, without a use case.
    ///
    /// @param keys the issuer's, that ever signed
    /// @param measures what others count
    /// @param ready whether requests can be served, e.g. the database answers
    public record Ports(
            Sessions sessions,
            Annotations annotations,
            Certificates certificates,
            RealNameChecks realNameChecks,
            Randomness randomness,
            QrCodes qrCodes,
            Alarms alarms,
            List<Signer.Key> keys,
            List<Measure> measures,
            BooleanSupplier ready) {

        public Ports {
            keys = List.copyOf(keys);
            measures = List.copyOf(measures);
        }
    }

    /// Something that others count, for those who watch the program.
    ///
    /// @param name as Prometheus has names
    /// @param readings asked for whenever somebody watches
    public record Measure(String name, Kind kind, String help, Supplier<List<Reading>> readings) {

        /// How a number moves.
        public enum Kind {
            COUNTER,
            GAUGE,
            HISTOGRAM
        }

        public static Measure gauge(String name, String help, DoubleSupplier value) {
            return single(name, Kind.GAUGE, help, value);
        }

        public static Measure counter(String name, String help, DoubleSupplier value) {
            return single(name, Kind.COUNTER, help, value);
        }

        private static Measure single(String name, Kind kind, String help, DoubleSupplier value) {
            return new Measure(name, kind, help, () -> List.of(new Reading("", Map.of(), value.getAsDouble())));
        }
    }

    /// One number of a measure.
    ///
    /// @param suffix of the name, where a measure has numbers of several kinds
    /// @param labels nothing that a client chose
    public record Reading(String suffix, Map<String, String> labels, double value) {}

    /// Where to listen, and what to say of ourselves.
    ///
    /// @param baseAddress as strangers reach us, without a slash at its end
    /// @param sandbox whether every page says that all is invented
    /// @param pressBudget how long a press may take
    /// @param documents names of the Markdown files under `docs` on the class path
    public record Settings(
            Listener open,
            Listener observability,
            ConsolePlace console,
            String baseAddress,
            boolean sandbox,
            Duration pressBudget,
            Cures cures,
            Limits limits,
            List<String> documents) {

        public Settings {
            documents = List.copyOf(documents);
        }
    }

    /// An address and a port; port 0 takes a free one.
    public record Listener(InetAddress address, int port) {}

    /// Where operators reach us.
    ///
    /// @param baseAddress as they do, without a slash at its end
    public record ConsolePlace(Listener listener, String baseAddress) {}

    /// Where holders remove what stands in their way.
    public record Cures(String renewal, String applicationSystem, String mobile) {}

    /// What no client may exceed (the HTTP server's own defaults are unlimited).
    ///
    /// @param requests at once, those that wait for a change included
    /// @param missesPerMinute wrong verification codes from one address; right ones are never counted
    public record Limits(
            int bodyBytes,
            int headerBytes,
            int requestLineBytes,
            int connections,
            int requests,
            Duration idle,
            Duration grace,
            int signInsPerMinute,
            int ticketsPerMinute,
            int bindingsPerMinute,
            int missesPerMinute) {

        public static final Limits DEFAULT = new Limits(
                64 * 1024,
                16 * 1024,
                4 * 1024,
                5_000,
                4_000,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                5,
                10,
                5,
                30);
    }

    private final WebServer server;
    private final Changes changes;

    private Web(WebServer server, Changes changes) {
        this.server = server;
        this.changes = changes;
    }

    /// Listens from now on.
    public static Web start(
            UseCases useCases, OperatorCases operatorCases, Ports ports, Settings settings, Clocks clocks) {
        var house = new House(useCases, ports, settings, clocks);
        var console = new Console(operatorCases, ports, settings, clocks, house);
        var server = new Listeners(settings, house, console).build();
        house.changes().start();
        server.start();
        return new Web(server, house.changes());
    }

    /// What the page `/verify` would say, as lines for a terminal.
    ///
    /// @param language `zh` or `en`
    /// @param names of the files, one for each
    public static List<String> told(
            Settings settings, String language, List<String> names, List<Checked> files, List<Comparison> comparisons) {
        var lines = new FileLines(new Wording(settings).in(Language.of(language)));
        return Stream.concat(
                        IntStream.range(0, files.size())
                                .mapToObj(i -> lines.of(names.get(i), files.get(i)))
                                .flatMap(told -> Stream.concat(told.stream(), Stream.of(""))),
                        comparisons.stream().map(lines::of))
                .toList();
    }

    public int port() {
        return server.port();
    }

    public int observabilityPort() {
        return server.port(Listeners.OBSERVABILITY);
    }

    public int consolePort() {
        return server.port(Listeners.CONSOLE);
    }

    /// Takes no new requests, lets those under way end.
    public void stop() {
        changes.stop();
        server.stop();
    }
}
