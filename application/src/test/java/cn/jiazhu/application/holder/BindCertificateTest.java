package cn.jiazhu.application.holder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.BindCertificate.Outcome;
import cn.jiazhu.application.holder.ListCertificates.Entry;
import cn.jiazhu.application.holder.ListCertificates.Listed;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// 绑定证照, and what the list on the national platform shows.
class BindCertificateTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final Session session = onPlatform(holder);

    @Test
    void one_binds_ones_own_by_its_number_and_then_it_is_listed() {
        assertThat(listed(session)).isEmpty();

        assertThat(bind(session, holder)).isEqualTo(new Outcome.Bound(holder.id()));

        assertThat(listed(session)).containsExactly(holder.certificate());
        assertThat(acts(holder)).containsExactly(Act.CERTIFICATE_BOUND);
    }

    @Test
    void anothers_certificate_an_unknown_number_and_one_not_reported_are_refused_alike() {
        Holder other = world.holder(2);
        Holder awaited = world.holder(CertificateSamples.awaited());

        assertThat(bind(session, other)).isEqualTo(new Outcome.Refused());
        assertThat(bind(onPlatform(awaited), holder)).isEqualTo(new Outcome.Refused());
        assertThat(world.bind()
                        .bind(session, CertificateType.CONSTRUCTOR_1, new RegistrationNumber("京1112006200899999")))
                .isEqualTo(new Outcome.Refused());
        assertThat(world.bind()
                        .bind(
                                session,
                                CertificateType.COST_ENGINEER_1,
                                holder.facts().number()))
                .isEqualTo(new Outcome.Refused());
        assertThat(listed(session)).isEmpty();
        assertThat(acts(other)).isEmpty();
    }

    @Test
    void what_is_only_announced_is_listed_unbound() {
        Holder awaited = world.holder(CertificateSamples.awaited());

        assertThat(listed(onPlatform(awaited))).containsExactly(awaited.certificate());
    }

    @Test
    void the_platforms_list_needs_no_fresh_check() {
        bind(session, holder);
        world.clock().turn(Duration.ofHours(1));

        assertThat(listed(session)).containsExactly(holder.certificate());
        assertThat(world.list().list(holder.session())).isInstanceOf(Listed.CheckNeeded.class);
    }

    @Test
    void what_is_taken_off_is_listed_no_more_and_only_by_its_owner() {
        bind(session, holder);

        assertThat(world.release().release(onPlatform(world.holder(2)), holder.id()))
                .isFalse();
        assertThat(world.release().release(session, holder.id())).isTrue();
        assertThat(world.release().release(session, holder.id())).isFalse();

        assertThat(listed(session)).isEmpty();
        assertThat(acts(holder)).containsExactly(Act.CERTIFICATE_BOUND, Act.BINDING_RELEASED);
    }

    private Outcome bind(Session by, Holder whose) {
        return world.bind().bind(by, whose.certificate().type(), whose.facts().number());
    }

    private List<Certificate> listed(Session by) {
        return ((Listed.Bound) world.list().list(by))
                .entries().stream().map(Entry::certificate).toList();
    }

    private List<Act> acts(Holder about) {
        return world.ports().auditTrail().about(about.id().value()).stream()
                .map(AuditTrail.Event::act)
                .toList();
    }

    private static Session onPlatform(Holder holder) {
        Session portal = holder.session();
        return new Session(
                portal.id(),
                Channel.PLATFORM,
                portal.account(),
                portal.person(),
                portal.startedAt(),
                portal.lastActiveAt());
    }
}
