package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.PlainDocuments;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.ScriptedPlatform.Question;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.RealNameCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A press with nothing in its way.
class GrantedPressTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    @Test
    void is_answered_with_an_issued_copy_and_both_of_its_files() {
        Annotation.Issued issued = holder.issue();

        assertThat(holder.present(issued.order())).isEqualTo(issued);
        String stated = PlainDocuments.textOf(holder.copy(issued));
        assertThat(holder.text(issued, Format.PDF)).startsWith("%PDF").contains(stated);
        assertThat(holder.text(issued, Format.OFD)).startsWith("OFD").contains(stated);
    }

    @Test
    void counts_from_today_for_180_days() {
        Annotation.Issued issued = holder.issue();

        assertThat(issued.intent().period()).isEqualTo(new UsePeriod(TODAY, TODAY.plusDays(180), UsePeriod.Limit.TERM));
        assertThat(issued.issuedAt()).isEqualTo(world.calendar().instant());
        assertThat(issued.intent().decidedAt()).isEqualTo(world.calendar().instant());
    }

    @Test
    void counts_as_long_as_its_type_and_its_purpose_say() {
        Holder costEngineer = world.holder(CertificateSamples.of(
                CertificateType.COST_ENGINEER_1, Samples.withStoredImages(FactsSamples.costEngineer())));
        var shorter = new Purpose("投标", "某单位", TODAY.plusDays(7));

        assertThat(costEngineer.issue().intent().period().last()).isEqualTo(TODAY.plusDays(90));
        assertThat(holder.issue(shorter).intent().period().last()).isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void writes_its_intent_before_anything_is_made() {
        var whileDrawing = new ArrayList<Annotation>();
        world.maker()
                .whileDrawing(
                        () -> whileDrawing.addAll(world.ports().annotations().existing(holder.id(), TODAY)));

        Annotation.Issued issued = holder.issue();

        assertThat(whileDrawing).containsExactly(new Annotation.Preparing(issued.order(), issued.intent()));
    }

    @Test
    void is_told_in_history_audit_trail_and_outbox() {
        Annotation.Issued issued = holder.issue();

        assertThat(holder.history()).containsExactly(issued);
        assertThat(world.ports().auditTrail().about(issued.order().id().value()))
                .extracting(AuditTrail.Event::act)
                .containsExactly(Act.PRESS_ACCEPTED, Act.COPY_ISSUED);
        assertThat(world.delivered(Outbox.Receiver.AGGREGATION))
                .extracting(Outbox.Message::topic, Outbox.Message::annotation)
                .containsExactly(tuple(Outbox.Topic.COPY_ISSUED, issued.order().id()));
        assertThat(world.delivered(Outbox.Receiver.HOLDER)).isEmpty();
    }

    @Test
    void numbers_the_copies_of_its_certificate_one_after_the_other() {
        List<Integer> ordinals = List.of(ordinal(holder.issue()), ordinal(holder.issue(Samples.purpose("投标"))));
        Holder other = world.holder(2);

        assertThat(ordinals).containsExactly(1, 2);
        assertThat(ordinal(other.issue())).isEqualTo(1);
    }

    @Test
    void asks_the_platform_for_the_mobile_number_only_if_the_check_did_not_say_bound() {
        holder.issue();
        assertThat(world.platform().asked()).isEmpty();

        Holder unsure = world.holder(Samples.certificate(2), MobileBinding.UNKNOWN);
        unsure.issue();
        Holder unbound = world.holder(Samples.certificate(3), MobileBinding.NOT_BOUND);
        unbound.issue();

        assertThat(world.platform().asked())
                .as("once each, within the budget")
                .extracting(Question::person, Question::budget)
                .containsExactly(
                        tuple(unsure.platformPerson(), Duration.ofMillis(1200)),
                        tuple(unbound.platformPerson(), Duration.ofMillis(1200)));
    }

    @Test
    void needs_a_real_name_check_of_the_last_30_minutes() {
        world.clock().turn(RealNameCheck.FRESHNESS.minusMillis(1));
        assertThat(holder.press()).isInstanceOf(Pressed.Accepted.class);

        world.clock().turn(Duration.ofMillis(1));

        assertThat(holder.press(Samples.purpose("投标"))).isInstanceOf(Pressed.CheckNeeded.class);
        assertThat(holder.history()).hasSize(1);
    }

    @Test
    void is_not_possible_on_somebody_elses_certificate() {
        Holder other = world.holder(2);
        var press = new Press(other.id(), Purpose.NONE, true, holder.newKey());

        assertThat(holder.press(press)).isInstanceOf(Pressed.NotFound.class);

        assertThat(other.history()).isEmpty();
    }

    private static int ordinal(Annotation.Issued issued) {
        return issued.intent().numbers().ordinal();
    }
}
