package cn.jiazhu.platform;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.List;

/// An issuer's ES256 key, made by keytool.
final class IssuerKey implements Signer {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final PrivateKey key;
    private final Key known;

    IssuerKey(Path folder, int id) throws Exception {
        Path file = folder.resolve("key-" + id + ".p12");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=issuer.test",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool: " + status);
        }
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        key = (PrivateKey) store.getKey("key", PASSWORD);
        known = new Key(
                id, KeyRole.PDF, List.of(Bytes.of(store.getCertificate("key").getEncoded())));
    }

    @Override
    public Key key(KeyRole role) {
        return known;
    }

    @Override
    public List<Key> keys() {
        return List.of(known);
    }

    @Override
    public Bytes sign(KeyRole role, Bytes digest) {
        try {
            var signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(key);
            signature.update(digest.array());
            return Bytes.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
