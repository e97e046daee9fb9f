package cn.jiazhu.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.annotation.Serial;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// What is printed is read back as the same value.
@Domain(DomainArbitraries.class)
class ValuesProperties {

    @Property(tries = 200)
    void a_certificate_identifier_is_read_as_it_was_printed(@ForAll CertificateIdentifier identifier) {
        assertThat(CertificateIdentifier.parse(identifier.toString())).isEqualTo(identifier);
    }

    @Property(tries = 200)
    void a_registration_number_is_read_as_it_was_printed(@ForAll RegistrationNumber number) {
        assertThat(new RegistrationNumber(number.toString())).isEqualTo(number);
    }

    @Property(tries = 200)
    void a_type_reads_its_own_numbers_and_no_others(@ForAll Certificate certificate) {
        certificate
                .facts()
                .map(Facts::number)
                .ifPresent(number -> assertThat(CertificateType.ALL.stream()
                                .filter(type -> type.numberPattern().matches(number.text())))
                        .containsExactly(certificate.type()));
    }

    @Property(tries = 200)
    void a_credit_code_is_read_as_it_was_printed(@ForAll CreditCode code) {
        assertThat(new CreditCode(code.toString())).isEqualTo(code);
    }

    @Property(tries = 200)
    void a_holders_number_is_read_as_it_is_stored(@ForAll HolderId id) {
        assertThat(new HolderId(IdType.parse(id.type().code()), id.number())).isEqualTo(id);
    }

    @Property(tries = 200)
    void a_name_is_normalised_once_and_for_all(@ForAll PersonName name) {
        assertThat(new PersonName(name.text())).isEqualTo(name);
    }

    @Property(tries = 200)
    void a_verification_code_is_read_as_it_was_printed(@ForAll VerificationCode code) {
        assertThat(new VerificationCode(code.printed())).isEqualTo(code);
        assertThat(code.printed()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    }

    @Property(tries = 100)
    void a_serial_is_read_as_it_was_printed(@ForAll Serial serial) {
        assertThat(new Serial(serial.toString())).isEqualTo(serial);
    }

    @Property(tries = 100)
    void a_ticket_is_read_as_it_was_printed(@ForAll Ticket ticket) {
        assertThat(new Ticket(ticket.toString())).isEqualTo(ticket);
    }

    @Property(tries = 100)
    void a_digest_is_read_as_it_was_printed(@ForAll byte[] seed) {
        byte[] sha256 = Arrays.copyOf(seed, 32);
        assertThat(new Digest(Digest.of(sha256).toString())).isEqualTo(Digest.of(sha256));
    }

    @Property(tries = 20)
    void words_of_the_registry_are_read_as_they_are_written(
            @ForAll RegistrationState state,
            @ForAll Gender gender,
            @ForAll Application application,
            @ForAll CertificateType type) {
        assertThat(RegistrationState.parse(state.chinese())).isEqualTo(state);
        assertThat(Gender.parse(gender.printed())).isEqualTo(gender);
        assertThat(Application.parse(application.code())).isEqualTo(application);
        assertThat(CertificateType.parse(type.shortName())).isEqualTo(type);
    }
}
