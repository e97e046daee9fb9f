package cn.jiazhu.render;

import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.application.port.SignatureCheck;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.TimestampAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/// The door: opens keys and seal, and with them the maker of documents.
public final class Rendering {

    private Rendering() {}

    /// The maker of documents, its fonts and templates read. An address too long to print or to scan is refused here.
    ///
    /// @param baseAddress where strangers verify a copy, as printed, e.g. `https://verify.example`
    /// @param sandbox whether copies bear the marks of a demonstration
    /// @param signer of whatever is issued
    /// @param seal as [Seal] gives it
    public static DocumentMaker open(String baseAddress, boolean sandbox, Signer signer, Bytes seal) {
        return open(baseAddress, sandbox, signer, seal, Optional.empty());
    }

    /// The same, with timestamps on the signatures of PDFs.
    public static DocumentMaker open(
            String baseAddress, boolean sandbox, Signer signer, Bytes seal, Optional<Timestamps> timestamps) {
        Stamping stamping = timestamps.<Stamping>map(Stamping.ByAuthority::new).orElse(Stamping.NONE);
        return new CopyMaker(new Printed(baseAddress, sandbox), SesSeal.parse(seal), signer, stamping);
    }

    /// Checks what the QR of a copy states.
    public static SignatureCheck signatureCheck() {
        return CopyQr::isBy;
    }

    /// Draws for screens what no document holds.
    public static QrCodes qrCodes() {
        return text -> new QrCode(text).symbol();
    }

    /// The issuer's keys: a folder of PKCS#12 files and certificates, named by role and id (`pdf-1.p12`, `pdf-1.pem`).
    ///
    /// @param password of the PKCS#12 files; empty: as the folder's own file says
    /// @param token where the device is that holds some of them; their certificates lie in the folder all the same
    public record Keys(Path folder, String password, Token token, SecureRandom random) {

        /// All of them in the folder.
        public Keys(Path folder, String password, SecureRandom random) {
            this(folder, password, Token.NONE, random);
        }

        /// A line of their list.
        ///
        /// @param certificate empty while its authority has not answered
        public record Line(String name, Signer.KeyRole role, int id, Optional<Certified> certificate) {}

        /// What an authority has said about a key.
        ///
        /// @param fingerprint SHA-256, hexadecimal
        public record Certified(String subject, Instant until, String fingerprint) {}

        /// Keys that sign, checked; none made by ourselves for a demonstration.
        ///
        /// @throws Unfit naming every fault
        public Signer open(Instant now) {
            return new SoftwareKeys(opened(), now, false, random);
        }

        /// Whatever keys are there; without a folder, new ones that nobody relies on.
        public Signer openForSandbox(Instant now) {
            DemoAuthority.makeOnce(folder, now, random);
            return new SoftwareKeys(opened(), now, true, random);
        }

        /// A new key pair, which signs nothing before its certificates lie beside it; its name.
        public String create(Signer.KeyRole role) {
            return (Files.exists(folder) || !password.isEmpty()
                            ? opened()
                            : KeyFolder.createAt(folder, Device.open(token), random))
                    .create(role, random)
                    .toString();
        }

        /// A certificate signing request (PKCS#10) in PEM.
        ///
        /// @param subject as `CN=…,O=…,C=CN`
        public String request(String name, String subject) {
            return opened().request(name, subject, random);
        }

        public List<Line> list() {
            return opened().lines();
        }

        private KeyFolder opened() {
            return KeyFolder.at(folder, password, Device.open(token));
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }

    /// A device that signs (PKCS#11).
    ///
    /// @param library that talks to it, as its maker delivered it; empty: there is no device
    /// @param slot number of the token's slot; empty: the first that there is
    /// @param pin of its user
    public record Token(String library, String slot, String pin) {

        public static final Token NONE = new Token("", "", "");

        @Override
        public String toString() {
            return library + " " + slot;
        }
    }

    /// The issuer's seal: an SES file of version 4 (`.esl`), as its licensed maker delivered it.
    ///
    /// @param root a PEM file: its maker's certificate, or those above it up to the root; empty: nobody is trusted
    public record Seal(Path file, String root) {

        /// The seal, checked: its maker and what stands above him, his signature, the dates, and that our key may set
        /// it.
        ///
        /// @throws Unfit naming every fault
        public Bytes open(Signer signer, Instant now) {
            return new SealFile(file, root, signer, now).open().file();
        }

        /// Whatever seal is there; without one, a new one that nobody relies on.
        public Bytes openForSandbox(Signer signer, Instant now, SecureRandom random) {
            return new SealFile(file, root, signer, now).openForSandbox(random).file();
        }
    }

    /// Whose timestamps signatures bear, and how badly they are wanted.
    ///
    /// @param certificate the authority's own or one above it, PEM: what its answers must lead to
    /// @param policy the authority's that is asked for, an OID; empty: any
    /// @param room bytes kept in every file for the authority's answer; a longer one is none
    /// @param alarms hear of each signature that goes without
    public record Timestamps(
            Demand demand,
            TimestampAuthority authority,
            String certificate,
            Optional<String> policy,
            int room,
            Clock clock,
            SecureRandom random,
            Alarms alarms) {

        /// What becomes of a signature when the authority is away.
        public enum Demand {
            /// It stands without.
            WANTED,
            /// It is not given.
            REQUIRED
        }

        /// Whether the authority answers now, and rightly.
        ///
        /// @throws TimestampUnavailable saying why not
        public void probe() {
            new Stamping.ByAuthority(this).token(Bytes.utf8("probe"));
        }

        /// Whether a file holds a certificate that production may rely on.
        ///
        /// @throws Unfit saying why not
        public static void requireFit(Path file) {
            if (Chain.read(file).isDemo()) {
                throw new Unfit("a demo authority's");
            }
        }

        X509CertificateHolder trusted() {
            try {
                return Chain.ofPem(certificate).own();
            } catch (IOException | IllegalArgumentException e) {
                throw new Unfit("no certificate of a timestamp authority", e);
            }
        }
    }

    /// The sandbox's simulator of an authority, its key kept in a folder beside the issuer's.
    public record DemoTimestamps(Path folder, SecureRandom random) {

        /// Its answers, and its root's certificate in PEM.
        public record Opened(TimestampAuthority authority, String certificate) {}

        public Opened open(Clock clock) {
            DemoAuthority.makeStampingOnce(folder, clock.instant(), random);
            var keys = KeyFolder.at(folder, "", Device.none());
            KeyName name = keys.names().getFirst();
            Chain chain = keys.chain(name).orElseThrow(() -> new Unfit(folder + ": no certificate"));
            var root = new Chain(List.of(chain.root()));
            return new Opened(new DemoTimestampAuthority(keys.key(name), chain, clock, random), root.pem());
        }
    }

    /// The keys or the seal are not as they must be. One line for whoever started us.
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String fault;

        Unfit(String fault) {
            super(fault);
            this.fault = fault;
        }

        Unfit(String fault, Throwable cause) {
            super(fault, cause);
            this.fault = fault;
        }

        /// The message.
        public String fault() {
            return fault;
        }
    }
}
