package cn.jiazhu.render;

import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.render.Algorithm.DigestSigner;
import cn.jiazhu.render.Rendering.Keys.Certified;
import cn.jiazhu.render.Rendering.Keys.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/// The issuer's keys on disk. A private key is a PKCS#12 file named by role and id (`pdf-1.p12`); what an authority
/// issued for it lies beside it (`pdf-1.pem`, its own certificate first, the root last) or in the same file. A key
/// without certificates does not sign yet; certificates whose key is gone have been used once and stay known. Keys of
/// the same names may be on a device.
final class KeyFolder {

    private static final String PASSWORD_FILE = "password";
    private static final int PASSWORD_BYTES = 32;

    private final Path path;
    private final char[] password;
    private final Device device;

    private KeyFolder(Path path, String password, Device device) {
        this.path = path;
        this.password = password.toCharArray();
        this.device = device;
    }

    /// @param password empty: the one in the folder
    static KeyFolder at(Path path, String password, Device device) {
        String known = password.isEmpty()
                ? PrivateFiles.read(path.resolve(PASSWORD_FILE)).strip()
                : password;
        return new KeyFolder(path, known, device);
    }

    /// A new folder with a password of its own.
    static KeyFolder createAt(Path path, Device device, SecureRandom random) {
        byte[] secret = new byte[PASSWORD_BYTES];
        random.nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        PrivateFiles.createFolder(path);
        PrivateFiles.write(path.resolve(PASSWORD_FILE), password.getBytes(StandardCharsets.US_ASCII));
        return new KeyFolder(path, password, device);
    }

    /// All keys there are or were, by id.
    List<KeyName> names() {
        try (var files = Files.list(path)) {
            return Stream.concat(files.map(KeyName::ofFile).flatMap(Optional::stream), device.names().stream())
                    .distinct()
                    .sorted(Comparator.comparingInt(KeyName::id))
                    .toList();
        } catch (IOException e) {
            throw new Rendering.Unfit("the folder of the keys cannot be read: " + path, e);
        }
    }

    boolean holds(KeyName name) {
        return device.holds(name) || Files.exists(store(name));
    }

    /// A signer of its own for each thread that wants one at the same time.
    Supplier<DigestSigner> signers(KeyName name, SecureRandom random) {
        if (device.holds(name)) {
            return device.signers(name);
        }
        PrivateKey secret = key(name).getPrivate();
        return () -> Algorithm.of(name.role()).signer(secret, random);
    }

    KeyPair key(KeyName name) {
        PrivateKeyEntry entry = entry(name);
        return new KeyPair(entry.getCertificate().getPublicKey(), entry.getPrivateKey());
    }

    private PrivateKeyEntry entry(KeyName name) {
        return device.holds(name) ? device.entry(name) : Pkcs12.read(store(name), password);
    }

    /// What an authority has issued.
    Optional<Chain> chain(KeyName name) {
        try {
            if (Files.exists(certificates(name))) {
                return Optional.of(Chain.ofPem(PrivateFiles.read(certificates(name))));
            }
            var inside = new ArrayList<X509CertificateHolder>();
            for (Certificate certificate : entry(name).getCertificateChain()) {
                inside.add(new X509CertificateHolder(certificate.getEncoded()));
            }
            return Optional.of(inside).filter(chain -> chain.size() > 1).map(Chain::new);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Rendering.Unfit(name + ": its certificates cannot be read", e);
        }
    }

    /// A new key, with an id that no other has had.
    KeyName create(KeyRole role, SecureRandom random) {
        var name = new KeyName(
                role, 1 + names().stream().mapToInt(KeyName::id).max().orElse(0));
        if (device.makes(role)) {
            device.create(name, random);
            return name;
        }
        var algorithm = Algorithm.of(role);
        KeyPair pair = algorithm.newPair(random);
        var certificate = new Certification(algorithm, pair, new X500Name("CN=" + name), random).placeholder();
        PrivateFiles.write(store(name), Pkcs12.packed(name, pair, certificate, password));
        return name;
    }

    /// A certificate signing request in PEM.
    String request(String name, String subject, SecureRandom random) {
        KeyName key = KeyName.parse(name).filter(this::holds).orElseThrow(() -> new Rendering.Unfit("no key " + name));
        try {
            var provider = device.holds(key) ? device.provider() : Algorithm.PROVIDER;
            return new Certification(Algorithm.of(key.role()), key(key), provider, new X500Name(subject), random)
                    .request();
        } catch (IllegalArgumentException e) {
            throw new Rendering.Unfit("not a subject such as CN=…,O=…,C=CN", e);
        }
    }

    List<Line> lines() {
        return names().stream()
                .map(name -> new Line(
                        name.toString(), name.role(), name.id(), chain(name).map(KeyFolder::certified)))
                .toList();
    }

    private static Certified certified(Chain chain) {
        return new Certified(
                chain.own().getSubject().toString(),
                chain.own().getNotAfter().toInstant(),
                chain.der().getFirst().sha256().hex());
    }

    void certify(KeyName name, Chain chain) {
        PrivateFiles.write(certificates(name), chain.pem().getBytes(StandardCharsets.US_ASCII));
    }

    private Path store(KeyName name) {
        return path.resolve(name + ".p12");
    }

    private Path certificates(KeyName name) {
        return path.resolve(name + ".pem");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
