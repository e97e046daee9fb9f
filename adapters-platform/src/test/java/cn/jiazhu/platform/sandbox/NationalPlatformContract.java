package cn.jiazhu.platform.sandbox;

import static cn.jiazhu.platform.sandbox.SandboxPlatform.Touch.DONE;
import static cn.jiazhu.platform.sandbox.SandboxPlatform.Touch.EXPIRED;
import static cn.jiazhu.platform.sandbox.SandboxPlatform.Touch.NOT_NOW;
import static cn.jiazhu.platform.sandbox.SandboxPlatform.Touch.NO_SUCH_CHECK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jiazhu.application.port.CountingRandomness;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.platform.sandbox.SandboxPlatform.Touch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a national platform promises, whoever plays it: the sandbox in memory, and the client in front of its server.
abstract class NationalPlatformContract {

    static final Person HOLDER = CertificateSamples.person(FactsSamples.constructor());
    static final Person FOREIGN_NAME = CertificateSamples.person(FactsSamples.costEngineer());
    private static final Duration BUDGET = Duration.ofSeconds(5);

    final TestClock clock = TestClock.at(IdentitySamples.NOW);
    final CountingRandomness randomness = new CountingRandomness();
    private final Ticket ticket = randomness.ticket();

    abstract NationalPlatform platform();

    abstract Phone phone();

    abstract PlatformPersonId add(Person person, MobileBinding mobile);

    /// A person's phone with the national app.
    interface Phone {
        Touch scan(Ticket ticket, PlatformPersonId person);

        Touch type(String code, PlatformPersonId person);

        Touch face(Ticket ticket, boolean passed);

        Touch refuse(Ticket ticket);

        void bind(PlatformPersonId person, MobileBinding mobile);
    }

    @Test
    void an_opened_check_has_a_qr_text_and_a_code_to_type_and_is_not_scanned() {
        Opened opened = open();
        assertThat(opened.qrText()).contains(ticket.text());
        assertThat(opened.typedCode()).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(opened.matchNumber()).matches("[1-9][0-9]");
        assertThat(platform().progress(ticket)).isEqualTo(new Progress.NotScanned());
    }

    @Test
    void a_scan_and_a_face_prove_the_person_who_scanned() {
        PlatformPersonId person = add(FOREIGN_NAME, MobileBinding.NOT_BOUND);
        open();
        assertThat(phone().scan(ticket, person)).isEqualTo(DONE);
        assertThat(platform().progress(ticket)).isEqualTo(new Progress.Scanned());
        assertThat(phone().face(ticket, true)).isEqualTo(DONE);
        assertThat(platform().progress(ticket))
                .isEqualTo(new Progress.Passed(new Proof(
                        person, FOREIGN_NAME, Proof.Method.FACE, 3, clock.instant(), MobileBinding.NOT_BOUND)));
    }

    @Test
    void the_typed_code_does_what_the_scan_does() {
        PlatformPersonId person = add(HOLDER, MobileBinding.BOUND);
        assertThat(phone().type(open().typedCode(), person)).isEqualTo(DONE);
        assertThat(platform().progress(ticket)).isEqualTo(new Progress.Scanned());
        assertThat(phone().type("ZZZZZZZZ", person)).isEqualTo(NO_SUCH_CHECK);
    }

    @Test
    void there_is_no_face_and_no_refusal_before_a_scan() {
        open();
        assertThat(phone().face(ticket, true)).isEqualTo(NOT_NOW);
        assertThat(phone().refuse(ticket)).isEqualTo(NOT_NOW);
        assertThat(platform().progress(ticket)).isEqualTo(new Progress.NotScanned());
    }

    @Test
    void a_check_is_scanned_once() {
        PlatformPersonId first = add(HOLDER, MobileBinding.BOUND);
        PlatformPersonId second = add(FOREIGN_NAME, MobileBinding.BOUND);
        open();
        phone().scan(ticket, first);
        assertThat(phone().scan(ticket, second)).isEqualTo(NOT_NOW);
        phone().face(ticket, true);
        assertThat(platform().progress(ticket))
                .isInstanceOfSatisfying(
                        Progress.Passed.class,
                        passed -> assertThat(passed.proof().person()).isEqualTo(HOLDER));
    }

    @Test
    void a_failed_face_and_a_refusal_end_the_check() {
        PlatformPersonId person = add(HOLDER, MobileBinding.BOUND);
        Ticket other = randomness.ticket();
        open();
        platform().open(other, Ticket.LIFETIME);
        phone().scan(ticket, person);
        phone().scan(other, person);
        phone().face(ticket, false);
        phone().refuse(other);
        assertThat(phone().face(ticket, true)).isEqualTo(NOT_NOW);
        assertThat(phone().face(other, true)).isEqualTo(NOT_NOW);
        assertThat(platform().progress(ticket)).isEqualTo(new Progress.FaceFailed());
        assertThat(platform().progress(other)).isEqualTo(new Progress.Refused());
    }

    @Test
    void a_check_expires_at_the_end_of_its_lifetime_and_not_before() {
        PlatformPersonId person = add(HOLDER, MobileBinding.BOUND);
        open();
        clock.turn(Ticket.LIFETIME.minusSeconds(1));
        assertThat(platform().progress(ticket)).isEqualTo(new Progress.NotScanned());
        clock.turn(Duration.ofSeconds(1));
        assertThat(platform().progress(ticket)).isEqualTo(new Progress.Expired());
        assertThat(phone().scan(ticket, person)).isEqualTo(EXPIRED);
    }

    @Test
    void what_was_proven_in_time_is_not_lost_by_time() {
        PlatformPersonId person = add(HOLDER, MobileBinding.BOUND);
        open();
        phone().scan(ticket, person);
        phone().face(ticket, true);
        clock.turn(Ticket.LIFETIME);
        assertThat(platform().progress(ticket)).isInstanceOf(Progress.Passed.class);
    }

    @Test
    void a_ticket_opens_one_check_and_an_unknown_one_has_no_progress() {
        open();
        assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(this::open);
        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> platform().progress(randomness.ticket()));
        assertThat(phone().scan(randomness.ticket(), add(HOLDER, MobileBinding.BOUND)))
                .isEqualTo(NO_SUCH_CHECK);
    }

    @Test
    void a_mobile_binding_is_told_as_it_is_now() {
        PlatformPersonId person = add(HOLDER, MobileBinding.NOT_BOUND);
        assertThat(platform().mobileBinding(person, BUDGET)).isEqualTo(MobileBinding.NOT_BOUND);
        phone().bind(person, MobileBinding.BOUND);
        assertThat(platform().mobileBinding(person, BUDGET)).isEqualTo(MobileBinding.BOUND);
        phone().bind(person, MobileBinding.UNKNOWN);
        assertThat(platform().mobileBinding(person, BUDGET)).isEqualTo(MobileBinding.UNKNOWN);
    }

    @Test
    void nothing_is_said_of_a_person_who_is_not_there() {
        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> platform().mobileBinding(new PlatformPersonId("nobody"), BUDGET));
    }

    private Opened open() {
        return platform().open(ticket, Ticket.LIFETIME);
    }
}
