package cn.jiazhu.persistence;

import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What makes ID numbers and other secrets unreadable in the database, and yet lets persons be found. From one secret
/// come, by HKDF, a key for AES-256-GCM, another for the blind index, one for links, and the key's own name.
final class DataKey {

    static final int BYTES = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey encryption;
    private final SecretKey index;
    private final SecretKey links;
    private final String id;
    private final SecureRandom random;

    DataKey(byte[] secret, SecureRandom random) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a data key has " + BYTES + " bytes");
        }
        this.encryption = derived(secret, "AES", "id number encryption");
        this.index = derived(secret, "HmacSHA256", "id number index");
        this.links = derived(secret, "HmacSHA256", "links in messages");
        this.id = HexFormat.of().formatHex(derived(secret, "id", "key id").getEncoded(), 0, 8);
        this.random = random;
    }

    /// The name under which rows say which key made them; tells nothing about it.
    String id() {
        return id;
    }

    /// The blind index: equal for equal documents, meaningless without the key.
    UUID indexOf(HolderId holder) {
        return mac(index, text(holder));
    }

    /// What only this key can add to an id.
    UUID sealOf(UUID id) {
        return mac(links, id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static UUID mac(SecretKey key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var digest = ByteBuffer.wrap(mac.doFinal(text));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /// Bound to the row by its index.
    byte[] encrypt(HolderId holder, UUID index) {
        return seal(index, holder.number().getBytes(StandardCharsets.UTF_8));
    }

    HolderId decrypt(UUID index, IdType type, byte[] sealed) {
        return new HolderId(type, new String(open(index, sealed), StandardCharsets.UTF_8));
    }

    /// Nonce, ciphertext, tag; bound to its row.
    byte[] seal(UUID row, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed =
                cipher(Cipher.ENCRYPT_MODE, new GCMParameterSpec(TAG_BITS, nonce), row, ByteBuffer.wrap(secret));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(UUID row, byte[] sealed) {
        return cipher(
                Cipher.DECRYPT_MODE,
                new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE),
                row,
                ByteBuffer.wrap(sealed, NONCE, sealed.length - NONCE));
    }

    private byte[] cipher(int mode, GCMParameterSpec parameters, UUID row, ByteBuffer input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryption, parameters);
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(row.getMostSignificantBits())
                    .putLong(row.getLeastSignificantBits())
                    .flip());
            byte[] output = new byte[cipher.getOutputSize(input.remaining())];
            cipher.doFinal(input, ByteBuffer.wrap(output));
            return output;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret is not of this data key", e);
        }
    }

    private static byte[] text(HolderId holder) {
        return (holder.type().code() + '|' + holder.number()).getBytes(StandardCharsets.UTF_8);
    }

    private static SecretKey derived(byte[] secret, String algorithm, String use) {
        try {
            var expand = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(use.getBytes(StandardCharsets.US_ASCII), BYTES);
            return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(expand), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 has HKDF", e);
        }
    }
}
