package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/// The certificates of a key: its own first, a root last.
record Chain(List<X509CertificateHolder> certificates) {

    Chain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no certificate");
        }
    }

    /// @throws Rendering.Unfit if the file holds none
    static Chain read(Path file) {
        try {
            return ofPem(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new Rendering.Unfit("no certificate that can be read: " + file, e);
        }
    }

    static Chain ofPem(String text) throws IOException {
        try (var parser = new PEMParser(new StringReader(text))) {
            var certificates = new ArrayList<X509CertificateHolder>();
            for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
                if (next instanceof X509CertificateHolder certificate) {
                    certificates.add(certificate);
                }
            }
            return new Chain(certificates);
        }
    }

    static Chain of(Signer.Key key) {
        return new Chain(key.chain().stream().map(Chain::parsed).toList());
    }

    /// Of what these have certified; one that is itself the first here needs no other.
    Chain under(X509CertificateHolder certificate) {
        return certificate.equals(own())
                ? this
                : new Chain(Stream.concat(Stream.of(certificate), certificates.stream())
                        .toList());
    }

    X509CertificateHolder own() {
        return certificates.getFirst();
    }

    X509CertificateHolder root() {
        return certificates.getLast();
    }

    /// Those that a file must bring along: whoever does not have the root does not trust it either.
    List<X509CertificateHolder> belowRoot() {
        return certificates.subList(0, Math.max(1, certificates.size() - 1));
    }

    List<Bytes> der() {
        return certificates.stream().map(Chain::encoded).toList();
    }

    String pem() {
        return pem(certificates);
    }

    static String pem(List<?> objects) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                writer.writeObject(object);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Made by ourselves at the first start of a sandbox, for nobody to rely on.
    boolean isDemo() {
        var organisations = root().getSubject().getRDNs(BCStyle.O);
        return organisations.length > 0
                && organisations[0].getFirst().getValue().toString().equals(DemoAuthority.ORGANISATION);
    }

    boolean isInDate(Instant now) {
        return certificates.stream().allMatch(certificate -> certificate.isValidOn(Date.from(now)));
    }

    /// Whether each is signed by the next, and the last by itself.
    boolean isClosed() {
        for (int i = 0; i < certificates.size(); i++) {
            var issuer = certificates.get(Math.min(i + 1, certificates.size() - 1));
            if (!isSigned(certificates.get(i), issuer)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSigned(X509CertificateHolder certificate, X509CertificateHolder issuer) {
        try {
            var verifying = new JcaContentVerifierProviderBuilder().setProvider(Algorithm.PROVIDER);
            return certificate.getIssuer().equals(issuer.getSubject())
                    && certificate.isSignatureValid(verifying.build(issuer));
        } catch (OperatorCreationException | CertificateException | CertException _) {
            return false;
        }
    }

    private static X509CertificateHolder parsed(Bytes der) {
        try {
            return new X509CertificateHolder(der.array());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }

    private static Bytes encoded(X509CertificateHolder certificate) {
        try {
            return Bytes.of(certificate.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
