package cn.jiazhu.application.port;

/// Checks signatures by certificates that everybody may have; needs no secret, no database and no network.
@FunctionalInterface
public interface SignatureCheck {

    /// Whether an SM2 key has signed this message.
    ///
    /// @param signature r and s, 32 bytes each
    boolean isBy(Signer.Key key, Bytes message, Bytes signature);
}
