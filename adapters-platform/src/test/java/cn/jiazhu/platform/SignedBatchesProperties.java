package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.BatchReader.Opened;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.CertificateTypes;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever a reporter signs is a batch, or is told where it is none; nothing else ever comes of it.
class SignedBatchesProperties {

    private static final Batches BEIJING = Batches.ed25519();
    private static final byte[] BATCH = Batches.payload("""
            {"sequence":7,"kind":"registered","type":"constructor-1","number":"京1112006200800001","name":"样一",
             "specialties":[{"specialty":"建筑工程","valid_from":"2024-01-01","valid_to":"2026-12-31"}],"photo":"AAAA"},
            {"sequence":8,"kind":"announced","type":"constructor-1","application":"03","province":"北京市"}""").getBytes(StandardCharsets.UTF_8);

    @Property(tries = 100)
    void a_part_of_a_batch_is_none(@ForAll @IntRange(max = 1_000) int length) {
        byte[] part = new byte[length % BATCH.length];
        System.arraycopy(BATCH, 0, part, 0, part.length);

        assertThat(isTold(part)).isTrue();
    }

    @Property(tries = 200)
    void one_changed_byte_makes_a_batch_or_none(@ForAll @IntRange(max = 1_000) int place, @ForAll byte by) {
        byte[] changed = BATCH.clone();
        changed[place % BATCH.length] = by;

        isTold(changed);
    }

    @Property(tries = 200)
    void json_of_any_shape_makes_a_batch_or_none(@ForAll("json") String json) {
        isTold(Batches.payload(json).getBytes(StandardCharsets.UTF_8));
        assertThat(isTold(json.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.recursive(
                () -> Arbitraries.of(
                        "1",
                        "-0",
                        "1e400",
                        "true",
                        "null",
                        "\"\"",
                        "\"\\u0000\"",
                        "\"\\ud800\"",
                        "\"样\"",
                        "9".repeat(40)),
                inner -> Arbitraries.of("sequence", "kind", "name", "specialties", "photo", "effective_at", "x")
                        .flatMap(name -> inner.list()
                                .ofMaxSize(2)
                                .map(parts -> "{\"%s\":[%s]}".formatted(name, String.join(",", parts)))),
                0,
                4);
    }

    /// Whether it was told that this is no batch.
    private static boolean isTold(byte[] payload) {
        Bytes sent = BEIJING.signed(Batches.header("beijing", "EdDSA", "report-batch+jws"), payload);
        try {
            Opened opened = Platform.batches(() -> CertificateTypes.FIRST).open(sent, BEIJING::keyOf);
            return opened instanceof Opened.NotSigned;
        } catch (InvalidValue _) {
            return true;
        }
    }
}
