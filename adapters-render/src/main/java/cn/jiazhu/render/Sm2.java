package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECFieldElement;

/// What an SM2 key signs: SM3(Z ‖ message), where Z binds the signer and his curve (GB/T 32918.2).
///
/// @param z of the key, 32 bytes
record Sm2(Bytes z) {

    private static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    static Sm2 of(Signer.Key key) {
        try {
            var own = new X509CertificateHolder(key.chain().getFirst().array());
            return of(Algorithm.publicKey(own.getSubjectPublicKeyInfo()));
        } catch (IOException e) {
            throw new IllegalArgumentException("not the certificate of an SM2 key", e);
        }
    }

    static Sm2 of(ECPublicKeyParameters key) {
        var digest = new SM3Digest();
        digest.update((byte) ((USER.length * 8) >> 8));
        digest.update((byte) (USER.length * 8));
        digest.update(USER, 0, USER.length);
        var curve = key.getParameters().getCurve();
        var base = key.getParameters().getG();
        update(digest, curve.getA(), curve.getB());
        update(digest, base.getAffineXCoord(), base.getAffineYCoord());
        update(digest, key.getQ().getAffineXCoord(), key.getQ().getAffineYCoord());
        return new Sm2(finished(digest));
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
            return finished(whole);
        }
    }

    private static void update(SM3Digest digest, ECFieldElement first, ECFieldElement second) {
        digest.update(first.getEncoded(), 0, first.getEncoded().length);
        digest.update(second.getEncoded(), 0, second.getEncoded().length);
    }

    private static Bytes finished(SM3Digest digest) {
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return Bytes.of(result);
    }
}
