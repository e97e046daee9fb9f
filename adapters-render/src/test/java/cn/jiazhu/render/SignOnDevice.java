package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.render.Certification.Usage;
import cn.jiazhu.render.Rendering.Keys;
import cn.jiazhu.render.Rendering.Token;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/// An issuer's life with a device, in a process of its own, since SoftHSM looks for its tokens where the environment
/// says: `java … cn.jiazhu.render.SignOnDevice life|open <folder> <library> <slot> <pin>`. Each line says what became
/// of
/// it.
final class SignOnDevice {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SIGNATURES = 200;

    private final Path folder;
    private final Token token;
    private final Keys keys;

    private SignOnDevice(Path folder, Token token) {
        this.folder = folder;
        this.token = token;
        keys = new Keys(folder.resolve("keys"), "", token, RANDOM);
    }

    public static void main(String[] args) throws Exception {
        var issuer = new SignOnDevice(Path.of(args[1]), new Token(args[2], args[3], args[4]));
        try {
            if (args[0].equals("life")) {
                issuer.makeKeys();
                issuer.sign();
            } else {
                issuer.keys.open(KnownKeys.NOW);
            }
        } catch (Rendering.Unfit e) {
            say("unfit: " + e.fault());
        }
    }

    private void makeKeys() throws Exception {
        List<KeyName> names = new ArrayList<>();
        for (KeyRole role : KeyRole.values()) {
            names.add(KeyName.parse(keys.create(role)).orElseThrow());
        }
        say("made " + names);
        say("files " + files());
        say("request " + isSigned(keys.request("pdf-1", "CN=An issuer,O=Example,C=CN")));
        names.forEach(this::certify);
        say("listed " + keys.list().stream().map(Keys.Line::name).toList());
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("keys"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean isSigned(String request) throws Exception {
        try (var parser = new PEMParser(new StringReader(request))) {
            var parsed = (PKCS10CertificationRequest) parser.readObject();
            return parsed.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(Algorithm.PROVIDER)
                    .build(parsed.getSubjectPublicKeyInfo()));
        }
    }

    private void certify(KeyName name) {
        Algorithm algorithm = Algorithm.of(name.role());
        var root = algorithm.newPair(RANDOM);
        var authority = new Certification(algorithm, root, new X500Name("CN=An authority,O=Example,C=CN"), RANDOM);
        var device = KeyFolder.at(folder.resolve("keys"), "", Device.open(token));
        var from = KnownKeys.NOW.minus(Duration.ofDays(1));
        var until = KnownKeys.NOW.plus(Duration.ofDays(365));
        var issuer = new X500Name("CN=An issuer,O=Example,C=CN");
        device.certify(
                name,
                new Chain(List.of(
                        authority.certify(issuer, device.key(name).getPublic(), Usage.SIGNING, from, until),
                        authority.certify(authority.issuer(), root.getPublic(), Usage.AUTHORITY, from, until))));
    }

    private void sign() throws Exception {
        Signer signer = keys.open(KnownKeys.NOW);
        say("signatures " + together(signer));
        Bytes seal = WrittenSeal.of("authority")
                .file(signer.key(KeyRole.SEAL).chain().getFirst());
        var made = Rendering.open(Copies.ADDRESS, false, signer, seal)
                .make(Copies.sample().copy(), Pictures.photo(), Pictures.signature());
        Files.write(folder.resolve("device.pdf"), new Made(made).pdf());
        Files.writeString(
                folder.resolve("root.pem"),
                new Chain(List.of(Chain.of(signer.key(KeyRole.PDF)).root())).pem());
    }

    /// How many hold, of many made at the same time.
    private static int together(Signer signer) throws ExecutionException, InterruptedException {
        var digest = Bytes.of(new byte[32]);
        var own = Chain.of(signer.key(KeyRole.PDF)).own();
        List<Future<Boolean>> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < SIGNATURES; i++) {
                all.add(threads.submit(() -> Algorithm.P256.verifies(own, digest, signer.sign(KeyRole.PDF, digest))));
            }
        }
        int hold = 0;
        for (Future<Boolean> one : all) {
            hold += one.get() ? 1 : 0;
        }
        return hold;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
