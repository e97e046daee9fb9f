package cn.jiazhu.web;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.BindCertificate;
import cn.jiazhu.application.holder.CancelWaiting;
import cn.jiazhu.application.holder.CheckNow;
import cn.jiazhu.application.holder.ChooseNotices;
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
import cn.jiazhu.application.holder.ViewLooks;
import cn.jiazhu.application.holder.ViewOriginal;
import cn.jiazhu.application.holder.WithdrawCopy;
import cn.jiazhu.application.operator.AcceptInvitation;
import cn.jiazhu.application.operator.AddOperator;
import cn.jiazhu.application.operator.Approve;
import cn.jiazhu.application.operator.ChangeOperator;
import cn.jiazhu.application.operator.CommitImport;
import cn.jiazhu.application.operator.DropImport;
import cn.jiazhu.application.operator.ExportAudit;
import cn.jiazhu.application.operator.HandInFile;
import cn.jiazhu.application.operator.ListStuck;
import cn.jiazhu.application.operator.LookAgain;
import cn.jiazhu.application.operator.LookUpPerson;
import cn.jiazhu.application.operator.PlanRights;
import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.application.operator.Refuse;
import cn.jiazhu.application.operator.SearchAudit;
import cn.jiazhu.application.operator.ShowBoard;
import cn.jiazhu.application.operator.ShowInvitation;
import cn.jiazhu.application.operator.ShowTypes;
import cn.jiazhu.application.operator.SignInOperator;
import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.Letters;
import cn.jiazhu.application.port.OperatorSessions;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Proposals;
import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.ReportBatches;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.registry.TakeBatch;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.Comparison;
import cn.jiazhu.application.verifier.Comparison.Checked;
import cn.jiazhu.application.verifier.VerifyCopy;
import cn.jiazhu.application.verifier.VerifyFile;
import cn.jiazhu.application.verifier.VerifyFormer;
import cn.jiazhu.application.verifier.VerifyPast;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The door to HTTP: opens the listeners over the use cases, and closes them with grace.
public final class Web {

    /// What a holder, a verifier and a province can do.
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
            ViewLooks viewLooks,
            BindCertificate bindCertificate,
            ReleaseBinding releaseBinding,
            FetchDocument fetchDocument,
            ChooseNotices chooseNotices,
            VerifyCopy verifyCopy,
            VerifyPast verifyPast,
            VerifyFormer verifyFormer,
            VerifyFile verifyFile,
            CheckQr checkQr,
            TakeBatch takeBatch) {}

    /// What an operator can do.
    public record OperatorCases(
            OperatorSessions sessions,
            SignInOperator signIn,
            ShowInvitation showInvitation,
            AcceptInvitation accept,
            ShowBoard showBoard,
            ListStuck listStuck,
            LookAgain lookAgain,
            LookUpPerson lookUpPerson,
            SearchAudit searchAudit,
            ExportAudit exportAudit,
            Operators operators,
            AddOperator addOperator,
            ChangeOperator changeOperator,
            Proposals proposals,
            PlanRights planRights,
            Propose propose,
            Approve approve,
            Refuse refuse,
            ShowTypes showTypes,
            Installation installation,
            ImportCases imports) {}

    /// What operators see of the program itself.
    ///
    /// @param platform how the national platform answers, asked for whenever somebody looks
    /// @param settings every one, as it was when the program started; secrets are masked
    public record Installation(Supplier<Pulse> platform, Outbox outbox, List<InEffect> settings) {

        public Installation {
            settings = List.copyOf(settings);
        }
    }

    /// How the national platform has answered this process since it started.
    ///
    /// @param mean how long an answer took
    public record Pulse(
            long answers, long failures, Duration mean, Optional<Instant> lastAnswer, Optional<Failure> lastFailure) {

        /// No answer, or none that can be trusted.
        ///
        /// @param detail technical, nothing of a person
        public record Failure(Instant at, Cause cause, String detail) {}

        /// As [cn.jiazhu.application.port.PlatformUnavailable] tells them apart.
        public enum Cause {
            SILENT,
            DECLINED,
            UNTRUSTED,
            RESTING
        }

        public static final Pulse NONE = new Pulse(0, 0, Duration.ZERO, Optional.empty(), Optional.empty());

        public boolean isAway() {
            return lastFailure
                    .filter(failure -> lastAnswer.filter(failure.at()::isBefore).isEmpty())
                    .isPresent();
        }
    }

    /// A setting, what it means in Chinese and in English, its value and who gave it.
    public record InEffect(String key, String chinese, String english, String value, String origin) {}

    /// What an operator can do with registry files.
    public record ImportCases(
            FileImports imports, HandInFile handIn, CommitImport commitImport, DropImport dropImport) {}

    /// What is read, or told, without a use case.
    ///
    /// @param keys the issuer's, that ever signed
    /// @param measures what others count
    /// @param parts on which it depends whether requests can be served
    public record Ports(
            Sessions sessions,
            Annotations annotations,
            Certificates certificates,
            RealNameChecks realNameChecks,
            ReportBatches batches,
            Randomness randomness,
            QrCodes qrCodes,
            Alarms alarms,
            List<Signer.Key> keys,
            List<Measure> measures,
            List<Part> parts) {

        public Ports {
            keys = List.copyOf(keys);
            measures = List.copyOf(measures);
            parts = List.copyOf(parts);
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

    /// Rows of a registry file that were refused, in words.
    public interface RefusedRows {

        /// The first line of a CSV file of them.
        String heading();

        /// One of its lines.
        String csv(RegistrySource.Item.Refused row);

        String cause(RegistrySource.Reason reason);

        String cure(RegistrySource.Reason reason);
    }

    /// Something that may be well or not, e.g. the database.
    ///
    /// @param needed without it no request should come here
    public record Part(String name, boolean needed, BooleanSupplier well) {}

    /// Where to listen, and what to say of ourselves.
    ///
    /// @param notice how long nobody is ready before the listeners close
    /// @param trustedProxies whose word on where a request comes from is taken: networks as 10.0.0.0/8
    /// @param baseAddress as strangers reach us, without a slash at its end
    /// @param sandbox whether every page says that all is invented
    /// @param pressBudget how long a press may take
    /// @param documents names of the Markdown files under `docs` on the class path
    public record Settings(
            Listener open,
            Listener observability,
            ConsolePlace console,
            Encryption encryption,
            List<String> trustedProxies,
            Duration notice,
            String baseAddress,
            boolean sandbox,
            Duration pressBudget,
            Cures cures,
            Limits limits,
            List<String> documents) {

        public Settings {
            trustedProxies = List.copyOf(trustedProxies);
            documents = List.copyOf(documents);
        }
    }

    /// How the open listener speaks.
    public sealed interface Encryption {

        /// Plain HTTP: for a machine of one's own, or behind a proxy.
        record None() implements Encryption {}

        /// TLS.
        ///
        /// @param certificate PEM: the server's own first, then those above it
        /// @param key PEM, PKCS#8, not encrypted
        record Pem(Path certificate, Path key) implements Encryption {}
    }

    /// What it was told to listen with cannot be used. One line for whoever started us.
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }

        Unfit(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// An address and a port; port 0 takes a free one.
    public record Listener(InetAddress address, int port) {}

    /// Where operators reach us.
    ///
    /// @param baseAddress as they do, without a slash at its end
    public record ConsolePlace(Listener listener, String baseAddress) {}

    /// Where holders remove what stands in their way.
    public record Cures(String renewal, String applicationSystem, String mobile, String earlierCopies) {}

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
    private final WebServer watched;
    private final House house;
    private final Duration notice;

    private Web(WebServer server, WebServer watched, House house, Duration notice) {
        this.server = server;
        this.watched = watched;
        this.house = house;
        this.notice = notice;
    }

    /// Listens from now on.
    ///
    /// @param beside another front end's routes on the public listener, within its limits
    public static Web start(
            UseCases useCases,
            OperatorCases operatorCases,
            Ports ports,
            Settings settings,
            Clocks clocks,
            HttpService... beside) {
        var house = new House(useCases, ports, settings, clocks);
        var console = new Console(operatorCases, ports, settings, clocks, house);
        var listeners = new Listeners(settings, house, console, List.of(beside), clocks.now());
        var web = new Web(listeners.open(), listeners.observability(), house, settings.notice());
        house.changes().start();
        web.watched.start();
        web.server.start();
        return web;
    }

    /// Whom a request comes from, for another front end: the connection's address, or what a trusted proxy says.
    public static Function<ServerRequest, String> clients(Settings settings) {
        return Proxies.of(settings.trustedProxies())::client;
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

    /// Messages to holders in the words of the pages.
    public static Letters letters(Settings settings) {
        return new NewsWords(new Wording(settings).in(Language.ZH));
    }

    /// What the console says of refused rows, for a terminal: Chinese, then English.
    public static RefusedRows refusedRows(Settings settings) {
        var wording = new Wording(settings);
        return new RowWords(Stream.of(Language.values()).map(wording::in).toList(), "row");
    }

    public int port() {
        return server.port();
    }

    public int observabilityPort() {
        return watched.port();
    }

    public int consolePort() {
        return server.port(Listeners.CONSOLE);
    }

    /// First it is told that no more should come; after the notice, no more are taken, who waits for a change is
    /// answered, and what is under way ends.
    public void stop() {
        house.health().leave();
        try {
            Thread.sleep(notice);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        house.changes().stop();
        server.stop();
        watched.stop();
    }
}
