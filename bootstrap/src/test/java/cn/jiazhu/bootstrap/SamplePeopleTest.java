package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.registry.RegistryChange;
import cn.jiazhu.domain.registry.RegistryPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplePeopleTest {

    /// What the certificate itself brings about; images, mobile number and fonts are not in it.
    private static final Set<String> OF_THE_CERTIFICATE = Set.of(
            "CERT_EXPIRED",
            "AGE_LIMIT",
            "NOT_YET_VALID",
            "SUSPENDED",
            "LOCKED",
            "ANNULLED",
            "REVOKED",
            "CANCELLED",
            "LAPSED",
            "MOVED_OUT",
            "NOT_REPORTED");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28", "2026-12-31", "2027-02-28", "2028-02-29", "2031-07-01"})
    void are_in_their_states_on_any_day(LocalDate day) {
        for (SamplePerson person : SamplePeople.of(day, 0)) {
            for (Certificate certificate : certificates(person)) {
                boolean stands = certificate.standingOn(day) instanceof Standing.Valid
                        && certificate.pending().isEmpty();
                assertThat(stands).as(person.key()).isEqualTo(!OF_THE_CERTIFICATE.contains(person.expects()));
            }
        }
    }

    @Test
    void are_the_same_persons_on_every_day() {
        var today = SamplePeople.of(LocalDate.of(2026, 11, 28), 0);
        var later = SamplePeople.of(LocalDate.of(2027, 3, 1), 0);
        assertThat(later)
                .extracting(SamplePerson::person)
                .isEqualTo(today.stream().map(SamplePerson::person).toList());
    }

    @Test
    void share_no_number_with_another_series() {
        var numbers = new HashSet<Object>();
        for (int series : List.of(0, 1, 999, 123_456, 999_999)) {
            for (SamplePerson person : SamplePeople.of(LocalDate.of(2026, 11, 28), series)) {
                assertThat(numbers.add(person.person().id())).isTrue();
                assertThat(numbers.add(person.userName())).isTrue();
                certificates(person).stream()
                        .flatMap(certificate -> certificate.facts().stream())
                        .forEach(
                                facts -> assertThat(numbers.add(facts.number())).isTrue());
            }
        }
    }

    @Test
    void are_at_least_fourteen_and_invented() {
        var people = SamplePeople.of(LocalDate.of(2026, 11, 28), 0);
        assertThat(people).hasSizeGreaterThanOrEqualTo(14);
        assertThat(people).allMatch(person -> person.person().id().number().startsWith("99"));
    }

    private static List<Certificate> certificates(SamplePerson person) {
        var known = new java.util.ArrayList<Certificate>();
        person.reports().forEach(report -> {
            var candidates = known.stream()
                    .filter(one -> one.type().equals(report.type()))
                    .toList();
            switch (RegistryPolicy.apply(candidates, report, new CertificateId(new UUID(7, 7)), Instant.EPOCH)) {
                case RegistryChange.Added(var next) -> known.add(next);
                case RegistryChange.Changed(var before, var next) -> {
                    known.remove(before);
                    known.add(next);
                }
                case RegistryChange.Unchanged _, RegistryChange.Contradicted _ ->
                    throw new AssertionError("a report of " + person.key() + " says nothing");
            }
        });
        return known;
    }
}
