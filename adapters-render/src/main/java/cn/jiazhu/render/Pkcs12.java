package cn.jiazhu.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/// A file that holds a private key under a password (PKCS#12).
final class Pkcs12 {

    /// Of the key derivation; every start goes through it for every key that signs.
    private static final int ITERATIONS = 10_000;

    private Pkcs12() {}

    static PrivateKeyEntry read(Path path, char[] password) {
        try (InputStream file = Files.newInputStream(path)) {
            var keys = KeyStore.getInstance("PKCS12", Algorithm.PROVIDER);
            keys.load(file, password);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getEntry(alias, new PasswordProtection(password)) instanceof PrivateKeyEntry entry) {
                    return entry;
                }
            }
            throw new Rendering.Unfit(path.getFileName() + " holds no key");
        } catch (IOException | GeneralSecurityException _) {
            // The cause stays here: nothing about a key goes into a log.
            throw new Rendering.Unfit(path.getFileName() + " cannot be opened with its password");
        }
    }

    static byte[] packed(KeyName name, KeyPair pair, X509CertificateHolder certificate, char[] password) {
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
}
