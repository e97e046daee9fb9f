package cn.jiazhu.application.port;

import static cn.jiazhu.domain.annotation.AnnotationSamples.AWAITING_PHOTO;
import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.certificate.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [Annotations] promises of the queue: an unfinished annotation is carried on by one at a time, and never
/// forgotten.
public abstract class LeasesContract extends PortContract {

    // ---- given out when due ----

    @Test
    void gives_out_the_waiting_and_the_preparing_once_they_are_due() {
        Certificate certificate = givenCertificate(1);
        var waiting = Samples.waiting(order(certificate, 1));
        var preparing = Samples.preparing(order(certificate, 2, Samples.purpose("投标")), 1);
        add(waiting, NOW.plusSeconds(20));
        add(preparing, NOW.plusSeconds(10));

        assertThat(claimDue(10, NOW.plusMillis(9_999))).isEmpty();
        assertThat(annotationsOf(claimDue(10, NOW.plusSeconds(20)))).containsExactly(preparing, waiting);
    }

    @Test
    void gives_out_the_first_due_first_and_no_more_than_asked_for() {
        var due = IntStream.of(3, 1, 2).mapToObj(this::addDueAfterSeconds).toList();

        assertThat(idsOf(claimDue(2, NOW.plusSeconds(5)))).containsExactly(due.get(1), due.get(2));
        assertThat(idsOf(claimDue(2, NOW.plusSeconds(5)))).containsExactly(due.get(0));
    }

    @Test
    void nobody_gets_what_is_held() {
        add(Samples.waiting(order(givenCertificate(1), 1)), NOW);

        assertThat(claimDue(10, NOW)).hasSize(1);
        assertThat(claimDue(10, NOW)).isEmpty();
        assertThat(claimDue(10, LAPSED.minusMillis(1))).isEmpty();
    }

    @Test
    void a_lapsed_lease_is_given_out_once_with_a_higher_token() {
        Lease first = add(Samples.preparing(order(givenCertificate(1), 1), 1));

        List<Claim> claims = Stream.of(claimDue(10, LAPSED), claimDue(10, LAPSED))
                .flatMap(List::stream)
                .toList();

        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().lease().token()).isGreaterThan(first.token());
    }

    @Test
    void what_is_finished_is_never_given_out() {
        Certificate certificate = givenCertificate(1);
        issue(order(certificate, 1), 1);
        add(Samples.waiting(order(certificate, 2)));
        close(Samples.waiting(order(certificate, 2)).abandoned(NOW));
        var refused = Samples.preparing(order(certificate, 3), 2);
        update(add(refused), refused.refused(AWAITING_PHOTO, NOW));

        Instant muchLater = LAPSED.plus(LEASE.multipliedBy(1_000_000));
        assertThat(ports.annotations().claimDue(10, muchLater, LEASE, muchLater))
                .isEmpty();
    }

    @Test
    void concurrent_claims_are_disjoint_and_miss_nothing() {
        var due =
                IntStream.rangeClosed(1, 24).mapToObj(this::addDueAfterSeconds).toList();

        var given = new ArrayList<>(AtOnce.call(8, _ -> idsOf(claimDue(5, NOW.plusSeconds(60)))).stream()
                .flatMap(List::stream)
                .toList());
        given.addAll(idsOf(claimDue(24, NOW.plusSeconds(60))));

        assertThat(given).containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    void one_that_was_pressed_too_long_ago_is_given_out_although_not_due() {
        Certificate certificate = givenCertificate(1);
        var waiting = Samples.waiting(order(certificate, 1));
        add(Samples.preparing(order(certificate, 2, Samples.purpose("投标")), 1), NOW.plusSeconds(3600));
        add(waiting, NOW.plusSeconds(3600));

        assertThat(claimTooOld(waiting.order().pressedAt())).isEmpty();
        assertThat(annotationsOf(claimTooOld(waiting.order().pressedAt().plusMillis(1))))
                .containsExactly(waiting);
        assertThat(claimTooOld(waiting.order().pressedAt().plusMillis(1)))
                .as("while it is held")
                .isEmpty();
    }

    // ---- what a lease allows ----

    @Test
    void whoever_holds_the_lease_may_write_until_another_has_it() {
        var preparing = Samples.preparing(order(givenCertificate(1), 1), 1);
        Lease first = add(preparing);
        assertThat(update(first, preparing.delayed())).isTrue();
        assertThat(update(first, preparing)).isTrue();

        Lease second = claimDue(1, LAPSED).getFirst().lease();

        assertThat(update(first, preparing.refused(AWAITING_PHOTO, NOW))).isFalse();
        assertThat(ports.annotations().find(preparing.order().id())).contains(preparing);
        assertThat(update(second, preparing.delayed())).isTrue();
    }

    @Test
    void an_update_says_when_to_look_again() {
        var waiting = Samples.waiting(order(givenCertificate(1), 1));
        Lease lease = add(waiting, NOW);

        ports.transactions().call(() -> ports.annotations().update(lease, waiting, NOW.plusSeconds(300)));

        assertThat(claimDue(1, NOW.plusSeconds(299))).isEmpty();
        assertThat(claimDue(1, NOW.plusSeconds(300))).hasSize(1);
    }

    @Test
    void a_finished_annotation_is_not_written_again() {
        var preparing = Samples.preparing(order(givenCertificate(1), 1), 1);
        Lease lease = add(preparing);
        var refused = preparing.refused(AWAITING_PHOTO, NOW);
        update(lease, refused);

        assertThat(update(lease, preparing.delayed())).isFalse();
        assertThat(ports.annotations().find(preparing.order().id())).contains(refused);
    }

    @Test
    void of_many_with_the_same_lease_one_finishes() {
        var waiting = Samples.waiting(order(givenCertificate(1), 1));
        Lease lease = add(waiting);

        assertThat(AtOnce.call(8, _ -> update(lease, waiting.abandoned(NOW)))).containsOnlyOnce(true);
    }

    // ---- taken from whoever looks ----

    @Test
    void a_waiting_one_can_be_claimed_whether_due_or_not() {
        var waiting = Samples.waiting(order(givenCertificate(1), 1));
        Lease first = add(waiting);

        Claim claim = claim(waiting.order()).orElseThrow();

        assertThat(claim.annotation()).isEqualTo(waiting);
        assertThat(claim.lease().token()).isGreaterThan(first.token());
        assertThat(update(first, waiting.abandoned(NOW))).isFalse();
        assertThat(claimDue(1, NOW.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claimDue(1, NOW.plus(LEASE))).hasSize(1);
    }

    @Test
    void only_a_waiting_one_can_be_claimed() {
        Certificate certificate = givenCertificate(1);
        var preparing = Samples.preparing(order(certificate, 1), 1);
        Lease lease = add(preparing);
        Annotation.Issued issued = issue(order(certificate, 2, Samples.purpose("投标")), 2);

        assertThat(claim(preparing.order())).isEmpty();
        assertThat(claim(issued.order())).isEmpty();
        assertThat(claim(order(certificate, 9))).isEmpty();
        assertThat(update(lease, preparing.delayed())).isTrue();
    }

    @Test
    void what_is_given_back_is_due_at_once_and_no_longer_held_by_who_gave_it() {
        var preparing = Samples.preparing(order(givenCertificate(1), 1), 1);
        Lease first = add(preparing);

        ports.annotations().giveBack(first, NOW);

        assertThat(update(first, preparing.delayed())).isFalse();
        Lease second = claimDue(1, NOW).getFirst().lease();
        ports.annotations().giveBack(first, NOW);
        assertThat(update(second, preparing.delayed())).isTrue();
    }

    @Test
    void a_finished_one_is_not_given_back() {
        var preparing = Samples.preparing(order(givenCertificate(1), 1), 1);
        Lease lease = add(preparing);
        update(lease, preparing.refused(AWAITING_PHOTO, NOW));

        ports.annotations().giveBack(lease, NOW);

        assertThat(claimDue(1, LAPSED)).isEmpty();
    }

    @Test
    void waking_makes_the_waiting_due_and_voids_a_running_look() {
        Certificate certificate = givenCertificate(1);
        var waiting = Samples.waiting(order(certificate, 1));
        Lease looking = add(waiting, NOW.plusSeconds(3600));

        wake(List.of(certificate), NOW);

        assertThat(update(looking, waiting.abandoned(NOW))).isFalse();
        assertThat(annotationsOf(claimDue(10, NOW))).containsExactly(waiting);
    }

    @Test
    void waking_leaves_the_preparing_and_other_certificates_alone() {
        Certificate certificate = givenCertificate(1);
        var preparing = Samples.preparing(order(certificate, 1), 1);
        var elsewhere = Samples.waiting(order(givenCertificate(2), 2));
        Lease making = add(preparing, NOW.plusSeconds(3600));
        Lease looking = add(elsewhere, NOW.plusSeconds(3600));

        wake(List.of(certificate), NOW);

        assertThat(claimDue(10, NOW)).isEmpty();
        assertThat(update(making, preparing.delayed())).isTrue();
        assertThat(update(looking, elsewhere.abandoned(NOW))).isTrue();
    }

    // ---- closed without a lease ----

    @Test
    void an_issued_copy_ends_once() {
        Annotation.Issued issued = issue(order(givenCertificate(1), 1), 1);

        assertThat(AtOnce.call(8, i -> close(issued.ended(List.of(EndCause.WITHDRAWN), NOW.plusSeconds(i)))))
                .containsOnlyOnce(true);
        assertThat(close(issued.ended(List.of(EndCause.REVOKED), NOW))).isFalse();
    }

    @Test
    void closing_a_waiting_one_voids_a_running_look() {
        var waiting = Samples.waiting(order(givenCertificate(1), 1));
        Lease looking = add(waiting);

        assertThat(close(waiting.abandoned(NOW))).isTrue();

        assertThat(update(looking, Samples.preparing(waiting.order(), 1))).isFalse();
        assertThat(ports.annotations().find(waiting.order().id())).contains(waiting.abandoned(NOW));
        assertThat(close(waiting.timedOut(NOW))).isFalse();
    }

    @Test
    void a_preparing_one_is_neither_ended_nor_abandoned() {
        var preparing = Samples.preparing(order(givenCertificate(1), 1), 1);
        add(preparing);

        assertThat(close(preparing.issued(NOW).ended(List.of(EndCause.WITHDRAWN), NOW)))
                .isFalse();
        assertThat(close(Samples.waiting(preparing.order()).abandoned(NOW))).isFalse();
        assertThat(ports.annotations().find(preparing.order().id())).contains(preparing);
    }

    // ----

    private AnnotationId addDueAfterSeconds(int seconds) {
        Order order = order(givenCertificate(seconds), seconds);
        add(Samples.waiting(order), NOW.plusSeconds(seconds));
        return order.id();
    }

    private List<Claim> claimTooOld(Instant pressedBefore) {
        return ports.transactions().call(() -> ports.annotations().claimDue(10, NOW, LEASE, pressedBefore));
    }

    private Optional<Claim> claim(Order order) {
        return ports.transactions().call(() -> ports.annotations().claim(order.id(), NOW, LEASE));
    }

    private void wake(List<Certificate> certificates, Instant now) {
        ports.transactions().call(() -> {
            ports.annotations().wake(certificates.stream().map(Certificate::id).toList(), now);
            return now;
        });
    }

    private static List<Annotation> annotationsOf(List<Claim> claims) {
        return claims.stream().map(Claim::annotation).toList();
    }

    private static List<AnnotationId> idsOf(List<Claim> claims) {
        return claims.stream().map(claim -> claim.lease().annotation()).toList();
    }
}
