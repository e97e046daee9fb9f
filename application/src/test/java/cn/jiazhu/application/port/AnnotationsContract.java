package cn.jiazhu.application.port;

import static cn.jiazhu.domain.annotation.AnnotationSamples.AWAITING_PHOTO;
import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.annotation.Trouble;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [Annotations] promises of its table: what is kept, found, listed and numbered, and what excludes what. What it
/// promises of the queue is [LeasesContract].
public abstract class AnnotationsContract extends PortContract {

    // ---- what is kept ----

    @Test
    void an_open_annotation_comes_back_as_it_was_added() {
        Certificate certificate = givenCertificate(1);
        var purpose = new Purpose("投标", "某某招标有限公司", TODAY.plusDays(30));
        var waiting = Samples.waiting(order(certificate, 1));
        var preparing = Samples.preparing(order(certificate, 2, purpose), 1);

        add(waiting);
        add(preparing);

        assertStored(waiting);
        assertStored(preparing);
    }

    @Test
    void findings_of_every_kind_come_back() {
        var waiting = Samples.waiting(order(givenCertificate(1), 1)).with(FindingSamples.all());

        add(waiting);

        assertStored(waiting);
    }

    @Test
    void whatever_a_waiting_annotation_becomes_comes_back() {
        assertWaitingBecomes(1, waiting -> waiting.with(FindingSamples.all()));
        assertWaitingBecomes(2, waiting -> waiting.refused(FindingSamples.all(), NOW));
        assertWaitingBecomes(3, waiting -> waiting.abandoned(NOW));
        assertWaitingBecomes(4, waiting -> waiting.timedOut(NOW.plus(Order.EXPIRES_AFTER)));
        assertWaitingBecomes(
                5,
                waiting -> waiting.granted(Samples.preparing(waiting.order(), 1).intent()));
    }

    @Test
    void whatever_a_preparing_annotation_becomes_comes_back() {
        assertPreparingBecomes(1, Annotation.Preparing::delayed);
        assertPreparingBecomes(2, preparing -> preparing.failedOnce("trace-1", NOW));
        assertPreparingBecomes(3, preparing -> preparing.waits(AWAITING_PHOTO, NOW));
        assertPreparingBecomes(4, preparing -> preparing.refused(FindingSamples.all(), NOW));
        assertPreparingBecomes(
                5,
                preparing -> new Annotation.Preparing(
                                preparing.order(), preparing.intent(), Annotation.MAX_ATTEMPTS - 1, Trouble.OWN)
                        .failedOnce("trace-2", NOW));
    }

    @Test
    void an_issued_copy_and_its_end_come_back() {
        Annotation.Issued issued = issue(order(givenCertificate(1), 1), 1);
        assertStored(issued);

        var ended = issued.ended(List.of(EndCause.values()), NOW.plusSeconds(5));
        assertThat(close(ended)).isTrue();

        assertStored(ended);
    }

    // ---- what is found ----

    @Test
    void finds_by_id_and_by_key_of_the_account() {
        var preparing = Samples.preparing(order(givenCertificate(1), 1), 1);
        add(preparing);
        Order order = preparing.order();
        var stranger = new AccountId(new UUID(0x7000L, 77));

        assertThat(ports.annotations().find(order.id())).contains(preparing);
        assertThat(ports.annotations().findByKey(order.account(), order.key())).contains(preparing);
        assertThat(ports.annotations().findByKey(stranger, order.key())).isEmpty();
        assertThat(ports.annotations().findByKey(order.account(), new IdempotencyKey("another")))
                .isEmpty();
        assertThat(ports.annotations().find(AnnotationId.LATEST)).isEmpty();
    }

    @Test
    void existing_are_the_open_the_issued_and_those_ended_with_today_as_first_day() {
        Certificate certificate = givenCertificate(1);
        var waiting = Samples.waiting(order(certificate, 1));
        add(waiting);
        var preparing = Samples.preparing(order(certificate, 2, Samples.purpose("二")), 1);
        add(preparing);
        Annotation.Issued issued = issue(order(certificate, 3, Samples.purpose("三")), 2);
        var ended = issue(order(certificate, 4, Samples.purpose("四")), 3).ended(List.of(EndCause.WITHDRAWN), NOW);
        close(ended);
        var abandoned =
                Samples.waiting(order(certificate, 5, Samples.purpose("五"))).abandoned(NOW);
        add(Samples.waiting(abandoned.order()));
        close(abandoned);
        add(Samples.waiting(order(givenCertificate(2), 6)));

        assertThat(ports.annotations().existing(certificate.id(), TODAY))
                .containsExactlyInAnyOrder(waiting, preparing, issued, ended);
        assertThat(ports.annotations().existing(certificate.id(), TODAY.plusDays(1)))
                .containsExactlyInAnyOrder(waiting, preparing, issued);
    }

    @Test
    void issued_of_are_the_issued_copies_of_these_certificates_only() {
        Certificate one = givenCertificate(1);
        Certificate two = givenCertificate(2);
        assertThat(ports.annotations().anyIssued()).isFalse();
        Annotation.Issued first = issue(order(one, 1), 1);
        assertThat(ports.annotations().anyIssued()).isTrue();
        Annotation.Issued second = issue(order(two, 2), 1);
        issue(order(givenCertificate(3), 3), 1);
        close(issue(order(one, 4, Samples.purpose("四")), 2).ended(List.of(EndCause.WITHDRAWN), NOW));
        add(Samples.preparing(order(one, 5, Samples.purpose("五")), 3));

        assertThat(ports.annotations().issuedOf(List.of(one.id(), two.id()))).containsExactlyInAnyOrder(first, second);
        assertThat(ports.annotations().issuedOf(List.of())).isEmpty();
    }

    @Test
    void existing_for_a_purpose_are_those_for_no_other() {
        Certificate certificate = givenCertificate(1);
        add(Samples.waiting(order(certificate, 1, Samples.purpose("一"))));
        Annotation.Issued issued = issue(order(certificate, 2, Samples.purpose("二")), 1);
        var ended = issue(order(certificate, 3, Samples.purpose("三")), 2).ended(List.of(EndCause.WITHDRAWN), NOW);
        close(ended);

        assertThat(ports.annotations().existing(certificate.id(), Samples.purpose("二"), TODAY))
                .containsExactly(issued);
        assertThat(ports.annotations().existing(certificate.id(), Samples.purpose("三"), TODAY))
                .containsExactly(ended);
        assertThat(ports.annotations().existing(certificate.id(), Samples.purpose("三"), TODAY.plusDays(1)))
                .isEmpty();
        assertThat(ports.annotations().existing(certificate.id(), Purpose.NONE, TODAY))
                .isEmpty();
    }

    // ---- the history ----

    @Test
    void a_history_of_250_is_read_newest_first_page_by_page() {
        Certificate certificate = givenCertificate(1);
        var added = IntStream.rangeClosed(1, 250)
                .mapToObj(n -> n % 5 == 0
                        ? addWaiting(order(certificate, n, Samples.purpose("用途" + n)))
                        : addRefused(order(certificate, n)))
                .toList();
        addRefused(order(givenCertificate(2), 251));

        var first = ports.annotations().history(certificate.id(), AnnotationId.LATEST, 100);
        var second = ports.annotations().history(certificate.id(), idOf(first.getLast()), 100);
        var third = ports.annotations().history(certificate.id(), idOf(second.getLast()), 100);

        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(100, 100, 50);
        assertThat(Stream.of(first, second, third).flatMap(List::stream)).containsExactlyElementsOf(added.reversed());
        assertThat(ports.annotations().history(certificate.id(), idOf(third.getLast()), 100))
                .isEmpty();
    }

    @Test
    void the_history_shows_an_annotation_in_its_present_state() {
        var issued = issue(order(givenCertificate(1), 1), 1);
        var ended = issued.ended(List.of(EndCause.PHOTO_REPLACED), NOW);
        close(ended);

        assertThat(ports.annotations().history(issued.order().certificate(), AnnotationId.LATEST, 10))
                .containsExactly(ended);
    }

    @Test
    void a_refused_press_keeps_what_was_found() {
        Order order = order(givenCertificate(1), 1, new Purpose("投标", "某单位", TODAY));
        var refused = new RefusedPress(
                order.id(), order.certificate(), order.account(), order.purpose(), FindingSamples.all(), NOW);

        ports.annotations().add(refused);

        assertThat(ports.annotations().history(order.certificate(), AnnotationId.LATEST, 10))
                .containsExactly(refused);
        assertThat(ports.annotations().existing(order.certificate(), TODAY)).isEmpty();
    }

    // ---- numbers ----

    @Test
    void ordinals_count_every_intent_whatever_became_of_it() {
        Certificate certificate = givenCertificate(1);
        assertThat(nextOrdinal(certificate)).isEqualTo(1);
        issue(order(certificate, 1), 1);
        close(issue(order(certificate, 2, Samples.purpose("二")), 2).ended(List.of(EndCause.WITHDRAWN), NOW));
        var third = Samples.preparing(order(certificate, 3, Samples.purpose("三")), 3);
        update(add(third), third.refused(AWAITING_PHOTO, NOW));
        add(Samples.preparing(order(certificate, 4, Samples.purpose("四")), 4));
        add(Samples.waiting(order(certificate, 5, Samples.purpose("五"))));

        assertThat(nextOrdinal(certificate)).isEqualTo(5);
        assertThat(nextOrdinal(givenCertificate(2))).isEqualTo(1);
    }

    @Test
    void ordinals_are_gapless_when_many_press_and_some_are_undone() {
        Certificate certificate = givenCertificate(1);

        var given = AtOnce.call(12, i -> {
            try {
                return ports.transactions().call(() -> addNumbered(certificate, i, i % 3 == 0));
            } catch (Undone e) {
                return 0;
            }
        });

        assertThat(given.stream().filter(ordinal -> ordinal > 0)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(nextOrdinal(certificate)).isEqualTo(9);
    }

    @Test
    void the_serial_sequence_never_repeats() {
        var numbers = AtOnce.call(
                50, _ -> ports.transactions().call(() -> ports.annotations().nextSequence()));

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(ports.annotations().nextSequence())
                .isGreaterThan(numbers.stream().mapToLong(Long::longValue).max().orElseThrow());
    }

    // ---- what excludes what ----

    @Test
    void an_account_uses_a_key_once_whatever_became_of_it() {
        Order first = order(givenCertificate(1), 1);
        add(Samples.waiting(first));
        close(Samples.waiting(first).abandoned(NOW));
        Order again = withKey(order(givenCertificate(2), 2), first.key());

        assertThatThrownBy(() -> add(Samples.waiting(again))).isInstanceOf(KeyTaken.class);

        assertThat(ports.annotations().find(again.id())).isEmpty();
    }

    @Test
    void a_certificate_has_one_open_annotation_a_purpose() {
        Certificate certificate = givenCertificate(1);
        add(Samples.waiting(order(certificate, 1)));

        assertThatThrownBy(() -> add(Samples.preparing(order(certificate, 2), 1)))
                .isInstanceOf(KeyTaken.class);

        add(Samples.waiting(order(certificate, 3, Samples.purpose("投标"))));
        add(Samples.waiting(order(givenCertificate(2), 4)));
        close(Samples.waiting(order(certificate, 1)).abandoned(NOW));
        add(Samples.waiting(order(certificate, 5)));
    }

    @Test
    void of_many_presses_with_one_key_one_is_added() {
        Certificate certificate = givenCertificate(1);

        var added = AtOnce.call(
                8,
                i -> isAdded(
                        withKey(order(certificate, 1 + i, Samples.purpose("用途" + i)), new IdempotencyKey("the-key"))));

        assertThat(added).containsOnlyOnce(true);
    }

    @Test
    void a_taken_key_undoes_all_of_its_transaction() {
        Certificate certificate = givenCertificate(1);
        add(Samples.waiting(order(certificate, 1)));
        Order other = order(certificate, 2, Samples.purpose("投标"));

        assertThatThrownBy(() -> ports.transactions().call(() -> {
                    ports.annotations().add(Samples.waiting(other), NOW);
                    return ports.annotations().add(Samples.waiting(order(certificate, 3)), NOW);
                }))
                .isInstanceOf(KeyTaken.class);

        assertThat(ports.annotations().find(other.id())).isEmpty();
    }

    @Test
    void two_copies_for_one_purpose_and_first_day_are_never_issued() {
        Certificate certificate = givenCertificate(1);
        issue(order(certificate, 1), 1);

        assertThatThrownBy(() -> issue(order(certificate, 2), 2)).isInstanceOf(RuntimeException.class);

        assertThat(ports.annotations().issuedOf(List.of(certificate.id()))).hasSize(1);
    }

    @Test
    void an_ordinal_is_never_given_twice() {
        Certificate certificate = givenCertificate(1);
        add(Samples.preparing(order(certificate, 1), 1));

        assertThatThrownBy(() -> add(Samples.preparing(order(certificate, 2, Samples.purpose("投标")), 1)))
                .isInstanceOf(RuntimeException.class);
    }

    // ---- changes seen from outside ----

    @Test
    void every_change_of_state_raises_the_revision() {
        var preparing = Samples.preparing(order(givenCertificate(1), 1), 1);
        var seen = new ArrayList<Long>();
        Lease lease = add(preparing);
        seen.add(revision(preparing));
        update(lease, preparing.delayed());
        seen.add(revision(preparing));
        update(lease, preparing.refused(AWAITING_PHOTO, NOW));
        seen.add(revision(preparing));

        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat(ports.annotations().revisions(List.of(AnnotationId.LATEST))).isEmpty();
    }

    // ----

    private int addNumbered(Certificate certificate, int i, boolean undone) {
        ports.certificates().lock(certificate.id());
        int ordinal = ports.annotations().nextOrdinal(certificate.id());
        ports.annotations()
                .add(Samples.preparing(order(certificate, 1 + i, Samples.purpose("用途" + i)), ordinal), LAPSED);
        if (undone) {
            throw new Undone();
        }
        return ordinal;
    }

    private int nextOrdinal(Certificate certificate) {
        return ports.transactions().call(() -> {
            ports.certificates().lock(certificate.id());
            return ports.annotations().nextOrdinal(certificate.id());
        });
    }

    private boolean isAdded(Order order) {
        try {
            add(Samples.waiting(order));
            return true;
        } catch (KeyTaken e) {
            return false;
        }
    }

    private long revision(Annotation annotation) {
        AnnotationId id = annotation.order().id();
        return ports.annotations().revisions(List.of(id)).getOrDefault(id, -1L);
    }

    private Attempt addWaiting(Order order) {
        var waiting = Samples.waiting(order);
        add(waiting, NOW.plus(Duration.ofHours(1)));
        return waiting;
    }

    private Attempt addRefused(Order order) {
        var refused = new RefusedPress(
                order.id(), order.certificate(), order.account(), order.purpose(), AWAITING_PHOTO, NOW);
        ports.annotations().add(refused);
        return refused;
    }

    private static AnnotationId idOf(Attempt attempt) {
        return switch (attempt) {
            case Annotation annotation -> annotation.order().id();
            case RefusedPress press -> press.id();
        };
    }

    private void assertWaitingBecomes(int n, Function<Annotation.Waiting, Annotation> move) {
        assertBecomes(Samples.waiting(order(givenCertificate(n), n)), move);
    }

    private void assertPreparingBecomes(int n, Function<Annotation.Preparing, Annotation> move) {
        assertBecomes(Samples.preparing(order(givenCertificate(n), n), 1), move);
    }

    private <A extends Annotation> void assertBecomes(A open, Function<A, Annotation> move) {
        Annotation next = move.apply(open);
        assertThat(update(add(open), next)).isTrue();
        assertStored(next);
    }

    private void assertStored(Annotation annotation) {
        assertThat(ports.annotations().find(annotation.order().id())).contains(annotation);
    }

    private static Order withKey(Order order, IdempotencyKey key) {
        return new Order(
                order.id(),
                order.certificate(),
                order.account(),
                order.platformPerson(),
                order.mobile(),
                order.purpose(),
                key,
                order.requestDigest(),
                order.pressedAt());
    }
}
