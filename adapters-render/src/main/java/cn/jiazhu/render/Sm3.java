package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import org.bouncycastle.crypto.digests.SM3Digest;

/// The SM3 digest (GB/T 32905).
final class Sm3 {

    private Sm3() {}

    static Bytes of(byte[] message) {
        var digest = new SM3Digest();
        digest.update(message, 0, message.length);
        return finished(digest);
    }

    static Bytes finished(SM3Digest digest) {
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return Bytes.of(result);
    }
}
