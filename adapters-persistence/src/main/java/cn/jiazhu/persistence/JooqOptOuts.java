package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.OPT_OUT;

import cn.jiazhu.application.port.OptOuts;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.identity.HolderId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who wants no messages; a token is the annotation's id, sealed by a key of the data key.
final class JooqOptOuts implements OptOuts {

    private static final int TOKEN_BYTES = 32;

    private final JooqTransactions transactions;
    private final Holders holders;

    JooqOptOuts(JooqTransactions transactions, Holders holders) {
        this.transactions = transactions;
        this.holders = holders;
    }

    @Override
    public boolean contains(HolderId holder) {
        return transactions.sql().fetchExists(OPT_OUT, OPT_OUT.HOLDER.eq(holders.indexOf(holder)));
    }

    @Override
    public void add(HolderId holder, Instant at) {
        transactions.run(() -> {
            holders.store(List.of(holder));
            transactions
                    .sql()
                    .insertInto(OPT_OUT)
                    .set(OPT_OUT.HOLDER, holders.indexOf(holder))
                    .set(OPT_OUT.AT, at)
                    .onConflictDoNothing()
                    .execute();
        });
    }

    @Override
    public void remove(HolderId holder) {
        transactions
                .sql()
                .deleteFrom(OPT_OUT)
                .where(OPT_OUT.HOLDER.eq(holders.indexOf(holder)))
                .execute();
    }

    @Override
    public String token(AnnotationId annotation) {
        UUID id = annotation.value();
        UUID seal = holders.sealOf(id);
        byte[] bytes = ByteBuffer.allocate(TOKEN_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(seal.getMostSignificantBits())
                .putLong(seal.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public Optional<AnnotationId> annotation(String token) {
        return decoded(token)
                .filter(bytes -> bytes.length == TOKEN_BYTES)
                .map(ByteBuffer::wrap)
                .map(bytes -> new AnnotationId(new UUID(bytes.getLong(), bytes.getLong())))
                .filter(annotation -> isSame(token, token(annotation)));
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Takes as long for any other.
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
