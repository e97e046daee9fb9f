package cn.jiazhu.application.port;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.FormerCopies.OnRecord;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.verification.FormerCopy;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [FormerCopies] promises.
public abstract class FormerCopiesContract extends PortContract {

    private static final String CODE = "JZ-2025-0001\\码";
    private static final String QR = "https://earlier.example/q?c=JZ-2025-0001";

    private final Randomness randomness = new CountingRandomness();

    @Test
    void one_is_found_by_whatever_names_it_and_by_nothing_else() {
        OnRecord copy = added(Set.of(CODE, QR), Set.of(file("pdf"), file("ofd")));
        OnRecord bare = added(Set.of("another"), Set.of());

        assertThat(ports.formerCopies().find(CODE)).contains(copy);
        assertThat(ports.formerCopies().find(QR)).contains(copy);
        assertThat(ports.formerCopies().find(file("pdf"))).contains(copy);
        assertThat(ports.formerCopies().find(file("ofd"))).contains(copy);
        assertThat(ports.formerCopies().find("another")).contains(bare);
        assertThat(ports.formerCopies().find("ANOTHER")).isEmpty();
        assertThat(ports.formerCopies().find(file("else"))).isEmpty();
    }

    @Test
    void those_named_alike_are_known_before_more_are_added() {
        OnRecord byMark = added(Set.of("a", "b"), Set.of());
        OnRecord byFile = added(Set.of("c"), Set.of(file("c")));
        added(Set.of("d"), Set.of(file("d")));

        assertThat(lockedFor(copy(Set.of("b"), Set.of()), copy(Set.of("e"), Set.of(file("c")))))
                .containsExactlyInAnyOrder(byMark.copy(), byFile.copy());
        assertThat(lockedFor(copy(Set.of("e"), Set.of()))).isEmpty();
        assertThat(lockedFor()).isEmpty();
    }

    @Test
    void of_many_who_add_the_same_at_once_one_does() {
        Certificate certificate = givenCertificate(1);
        var ids = IntStream.range(0, 8).mapToObj(_ -> randomness.uuid()).toList();

        var done = AtOnce.call(
                8,
                i -> ports.transactions().call(() -> {
                    FormerCopy copy = copy(Set.of(CODE), Set.of());
                    boolean free = ports.formerCopies().lockFor(List.of(copy)).isEmpty();
                    if (free) {
                        ports.formerCopies().add(List.of(new OnRecord(ids.get(i), copy, certificate.id(), 1)), NOW);
                    }
                    return free;
                }));

        assertThat(done).containsOnlyOnce(true);
    }

    private List<FormerCopy> lockedFor(FormerCopy... copies) {
        return ports.transactions().call(() -> ports.formerCopies().lockFor(List.of(copies)));
    }

    private OnRecord added(Set<String> marks, Set<Digest> files) {
        Certificate certificate = givenCertificate(1);
        var copy = new OnRecord(randomness.uuid(), copy(marks, files), certificate.id(), 1);
        ports.transactions().call(() -> {
            ports.formerCopies().add(List.of(copy), NOW);
            return copy;
        });
        return copy;
    }

    private static FormerCopy copy(Set<String> marks, Set<Digest> files) {
        return new FormerCopy(marks, Samples.facts(1).number(), TODAY.minusDays(30), TODAY.plusDays(150), files);
    }

    private static Digest file(String content) {
        return Bytes.utf8(content).sha256();
    }
}
