package cn.jiazhu.application.port;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static cn.jiazhu.domain.certificate.CertificateType.COST_ENGINEER_1;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What [TypeVersions] promises, and [Certificates] with it.
public abstract class TypeVersionsContract extends PortContract {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final TypeVersion SECOND =
            new TypeVersion(2, DAY, new TypeRules(90, 68, List.of("公路工程", "智能建造工程", "机电工程")));
    private static final TypeVersion THIRD =
            new TypeVersion(3, DAY.minusDays(1), new TypeRules(365, 65, List.of("公路工程")));

    @Test
    void nothing_is_decided_at_first() {
        assertThat(versions(stored(), CONSTRUCTOR_1)).isEqualTo(CONSTRUCTOR_1.versions());
        assertThat(versions(ports.typeVersions().known(), COST_ENGINEER_1)).isEqualTo(COST_ENGINEER_1.versions());
    }

    @Test
    void what_was_added_is_stored_in_the_order_of_its_numbers() {
        assertThat(ports.typeVersions().add(CONSTRUCTOR_1, SECOND)).isTrue();
        assertThat(ports.typeVersions().add(CONSTRUCTOR_1, THIRD)).isTrue();

        assertThat(versions(stored(), CONSTRUCTOR_1))
                .containsExactly(CONSTRUCTOR_1.versions().getFirst(), SECOND, THIRD);
        assertThat(versions(stored(), COST_ENGINEER_1)).isEqualTo(COST_ENGINEER_1.versions());
    }

    @Test
    void of_two_of_one_number_the_first_stays() {
        assertThat(ports.typeVersions().add(CONSTRUCTOR_1, SECOND)).isTrue();
        var other = new TypeVersion(2, DAY.plusDays(1), THIRD.rules());
        assertThat(ports.typeVersions().add(CONSTRUCTOR_1, other)).isFalse();
        assertThat(ports.typeVersions().add(COST_ENGINEER_1, other)).isTrue();

        assertThat(versions(stored(), CONSTRUCTOR_1)).endsWith(SECOND);
    }

    @Test
    void it_is_known_once_somebody_has_looked_and_certificates_are_found_with_it() {
        var certificate = Samples.certificate(1);
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        ports.certificates().store(List.of(certificate));
        ports.typeVersions().add(CONSTRUCTOR_1, SECOND);
        assertThat(versions(ports.typeVersions().known(), CONSTRUCTOR_1)).doesNotContain(SECOND);
        assertThat(found(certificate.id())).doesNotContain(SECOND);

        ports.typeVersions().refresh();
        assertThat(versions(ports.typeVersions().known(), CONSTRUCTOR_1)).endsWith(SECOND);
        assertThat(found(certificate.id())).endsWith(SECOND);
        assertThat(ports.certificates().of(certificate.holder().id()))
                .allSatisfy(one -> assertThat(one.type().versions()).endsWith(SECOND));
    }

    @Test
    void an_undone_version_was_never_there() {
        Undone.undo(ports.transactions(), () -> ports.typeVersions().add(CONSTRUCTOR_1, SECOND));

        assertThat(versions(stored(), CONSTRUCTOR_1)).isEqualTo(CONSTRUCTOR_1.versions());
    }

    private List<TypeVersion> found(CertificateId id) {
        return ports.certificates().find(id).orElseThrow().type().versions();
    }

    private CertificateTypes stored() {
        return ports.typeVersions().stored();
    }

    private static List<TypeVersion> versions(CertificateTypes types, CertificateType type) {
        return types.known(type).versions();
    }
}
