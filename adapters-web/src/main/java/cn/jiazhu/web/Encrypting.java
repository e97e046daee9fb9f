package cn.jiazhu.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// TLS by two PEM files, looked at before anybody is served by them.
final class Encrypting {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final char[] NO_PASSWORD = {};

    private Encrypting() {}

    static SSLContext with(Web.Encryption.Pem files, Instant now) {
        try {
            List<X509Certificate> chain = chain(files.certificate());
            PublicKey open = chain.getFirst().getPublicKey();
            PrivateKey key = key(files.key(), open.getAlgorithm());
            if (!isPair(key, open)) {
                throw new Web.Unfit("tls.key is not the key of tls.certificate");
            }
            if (chain.getFirst().getNotAfter().toInstant().isBefore(now)) {
                throw new Web.Unfit("tls.certificate has expired: " + files.certificate());
            }
            return context(key, chain);
        } catch (GeneralSecurityException | IOException e) {
            throw new Web.Unfit("TLS is not possible with tls.certificate and tls.key: " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> chain(Path file) throws GeneralSecurityException {
        List<X509Certificate> chain = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(read("tls.certificate", file)))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
        if (chain.isEmpty()) {
            throw new Web.Unfit("tls.certificate holds no certificate: " + file);
        }
        return chain;
    }

    private static PrivateKey key(Path file, String algorithm) throws GeneralSecurityException {
        Matcher found = KEY.matcher(new String(read("tls.key", file), StandardCharsets.US_ASCII));
        if (!found.find()) {
            throw new Web.Unfit("tls.key is no PKCS#8 key in PEM without password: " + file
                    + " (openssl pkcs8 -topk8 -nocrypt makes one)");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(found.group(1));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    /// What one has signed the other verifies.
    private static boolean isPair(PrivateKey key, PublicKey open) throws GeneralSecurityException {
        String algorithm = open.getAlgorithm();
        var signature = Signature.getInstance(
                algorithm.startsWith("Ed") ? algorithm : "SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm));
        signature.initSign(key);
        byte[] signed = signature.sign();
        signature.initVerify(open);
        return signature.verify(signed);
    }

    private static SSLContext context(PrivateKey key, List<X509Certificate> chain)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("server", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static byte[] read(String setting, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Web.Unfit(setting + " cannot be read: " + file, e);
        }
    }
}
