package cn.jiazhu.render;

import org.bouncycastle.crypto.digests.NullDigest;
import org.bouncycastle.crypto.signers.SM2Signer;

/// BouncyCastle's SM2 over a digest that others have made, see [Sm2]: what it is fed is what it signs.
final class Sm2DigestSigner extends SM2Signer {

    Sm2DigestSigner() {
        super(new NullDigest());
    }

    @Override
    protected byte[] getZ(byte[] user) {
        return new byte[0];
    }
}
