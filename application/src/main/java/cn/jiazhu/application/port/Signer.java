package cn.jiazhu.application.port;

import java.util.List;

/// Signs digests with the issuer's keys. Private keys never leave it: not as a value, not in a message. What it throws
/// is the system's own trouble, never the copy's.
public interface Signer {

    /// What a key signs.
    enum KeyRole {
        /// PDF files: ECDSA on P-256, over a SHA-256 digest.
        PDF,
        /// Seals on OFD files: SM2, over SM3(Z ‖ message) (GB/T 32918.2).
        SEAL,
        /// QR payloads: SM2, as above.
        QR
    }

    /// The public side of a key.
    ///
    /// @param id stands in documents and QR payloads, 0 to 65,535; never given to another key
    /// @param chain X.509 certificates, DER; the key's own first, a root last
    record Key(int id, KeyRole role, List<Bytes> chain) {

        public Key {
            chain = List.copyOf(chain);
        }
    }

    /// The key that signs today.
    Key key(KeyRole role);

    /// Every key that has ever signed, those of today included.
    List<Key> keys();

    /// A signature by [#key]: DER, SEQUENCE of r and s.
    ///
    /// @param digest 32 bytes
    Bytes sign(KeyRole role, Bytes digest);
}
