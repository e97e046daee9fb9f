package cn.jiazhu.application.holder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.ListCertificates.Entry;
import cn.jiazhu.application.holder.ListCertificates.Listed;
import cn.jiazhu.application.holder.ViewCertificate.Viewed;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a holder sees of his own: the list, a certificate, its history.
class ViewingTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    @Test
    void the_list_shows_all_of_ones_own_with_what_is_there_of_each() {
        Annotation.Issued copy = holder.issue();
        var costEngineer = FactsSamples.withHolder(
                Samples.withStoredImages(FactsSamples.costEngineer()),
                holder.facts().holder());
        Certificate second = CertificateSamples.of(CertificateType.COST_ENGINEER_1, costEngineer);
        world.ports().certificates().store(List.of(second));
        world.holder(2);

        assertThat(world.list().list(holder.session()))
                .isInstanceOfSatisfying(
                        Listed.Found.class,
                        found -> assertThat(found.entries())
                                .containsExactlyInAnyOrder(
                                        new Entry(holder.certificate(), List.of(copy)), new Entry(second, List.of())));
    }

    @Test
    void the_list_shows_what_is_only_announced() {
        Holder awaited = world.holder(CertificateSamples.awaited());

        assertThat(world.list().list(awaited.session()))
                .isInstanceOfSatisfying(
                        Listed.Found.class,
                        found -> assertThat(found.entries())
                                .containsExactly(new Entry(awaited.certificate(), List.of())));
    }

    @Test
    void a_certificate_is_shown_to_its_holder_and_that_is_recorded() {
        Annotation.Issued copy = holder.issue();

        assertThat(world.view().view(holder.session(), holder.id()))
                .isEqualTo(new Viewed.Found(holder.certificate(), List.of(copy)));
        assertThat(world.ports().auditTrail().about(holder.id().value()))
                .extracting(AuditTrail.Event::act)
                .containsExactly(Act.CERTIFICATE_VIEWED);
    }

    @Test
    void list_and_certificate_need_a_fresh_check_and_the_history_does_not() {
        Annotation.Issued copy = holder.issue();
        world.clock().turn(Duration.ofMinutes(30));

        assertThat(world.list().list(holder.session())).isInstanceOf(Listed.CheckNeeded.class);
        assertThat(world.view().view(holder.session(), holder.id())).isInstanceOf(Viewed.CheckNeeded.class);
        assertThat(world.history()
                        .view(holder.session(), holder.id(), AnnotationId.LATEST, 10)
                        .orElseThrow()
                        .attempts())
                .containsExactly(copy);
    }

    @Test
    void the_history_tells_every_attempt_page_by_page() {
        Annotation.Issued copy = holder.issue();
        world.maker().unprintable(new Unprintable.Overflow("use"));
        holder.press(Samples.purpose("投标"));
        world.maker().unprintable();
        Annotation.Issued another = holder.issue(Samples.purpose("投标"));

        var first = world.history()
                .view(holder.session(), holder.id(), AnnotationId.LATEST, 2)
                .orElseThrow();
        assertThat(first.attempts().getFirst()).isEqualTo(another);
        assertThat(first.attempts().getLast())
                .isInstanceOfSatisfying(
                        RefusedPress.class,
                        refused -> assertThat(world.history()
                                        .view(holder.session(), holder.id(), refused.id(), 2)
                                        .orElseThrow()
                                        .attempts())
                                .containsExactly(copy));
    }

    @Test
    void nothing_of_another_is_told_from_nothing_at_all() {
        Holder other = world.holder(2);
        var unknown = new CertificateId(AnnotationId.LATEST.value());

        assertThat(world.view().view(holder.session(), other.id())).isEqualTo(new Viewed.NotFound());
        assertThat(world.view().view(holder.session(), unknown)).isEqualTo(new Viewed.NotFound());
        assertThat(world.history().view(holder.session(), other.id(), AnnotationId.LATEST, 10))
                .isEmpty();
        assertThat(world.history().view(holder.session(), unknown, AnnotationId.LATEST, 10))
                .isEmpty();
        assertThat(world.ports().auditTrail().about(other.id().value())).isEmpty();
    }
}
