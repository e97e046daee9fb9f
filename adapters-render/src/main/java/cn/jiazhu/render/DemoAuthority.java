package cn.jiazhu.render;

import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.render.Certification.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;

/// Certifies the keys of a sandbox. Its own keys are kept by nobody, so that nothing more is ever certified.
final class DemoAuthority {

    /// In the names of its roots; production refuses what stands under them.
    static final String ORGANISATION = "加注演示（不具法律效力）";

    /// A sandbox's calendar can be turned back.
    private static final Duration EARLIER = Duration.ofDays(366);

    private static final Duration YEARS = Duration.ofDays(20 * 366);

    private final Instant now;
    private final SecureRandom random;
    private final Certification certification;
    private final X509CertificateHolder root;

    DemoAuthority(Algorithm algorithm, Instant now, SecureRandom random) {
        this.now = now;
        this.random = random;
        KeyPair pair = algorithm.newPair(random);
        certification = new Certification(algorithm, pair, name("演示根证书 " + algorithm), random);
        root = certification.certifyItself(Usage.AUTHORITY, now.minus(EARLIER), now.plus(YEARS));
    }

    /// A folder with a certified key for every role, whole or not at all; nothing where there is one.
    static void makeOnce(Path path, Instant now, SecureRandom random) {
        makeOnce(path, random, folder -> {
            var international = new DemoAuthority(Algorithm.P256, now, random);
            var national = new DemoAuthority(Algorithm.SM2, now, random);
            international.issue(folder, KeyRole.PDF);
            national.issue(folder, KeyRole.SEAL);
            national.issue(folder, KeyRole.QR);
        });
    }

    /// A folder with the key of an authority for timestamps, which is none of the issuer's; as above.
    static void makeStampingOnce(Path path, Instant now, SecureRandom random) {
        makeOnce(
                path,
                random,
                folder -> new DemoAuthority(Algorithm.P256, now, random)
                        .issue(folder, KeyRole.PDF, "演示时间戳服务", Usage.STAMPING));
    }

    private static void makeOnce(Path path, SecureRandom random, Consumer<KeyFolder> filling) {
        if (Files.exists(path)) {
            return;
        }
        Path next = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid());
        filling.accept(KeyFolder.createAt(next, Device.none(), random));
        PrivateFiles.settle(next, path);
    }

    KeyName issue(KeyFolder folder, KeyRole role) {
        return issue(folder, role, subject(role), Usage.SIGNING);
    }

    private KeyName issue(KeyFolder folder, KeyRole role, String subject, Usage usage) {
        KeyName name = folder.create(role, random);
        var own = certification.certify(
                name(subject), folder.key(name).getPublic(), usage, now.minus(EARLIER), now.plus(YEARS));
        folder.certify(name, new Chain(List.of(own, root)));
        return name;
    }

    private static String subject(KeyRole role) {
        return switch (role) {
            case PDF -> "演示发证机关";
            case SEAL -> "电子证照演示专用章";
            case QR -> "演示核验码";
        };
    }

    private static X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, ORGANISATION)
                .addRDN(BCStyle.CN, common)
                .build();
    }
}
