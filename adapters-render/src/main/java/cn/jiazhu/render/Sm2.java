package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;

/// What an SM2 key signs: SM3(Z ‖ message), where Z binds the signer and his curve (GB/T 32918.2).
///
/// @param z of the key, 32 bytes
record Sm2(Bytes z) {

    static Sm2 of(Signer.Key key) {
        try {
            var own = new X509CertificateHolder(key.chain().getFirst().array());
            return of(Algorithm.publicKey(own.getSubjectPublicKeyInfo()));
        } catch (IOException e) {
            throw new IllegalArgumentException("not the certificate of an SM2 key", e);
        }
    }

    static Sm2 of(ECPublicKeyParameters key) {
        return new Sm2(new Binding().of(key));
    }

    /// e, the digest that is signed.
    Bytes digest(byte[] message) {
        return begun(message, 0).digest(message);
    }

    /// e of messages that begin alike.
    ///
    /// @param length how many bytes of `message` are in all of them
    Begun begun(byte[] message, int length) {
        var digest = new SM3Digest();
        digest.update(z.array(), 0, z.length());
        digest.update(message, 0, length);
        return new Begun(digest, length);
    }

    /// @param digest of what there is before each rest, never finished
    record Begun(SM3Digest digest, int length) {

        Bytes digest(byte[] message) {
            var whole = new SM3Digest(digest);
            whole.update(message, length, message.length - length);
            return Sm3.finished(whole);
        }
    }

    /// BouncyCastle knows Z, and tells heirs only.
    private static final class Binding extends SM2Signer {

        private static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

        Bytes of(ECPublicKeyParameters key) {
            init(false, key);
            return Bytes.of(getZ(USER));
        }
    }
}
