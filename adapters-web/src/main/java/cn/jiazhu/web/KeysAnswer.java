package cn.jiazhu.web;

import cn.jiazhu.application.port.Signer;
import java.util.Base64;
import java.util.List;

/// The public side of every key that has ever signed, for whoever checks a document or a QR without asking us again.
record KeysAnswer(List<Key> keys) {

    /// A key.
    ///
    /// @param certificates X.509 DER in base64, its own first, a root last
    record Key(int id, Signer.KeyRole role, List<String> certificates) {}

    static KeysAnswer of(List<Signer.Key> keys) {
        return new KeysAnswer(keys.stream()
                .map(key -> new Key(
                        key.id(),
                        key.role(),
                        key.chain().stream()
                                .map(der -> Base64.getEncoder().encodeToString(der.array()))
                                .toList()))
                .toList());
    }
}
