package cn.jiazhu.render;

import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Somebody who has our program, but keys, authority and seal of his own.
final class Attacker {

    static final Map<Copies, byte[]> FILES = new ConcurrentHashMap<>();

    private static final KnownKeys KEYS = KnownKeys.made("attacker");
    private static final DocumentMaker MAKER = Rendering.open(
            Copies.ADDRESS,
            true,
            KEYS,
            DemoSealMaker.make(
                            KEYS.key(KeyRole.SEAL).chain().getFirst(),
                            KnownKeys.NOW,
                            KnownKeys.random("attacker's seal"))
                    .file());

    private Attacker() {}

    /// The OFD of a copy.
    static byte[] made(Copies copies) {
        return new Made(MAKER.make(copies.copy(), Pictures.photo(), Pictures.signature())).ofd();
    }
}
