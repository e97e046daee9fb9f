package cn.jiazhu.application.holder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.SelfCheck.Answer;
import cn.jiazhu.application.holder.SelfCheck.Question;
import cn.jiazhu.application.holder.SelfCheck.Tick;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage.Missing;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Why is mine not here? Each cause on its own.
class SelfCheckTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    @Test
    void all_is_well_at_the_portal_where_nothing_has_to_be_bound() {
        assertThat(ticks(holder.session()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Question.REGISTERED, Answer.YES,
                        Question.REPORTED, Answer.YES,
                        Question.SAME_NAME, Answer.YES,
                        Question.PHOTO_AND_SIGNATURE, Answer.YES,
                        Question.MOBILE_BOUND, Answer.YES));
    }

    @Test
    void whoever_is_not_registered_is_told_so_and_nothing_else_is_known() {
        Session stranger = as(CertificateSamples.person(FactsSamples.constructor(77)), Channel.PORTAL);

        assertThat(ticks(stranger))
                .containsEntry(Question.REGISTERED, Answer.NO)
                .containsEntry(Question.REPORTED, Answer.UNKNOWN)
                .containsEntry(Question.SAME_NAME, Answer.UNKNOWN)
                .containsEntry(Question.PHOTO_AND_SIGNATURE, Answer.UNKNOWN);
    }

    @Test
    void one_that_is_only_announced_is_not_reported() {
        Holder awaited = world.holder(CertificateSamples.awaited());

        assertThat(ticks(awaited.session()))
                .containsEntry(Question.REGISTERED, Answer.YES)
                .containsEntry(Question.REPORTED, Answer.NO);
    }

    @Test
    void one_whose_next_data_have_not_arrived_is_not_reported_in_full() {
        Holder renewing = world.holder(CertificateSamples.withPending(
                Samples.certificate(3), CertificateSamples.announcement(Application.RENEWAL)));

        assertThat(ticks(renewing.session())).containsEntry(Question.REPORTED, Answer.NO);
    }

    @Test
    void a_photo_that_was_never_handed_in_is_seen() {
        var withoutPhoto = CertificateSamples.of(
                CertificateType.CONSTRUCTOR_1, FactsSamples.withPhoto(FactsSamples.constructor(5), new Missing()));

        assertThat(ticks(world.holder(withoutPhoto).session()))
                .containsEntry(Question.PHOTO_AND_SIGNATURE, Answer.NO)
                .containsEntry(Question.REPORTED, Answer.YES);
    }

    @Test
    void a_name_corrected_since_is_seen() {
        Person renamed = new Person(holder.session().person().id(), new PersonName("新名字"));

        assertThat(ticks(as(renamed, Channel.PORTAL))).containsEntry(Question.SAME_NAME, Answer.NO);
    }

    @Test
    void on_the_platform_it_has_to_be_bound() {
        Session session = as(holder.session().person(), Channel.PLATFORM);
        assertThat(ticks(session)).containsEntry(Question.BOUND, Answer.NO);

        RegistrationNumber number = holder.facts().number();
        world.bind().bind(session, holder.certificate().type(), number);

        assertThat(ticks(session)).containsEntry(Question.BOUND, Answer.YES);
    }

    @Test
    void a_mobile_number_is_asked_for_again_where_the_check_said_no() {
        Holder unbound = world.holder(Samples.certificate(2), MobileBinding.NOT_BOUND);
        world.platform().mobile(unbound.platformPerson(), MobileBinding.NOT_BOUND);
        assertThat(ticks(unbound.session())).containsEntry(Question.MOBILE_BOUND, Answer.NO);

        world.platform().mobile(unbound.platformPerson(), MobileBinding.BOUND);
        assertThat(ticks(unbound.session())).containsEntry(Question.MOBILE_BOUND, Answer.YES);

        world.platform().silent(true);
        assertThat(ticks(unbound.session())).containsEntry(Question.MOBILE_BOUND, Answer.UNKNOWN);
    }

    private Map<Question, Answer> ticks(Session session) {
        return world.selfCheck().check(session).stream().collect(Collectors.toMap(Tick::question, Tick::answer));
    }

    private Session as(Person person, Channel channel) {
        Session own = holder.session();
        return new Session(own.id(), channel, own.account(), person, own.startedAt(), own.lastActiveAt());
    }
}
