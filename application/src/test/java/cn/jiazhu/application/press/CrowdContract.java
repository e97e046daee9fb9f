package cn.jiazhu.application.press;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.Invariants;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.FollowAccountRequest.State;
import cn.jiazhu.application.holder.Press;
import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.port.AccountRequest.Outcome;
import cn.jiazhu.application.port.AtOnce;
import cn.jiazhu.application.port.FreshPorts;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.press.Requesting.Requested;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Many at the same moment, each on a thread of its own: a contract of all ports together, for what the use cases
/// promise rests on them.
public abstract class CrowdContract implements FreshPorts {

    private static final int CROWD = 100;

    private World world;

    @BeforeEach
    void freshWorld() {
        world = World.over(freshPorts());
    }

    @RepeatedTest(3)
    void of_100_presses_one_makes_a_copy_and_99_are_led_to_it() {
        Holder holder = world.holder(1);

        var answers = AtOnce.call(CROWD, _ -> holder.press());

        assertOneAccepted(answers, Pressed.Led.class);
        assertThat(holder.history()).singleElement().isInstanceOf(Annotation.Issued.class);
        assertConsistent(holder);
    }

    @RepeatedTest(3)
    void of_100_presses_with_one_key_one_makes_a_copy_and_99_repeat_it() {
        Holder holder = world.holder(1);
        var press = new Press(holder.id(), Purpose.NONE, false, holder.newKey());

        var answers = AtOnce.call(CROWD, _ -> holder.press(press));

        assertOneAccepted(answers, Pressed.Repeated.class);
        assertThat(holder.history())
                .singleElement()
                .satisfies(
                        issued -> assertThat(holder.press(press)).isEqualTo(new Pressed.Repeated((Annotation) issued)));
        assertConsistent(holder);
    }

    @Test
    void of_100_presses_while_the_platform_is_silent_one_waits() {
        Holder holder = world.holder(Samples.certificate(1), MobileBinding.UNKNOWN);
        world.platform().silent(true);

        var answers = AtOnce.call(CROWD, _ -> holder.press());

        assertOneAccepted(answers, Pressed.Led.class);
        assertThat(holder.history()).singleElement().isInstanceOf(Annotation.Waiting.class);
        world.platform().silent(false);
        world.pass(Duration.ofSeconds(15));
        world.work();
        assertThat(holder.history()).singleElement().isInstanceOf(Annotation.Issued.class);
        assertConsistent(holder);
    }

    @Test
    void many_workers_complete_what_waits_once_each() {
        Holder holder = world.holder(Samples.certificate(1), MobileBinding.UNKNOWN);
        world.platform().silent(true);
        IntStream.range(0, CROWD).forEach(n -> holder.press(Samples.purpose("用途" + n)));
        world.platform().silent(false);
        world.pass(Duration.ofSeconds(15));

        var done =
                AtOnce.call(8, _ -> world.work()).stream().flatMap(List::stream).toList();

        assertThat(done)
                .hasSize(CROWD)
                .hasOnlyElementsOfType(Annotation.Issued.class)
                .doesNotHaveDuplicates();
        assertConsistent(holder);
    }

    @RepeatedTest(3)
    void whatever_many_do_at_once_no_copy_outlives_its_facts() {
        Holder holder = world.holder(1);

        AtOnce.call(40, i -> switch (i % 5) {
            case 0 -> world.report(FactsSamples.withEmployer(holder.facts(), "第" + i + "建筑有限公司"));
            case 1 -> world.work();
            case 2 -> holder.press();
            default -> holder.press(Samples.purpose("用途" + i % 7));
        });
        world.report(FactsSamples.withState(holder.facts(), RegistrationState.SUSPENDED, TODAY));
        world.pass(Duration.ofSeconds(15));
        world.work();

        assertConsistent(holder);
        assertThat(holder.press()).isInstanceOf(Pressed.Refused.class);
    }

    @RepeatedTest(3)
    void of_many_registrations_of_one_person_at_once_the_others_are_told_the_user_name_of_one() {
        Person person = CertificateSamples.person(FactsSamples.constructor(77));
        var wishes =
                IntStream.range(0, 4).mapToObj(i -> passed("name" + i, person)).toList();

        var states = AtOnce.call(wishes.size(), i -> follow(wishes.get(i)));

        String userName = world.ports().accounts().of(person).orElseThrow().userName();
        assertThat(states).filteredOn(State.SignedUp.class::isInstance).hasSize(1);
        assertThat(states)
                .filteredOn(new State.Ended(new Outcome.HasAccount(userName))::equals)
                .hasSize(wishes.size() - 1);
    }

    @RepeatedTest(3)
    void of_many_who_look_at_one_registration_one_is_signed_in_and_all_are_told_that_it_is_done() {
        Requested wish = passed("newcomer", CertificateSamples.person(FactsSamples.constructor(77)));

        var states = AtOnce.call(4, _ -> follow(wish));

        assertThat(states).filteredOn(State.SignedUp.class::isInstance).hasSize(1);
        assertThat(states)
                .filteredOn(new State.Ended(new Outcome.Registered())::equals)
                .hasSize(3);
    }

    private Requested passed(String userName, Person person) {
        Requested wish = world.requesting().open(Kind.REGISTRATION, userName, "a long password");
        var proof = new Proof(
                new PlatformPersonId("somebody"),
                person,
                Proof.Method.FACE,
                Proof.REQUIRED_LEVEL,
                world.clock().instant(),
                MobileBinding.BOUND);
        world.platform().passes(wish.request().ticket(), proof);
        return wish;
    }

    private State follow(Requested wish) {
        return world.followAccountRequest().follow(wish.token(), wish.request().ticket());
    }

    private static void assertOneAccepted(List<Pressed> answers, Class<? extends Pressed> others) {
        var accepted =
                answers.stream().filter(Pressed.Accepted.class::isInstance).toList();
        assertThat(accepted).hasSize(1);
        assertThat(answers).filteredOn(others::isInstance).hasSize(answers.size() - 1);
        assertThat(answers)
                .extracting(CrowdContract::annotation)
                .extracting(Annotation::order)
                .containsOnly(annotation(accepted.getFirst()).order());
    }

    private static Annotation annotation(Pressed pressed) {
        return switch (pressed) {
            case Pressed.Accepted(var annotation, var _) -> annotation;
            case Pressed.Repeated(var annotation) -> annotation;
            case Pressed.Led(var annotation, var _, var _) -> annotation;
            case Pressed.Refused _, Pressed.KeyReused _, Pressed.CheckNeeded _, Pressed.NotFound _ ->
                throw new AssertionError("leads to no annotation: " + pressed);
        };
    }

    private static void assertConsistent(Holder holder) {
        new Invariants(holder.world().ports(), TODAY).hold(holder.id());
    }
}
