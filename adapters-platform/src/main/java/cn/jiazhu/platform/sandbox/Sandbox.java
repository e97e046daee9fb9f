package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.TimestampAuthority;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The door of what is played and made up: for tests and demonstration only.
///
/// A running sandbox is the national platform on loopback, with a key of its own; phones, bindings and faults are
/// driven over HTTP (the addresses: see the package) or from here.
public final class Sandbox implements AutoCloseable {

    private final SandboxServer server;

    private Sandbox(SandboxServer server) {
        this.server = server;
    }

    /// A sandbox that answers until it is closed.
    ///
    /// @param port 0: any that is free
    /// @throws IOException when the port is taken
    public static Sandbox start(int port, Clock clock, Randomness randomness) throws IOException {
        return new Sandbox(new SandboxServer(port, clock, randomness));
    }

    /// What lies beyond the platform, for the desk and the clock to act on.
    public interface World {

        /// Where the pages of this program are.
        URI home();

        /// The day of the calendar that can be turned.
        LocalDate today();

        /// Turns the calendar by so many days from where it stands; back to the true day for 0.
        void turn(int days);

        /// The issuer's, which sign what is handed over.
        List<Signer.Key> keys();

        List<Certificate> certificates(HolderId holder);

        /// Where provinces report to.
        URI reports();

        /// The key of the province that is played, kept from one start to the next: `fresh` the first time.
        String key(String fresh);

        /// From now on this reporter is believed, if it is not yet.
        void believe(String reporter, Province province, Bytes publicKey);

        /// Where other systems ask, with a slash at its end.
        URI shared();

        /// What this other system is admitted with, kept from one start to the next.
        String token(String system);
    }

    /// How somebody signs in on the platform itself.
    ///
    /// @param shows the state the person is in, for whoever chooses among many
    public record Login(String userName, String password, String shows) {

        /// Of those who only have a phone.
        public static final Login NONE = new Login("", "", "");

        boolean isBy(String name, String word) {
            return !userName.isEmpty() && userName.equals(name) && password.equals(word);
        }
    }

    /// From now on desk and clock act on this world.
    public void join(World world) {
        server.join(world);
    }

    /// From now on it stamps, as this authority does, at [#stampingAddress()].
    public void stampBy(TimestampAuthority authority) {
        server.stampBy(authority);
    }

    public URI stampingAddress() {
        return address().resolve("/timestamp");
    }

    public URI address() {
        return server.address();
    }

    /// All that a client needs to know to talk to this platform and believe it.
    public Platform.Connection connection() {
        return new Platform.Connection(address(), Answer.ISSUER, Answer.CLIENT, server.publicKey());
    }

    /// Adds somebody who can be proven by face at level 3. The same person has the same id after every start.
    public PlatformPersonId add(Person person, MobileBinding mobile, Login login) {
        return server.citizens().add(person, mobile, login);
    }

    public PlatformPersonId add(Person person, MobileBinding mobile) {
        return add(person, mobile, Login.NONE);
    }

    @Override
    public void close() {
        server.close();
    }

    /// A photo of nobody, JPEG; the same for the same seed.
    public static Bytes photo(long seed) {
        return SampleImages.photo(seed);
    }

    /// A signature of nobody, PNG; the same for the same seed.
    public static Bytes signature(long seed) {
        return SampleImages.signature(seed);
    }

    /// Writes a registry file of these reports.
    public static void writeRegistry(Path file, Stream<RegistryReport> reports) throws IOException {
        ReportFile.write(file, reports);
    }

    /// Writes a registry file of invented constructors with so many rows.
    public static void writeRegistry(Path file, int rows, long seed) throws IOException {
        ReportFile.write(file, SampleRegistry.reports(rows, seed));
    }
}
