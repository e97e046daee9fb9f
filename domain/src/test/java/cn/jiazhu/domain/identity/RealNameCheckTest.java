package cn.jiazhu.domain.identity;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static cn.jiazhu.domain.identity.IdentitySamples.issued;
import static cn.jiazhu.domain.identity.IdentitySamples.proof;
import static cn.jiazhu.domain.identity.IdentitySamples.scanned;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.RealNameCheck.Lapsed;
import cn.jiazhu.domain.identity.RealNameCheck.Rejected;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.RealNameCheck.Scanned;
import cn.jiazhu.domain.identity.RealNameCheck.Verified;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A check at its limits.
class RealNameCheckTest {

    private static final Person PERSON = CertificateSamples.person(FactsSamples.constructor());
    private static final Instant LAST_SECOND = NOW.plusSeconds(119);
    private static final Instant OVER = NOW.plusSeconds(120);

    @Test
    void a_ticket_can_be_scanned_for_two_minutes() {
        assertThat(issued(PERSON, NOW).scanned(LAST_SECOND)).isInstanceOf(Scanned.class);
        assertThat(issued(PERSON, NOW).scanned(OVER)).isInstanceOf(Lapsed.class);
        assertThat(issued(PERSON, NOW).at(LAST_SECOND)).isEqualTo(issued(PERSON, NOW));
        assertThat(issued(PERSON, NOW).at(OVER)).isInstanceOf(Lapsed.class);
    }

    @Test
    void a_face_proves_for_two_minutes() {
        assertThat(scanned(PERSON, NOW).proven(proof(PERSON, LAST_SECOND), LAST_SECOND))
                .isInstanceOf(Verified.class);
        assertThat(scanned(PERSON, NOW).proven(proof(PERSON, OVER), OVER)).isInstanceOf(Lapsed.class);
        assertThat(scanned(PERSON, NOW).at(OVER)).isInstanceOf(Lapsed.class);
    }

    @Test
    void another_person_is_told_as_such() {
        var other = CertificateSamples.person(FactsSamples.constructor(2));
        assertThat(scanned(PERSON, NOW).proven(proof(other, NOW), NOW))
                .isEqualTo(new Rejected(issued(PERSON, NOW).opening(), Rejection.OTHER_PERSON));
    }

    @Test
    void the_same_number_under_another_name_is_another_person() {
        var renamed = new Person(PERSON.id(), new PersonName("林晓"));
        assertThat(scanned(PERSON, NOW).proven(proof(renamed, NOW), NOW)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"FACE, 3, true", "FACE, 4, true", "FACE, 2, false", "BANK_CARD, 3, false", "IN_PERSON, 4, false"})
    void only_a_face_at_level_3_suffices(Proof.Method method, int level, boolean suffices) {
        var proof = new Proof(IdentitySamples.PLATFORM_PERSON, PERSON, method, level, NOW, MobileBinding.UNKNOWN);
        assertThat(scanned(PERSON, NOW).proven(proof, NOW) instanceof Verified).isEqualTo(suffices);
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-60, true", "0, true", "70, true", "71, false"})
    void a_proof_may_be_a_minute_off(long seconds, boolean fresh) {
        var proven = scanned(PERSON, NOW).proven(proof(PERSON, NOW.plusSeconds(seconds)), NOW.plusSeconds(10));
        assertThat(proven instanceof Verified).isEqualTo(fresh);
    }

    @Test
    void who_refuses_on_the_phone_has_refused() {
        assertThat(issued(PERSON, NOW).rejected(Rejection.REFUSED_ON_PHONE))
                .isEqualTo(new Rejected(issued(PERSON, NOW).opening(), Rejection.REFUSED_ON_PHONE));
        assertThat(scanned(PERSON, NOW).rejected(Rejection.FACE_FAILED))
                .isEqualTo(new Rejected(issued(PERSON, NOW).opening(), Rejection.FACE_FAILED));
    }

    @Test
    void a_platforms_name_of_a_person_is_not_printed() {
        assertThat(IdentitySamples.PLATFORM_PERSON.toString()).doesNotContain(IdentitySamples.PLATFORM_PERSON.text());
    }
}
