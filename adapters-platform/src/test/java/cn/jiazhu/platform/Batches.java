package cn.jiazhu.platform;

import cn.jiazhu.application.port.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;

/// Signs batches as a province would, with nothing but the JDK.
record Batches(KeyPair pair, String algorithm, String jca) {

    static final String BATCH = "0199fe1c-6b5a-7cc3-98c4-dc0c0c07398f";

    static Batches ed25519() {
        return new Batches(pair("Ed25519"), "EdDSA", "Ed25519");
    }

    static Batches p256() {
        return new Batches(ec("secp256r1"), "ES256", "SHA256withECDSAinP1363Format");
    }

    private static KeyPair pair(String kind) {
        try {
            return KeyPairGenerator.getInstance(kind).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static KeyPair ec(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    Bytes publicKey() {
        return Bytes.of(pair.getPublic().getEncoded());
    }

    /// Where `beijing` has this key, and nobody else has one.
    Optional<Bytes> keyOf(String name) {
        return Optional.of(name).filter("beijing"::equals).map(_ -> publicKey());
    }

    Bytes signed(String payload) {
        return signed(header("beijing", algorithm, "report-batch+jws"), payload.getBytes(StandardCharsets.UTF_8));
    }

    Bytes signed(String header, byte[] payload) {
        String input = base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(payload);
        try {
            var signature = Signature.getInstance(jca);
            signature.initSign(pair.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return Bytes.utf8(input + "." + base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String header(String kid, String algorithm, String type) {
        return "{\"alg\":\"%s\",\"typ\":\"%s\",\"kid\":\"%s\"}".formatted(algorithm, type, kid);
    }

    static String payload(String items) {
        return """
                {"reporter":"beijing","batch":"%s","sent_at":"2026-03-09T10:00:00+08:00","items":[%s]}""".formatted(BATCH, items);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
