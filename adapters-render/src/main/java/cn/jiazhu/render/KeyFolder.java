package cn.jiazhu.render;

import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.render.Certification.Usage;
import cn.jiazhu.render.Rendering.Keys.Certified;
import cn.jiazhu.render.Rendering.Keys.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/// The issuer's keys on disk. A private key is a PKCS#12 file named by role and id (`pdf-1.p12`); what an authority
/// issued for it lies beside it (`pdf-1.pem`, its own certificate first, the root last) or in the same file. A key
/// without certificates does not sign yet; certificates whose key is gone have been used once and stay known.
final class KeyFolder {

    private static final String PASSWORD_FILE = "password";
    private static final int PASSWORD_BYTES = 32;

    /// Of the key derivation; every start goes through it for every key that signs.
    private static final int ITERATIONS = 10_000;

    private final Path path;
    private final char[] password;

    private KeyFolder(Path path, String password) {
        this.path = path;
        this.password = password.toCharArray();
    }

    /// @param password empty: the one in the folder
    static KeyFolder at(Path path, String password) {
        return new KeyFolder(
                path, password.isEmpty() ? read(path.resolve(PASSWORD_FILE)).strip() : password);
    }

    /// A new folder with a password of its own.
    static KeyFolder createAt(Path path, SecureRandom random) {
        byte[] secret = new byte[PASSWORD_BYTES];
        random.nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new Rendering.Unfit("the folder of the keys cannot be made: " + path, e);
        }
        write(path.resolve(PASSWORD_FILE), password.getBytes(StandardCharsets.US_ASCII));
        return new KeyFolder(path, password);
    }

    /// All keys there are or were, by id.
    List<KeyName> names() {
        try (var files = Files.list(path)) {
            return files.map(KeyName::ofFile)
                    .flatMap(Optional::stream)
                    .distinct()
                    .sorted(Comparator.comparingInt(KeyName::id))
                    .toList();
        } catch (IOException e) {
            throw new Rendering.Unfit("the folder of the keys cannot be read: " + path, e);
        }
    }

    boolean holds(KeyName name) {
        return Files.exists(store(name));
    }

    KeyPair key(KeyName name) {
        PrivateKeyEntry entry = entry(name);
        return new KeyPair(entry.getCertificate().getPublicKey(), entry.getPrivateKey());
    }

    private PrivateKeyEntry entry(KeyName name) {
        try (InputStream file = Files.newInputStream(store(name))) {
            var keys = KeyStore.getInstance("PKCS12", Algorithm.PROVIDER);
            keys.load(file, password);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getEntry(alias, new PasswordProtection(password)) instanceof PrivateKeyEntry entry) {
                    return entry;
                }
            }
            throw new Rendering.Unfit(name + ".p12 holds no key");
        } catch (IOException | GeneralSecurityException _) {
            // The cause stays here: nothing about a key goes into a log.
            throw new Rendering.Unfit(name + ".p12 cannot be opened with its password");
        }
    }

    /// What an authority has issued.
    Optional<Chain> chain(KeyName name) {
        try {
            if (Files.exists(certificates(name))) {
                return Optional.of(Chain.ofPem(read(certificates(name))));
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

    /// A new key, with an id that no other has had. What certifies it in its key store is a certificate by itself,
    /// which
    /// nobody relies on.
    KeyName create(KeyRole role, SecureRandom random) {
        var name = new KeyName(
                role, 1 + names().stream().mapToInt(KeyName::id).max().orElse(0));
        var algorithm = Algorithm.of(role);
        KeyPair pair = algorithm.newPair(random);
        var own = new Certification(algorithm, pair, new X500Name("CN=" + name), random);
        var certificate = own.certify(own.issuer(), pair.getPublic(), Usage.SIGNING, Instant.EPOCH, Instant.EPOCH);
        write(store(name), packed(name, pair, certificate));
        return name;
    }

    private byte[] packed(KeyName name, KeyPair pair, X509CertificateHolder certificate) {
        try {
            var encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                    .setProvider(Algorithm.PROVIDER)
                    .setIterationCount(ITERATIONS)
                    .build(password);
            var key = new JcaPKCS12SafeBagBuilder(pair.getPrivate(), encryptor);
            var own = new PKCS12SafeBagBuilder(certificate);
            for (var bag : List.of(key, own)) {
                bag.addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, new DERBMPString(name.toString()));
                bag.addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, new DEROctetString(new byte[] {1}));
            }
            return new PKCS12PfxPduBuilder()
                    .addData(key.build())
                    .addData(own.build())
                    .build(
                            new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                                    .setProvider(Algorithm.PROVIDER)
                                    .setIterationCount(ITERATIONS),
                            password)
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException | PKCSException | OperatorCreationException _) {
            throw new Rendering.Unfit(name + ".p12 cannot be written");
        }
    }

    /// A certificate signing request in PEM.
    String request(String name, String subject, SecureRandom random) {
        KeyName key = KeyName.parse(name).filter(this::holds).orElseThrow(() -> new Rendering.Unfit("no key " + name));
        try {
            return new Certification(Algorithm.of(key.role()), key(key), new X500Name(subject), random).request();
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
        write(certificates(name), chain.pem().getBytes(StandardCharsets.US_ASCII));
    }

    private Path store(KeyName name) {
        return path.resolve(name + ".p12");
    }

    private Path certificates(KeyName name) {
        return path.resolve(name + ".pem");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Rendering.Unfit("cannot be read: " + file, e);
        }
    }

    /// Gives a folder its name, if nobody else was quicker; else removes it.
    static void settle(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            try (var files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(from);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            if (!Files.exists(to)) {
                throw new Rendering.Unfit("the folder of the keys cannot be made: " + to, e);
            }
        }
    }

    /// Whole or not at all, never over another, and never readable to others.
    private static void write(Path file, byte[] bytes) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next);
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            Files.write(next, bytes);
            Files.createLink(file, next);
            Files.delete(next);
        } catch (IOException e) {
            throw new Rendering.Unfit("cannot be written: " + file, e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
