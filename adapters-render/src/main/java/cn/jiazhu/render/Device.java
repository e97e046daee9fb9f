package cn.jiazhu.render;

import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.render.Algorithm.DigestSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/// A device that keeps keys and signs with them, and gives none away (PKCS#11). Its entries are named as files are,
/// `pdf-1`. It holds P-256 alone: Java's bridge to such devices knows no SM2.
///
/// @param provider never registered, so that nobody else's choice changes
record Device(Provider provider, KeyStore keys) {

    private static final String BRIDGE = "SunPKCS11";
    private static final String PKCS11 = "PKCS11";

    /// An empty drawer where there is no device.
    static Device none() {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            return new Device(Algorithm.PROVIDER, keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PKCS#12", e);
        }
    }

    /// @throws Rendering.Unfit with cause and cure, and never with the PIN
    static Device open(Rendering.Token token) {
        if (token.library().isEmpty()) {
            return none();
        }
        if (!Files.isRegularFile(Path.of(token.library()))) {
            throw new Rendering.Unfit("no PKCS#11 library " + token.library() + "; it comes with the device");
        }
        Provider provider = provider(token);
        return new Device(provider, unlocked(token, provider));
    }

    /// What such a device makes, it keeps.
    private static Provider provider(Rendering.Token token) {
        String slot = token.slot().isEmpty() ? "slotListIndex = 0" : "slot = " + token.slot();
        try {
            return Security.getProvider(BRIDGE).configure("""
                    --name = jiazhu
                    library = "%s"
                    %s
                    attributes(generate, CKO_PRIVATE_KEY, CKK_EC) = {
                      CKA_SIGN = true
                      CKA_SENSITIVE = true
                      CKA_EXTRACTABLE = false
                    }
                    """.formatted(token.library(), slot));
        } catch (ProviderException | InvalidParameterException e) {
            throw new Rendering.Unfit(
                    "the device does not answer at its %s, see its own tool for the slots: %s"
                            .formatted(place(token), reason(e)),
                    e);
        }
    }

    private static KeyStore unlocked(Rendering.Token token, Provider provider) {
        try {
            var keys = KeyStore.getInstance(PKCS11, provider);
            keys.load(null, token.pin().toCharArray());
            return keys;
        } catch (IOException e) {
            throw new Rendering.Unfit(
                    reason(e).startsWith("CKR_PIN")
                            ? "the device refuses the PIN (%s); look it up before the next start, for it locks itself"
                                    .formatted(reason(e))
                            : "the device cannot be read: " + reason(e));
        } catch (GeneralSecurityException e) {
            throw new Rendering.Unfit("no token in the device's " + place(token) + "; its own tool lists the slots", e);
        }
    }

    private static String place(Rendering.Token token) {
        return token.slot().isEmpty() ? "first slot" : "slot " + token.slot();
    }

    /// The device's own word, such as CKR_PIN_LOCKED.
    private static String reason(Throwable failure) {
        return Optional.ofNullable(failure.getCause())
                .map(Device::reason)
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    boolean makes(KeyRole role) {
        return keys.getType().equals(PKCS11) && Algorithm.of(role) == Algorithm.P256;
    }

    List<KeyName> names() {
        try {
            return Collections.list(keys.aliases()).stream()
                    .map(KeyName::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new Rendering.Unfit("the device cannot be read: " + reason(e), e);
        }
    }

    boolean holds(KeyName name) {
        return names().contains(name);
    }

    PrivateKeyEntry entry(KeyName name) {
        try {
            if (keys.getEntry(name.toString(), null) instanceof PrivateKeyEntry entry) {
                return entry;
            }
            throw new Rendering.Unfit("the device holds no private key " + name);
        } catch (GeneralSecurityException e) {
            throw new Rendering.Unfit("the device does not give its key " + name + ": " + reason(e), e);
        }
    }

    /// A signer of its own for each thread that wants one at the same time.
    Supplier<DigestSigner> signers(KeyName name) {
        PrivateKey key = entry(name).getPrivateKey();
        return () -> {
            try {
                var signature = Signature.getInstance(Algorithm.ECDSA, provider);
                signature.initSign(key);
                return Algorithm.signing(signature);
            } catch (GeneralSecurityException | ProviderException e) {
                throw new IllegalStateException("the device does not sign with its key " + name, e);
            }
        };
    }

    void create(KeyName name, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var certificate =
                    new Certification(Algorithm.P256, pair, provider, new X500Name("CN=" + name), random).placeholder();
            var chain = new Certificate[] {new JcaX509CertificateConverter().getCertificate(certificate)};
            keys.setKeyEntry(name.toString(), pair.getPrivate(), null, chain);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new Rendering.Unfit("the device makes no key: " + reason(e), e);
        }
    }

    @Override
    public String toString() {
        return provider.getName();
    }
}
