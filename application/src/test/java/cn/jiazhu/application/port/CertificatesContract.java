package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.Heard;
import cn.jiazhu.domain.registry.RegistryPolicy;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RightChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [Certificates] promises.
public abstract class CertificatesContract extends PortContract {

    @Test
    void reported_ones_are_found_by_number_whatever_its_province() {
        Certificate first = givenCertificate(1);
        given(Samples.certificate(2));
        var number = first.facts().orElseThrow().number();
        var moved = new RegistrationNumber("晋" + number.text().substring(1));
        var unknown = new RegistrationNumber("京1112099209999999");

        assertThat(ports.certificates().numbered(List.of(number))).containsExactly(first);
        assertThat(ports.certificates().numbered(List.of(moved, unknown))).containsExactly(first);
        assertThat(ports.certificates().numbered(List.of(unknown))).isEmpty();
    }

    @Test
    void a_reported_certificate_comes_back_as_it_was_stored() {
        Certificate certificate = given(Samples.certificate(1));

        assertThat(ports.certificates().find(certificate.id())).contains(certificate);
        assertThat(lock(certificate)).contains(certificate);
        assertThat(ports.certificates().facts(certificate.id(), 1)).isEqualTo(certificate.facts());
    }

    @Test
    void an_announced_entry_comes_back_and_has_no_facts() {
        Certificate awaited = given(CertificateSamples.awaited());

        assertThat(ports.certificates().find(awaited.id())).contains(awaited);
        assertThat(ports.certificates().of(awaited.holder().id())).containsExactly(awaited);
        assertThat(ports.certificates().facts(awaited.id(), 0)).isEmpty();
    }

    @Test
    void announcements_keep_their_order_answered_or_not() {
        var applications = Stream.of(Application.RENEWAL, Application.CHANGE, Application.CANCELLATION);
        var announcements = applications.map(CertificateSamples::announcement).toList();
        Certificate certificate = given(Samples.certificate(1));
        Certificate pending = given(certificate.withAnnouncements(announcements, List.of()));
        assertThat(ports.certificates().find(certificate.id())).contains(pending);

        Certificate answered = given(certificate.withAnnouncements(
                List.of(CertificateSamples.announcement(Application.REISSUE)), announcements.reversed()));

        assertThat(ports.certificates().find(certificate.id())).contains(answered);
    }

    @Test
    void facts_of_every_kind_come_back() {
        assertComesBack(facts -> FactsSamples.withName(facts, "阿依古丽·买买提"));
        assertComesBack(facts -> FactsSamples.withName(facts, "𠮷田䶮𬎆"));
        assertComesBack(facts -> FactsSamples.withNumber(facts, "陕161141556894"));
        assertComesBack(facts -> FactsSamples.withPhoto(facts, new HolderImage.Missing()));
        assertComesBack(facts -> FactsSamples.withSignature(
                facts, new HolderImage.Unreadable(Bytes.utf8("garbage").sha256())));
        Stream.of(RegistrationState.values())
                .forEach(state ->
                        assertComesBack(facts -> FactsSamples.withState(facts, state, LocalDate.of(2026, 2, 28))));
        Stream.of(IdType.values())
                .filter(type -> type != IdType.CITIZEN_ID)
                .forEach(type -> assertComesBack(
                        facts -> FactsSamples.withHolder(facts, new HolderId(type, "H12345" + type.code()))));
    }

    @Test
    void a_certificate_of_another_type_comes_back() {
        Certificate costEngineer = given(CertificateSamples.of(
                CertificateType.COST_ENGINEER_1, Samples.withStoredImages(FactsSamples.costEngineer())));

        assertThat(ports.certificates().find(costEngineer.id())).contains(costEngineer);
    }

    @Test
    void the_facts_of_every_version_stay() {
        Certificate first = given(Samples.certificate(1));
        Certificate second = given(next(first, facts -> FactsSamples.withEmployer(facts, "乙建筑有限公司")));
        Certificate third = given(next(second, facts -> FactsSamples.withName(facts, "样改名")));

        assertThat(ports.certificates().find(first.id())).contains(third);
        assertThat(Stream.of(1, 2, 3).map(version -> ports.certificates().facts(first.id(), version)))
                .containsExactly(first.facts(), second.facts(), third.facts());
        assertThat(ports.certificates().facts(first.id(), 4)).isEmpty();
    }

    @Test
    void who_ordered_a_state_comes_back_with_what_the_province_says_instead() {
        Certificate first = given(Samples.certificate(1));
        Certificate second = given(ordered(first, RightChange.SUSPEND));
        assertThat(ports.certificates().find(first.id())).contains(second);

        Certificate third = given(ordered(second, RightChange.LIFT));

        assertThat(ports.certificates().find(first.id())).contains(third);
        assertThat(ports.certificates().versionsFrom(first.id(), 1))
                .extracting(Version::by)
                .containsExactly(
                        first.ordered().orElseThrow(),
                        second.ordered().orElseThrow(),
                        third.ordered().orElseThrow());
    }

    @Test
    void versions_keep_both_times_from_any_of_them_on() {
        Certificate first = given(reportedAt(Samples.certificate(1), NOW));
        Certificate second = given(reportedAt(
                next(first, facts -> FactsSamples.withEmployer(facts, "乙建筑有限公司")),
                NOW.plusSeconds(9),
                NOW.minusSeconds(9)));
        Certificate third =
                given(reportedAt(next(second, facts -> FactsSamples.withName(facts, "样改名")), NOW.plusSeconds(99)));

        assertThat(ports.certificates().versionsFrom(first.id(), 2))
                .containsExactly(
                        new Version(2, second.facts().orElseThrow(), NOW.minusSeconds(9), NOW.plusSeconds(9)),
                        new Version(3, third.facts().orElseThrow(), NOW.plusSeconds(99), NOW.plusSeconds(99)));
        assertThat(ports.certificates().versionsFrom(first.id(), 1)).hasSize(3);
        assertThat(ports.certificates().versionsFrom(first.id(), 4)).isEmpty();
        assertThat(ports.certificates().find(first.id())).contains(third);
    }

    @Test
    void a_holder_finds_all_of_his_own_and_nobody_elses() {
        Certificate constructor = given(Samples.certificate(1));
        HolderId holder = constructor.holder().id();
        Facts second = FactsSamples.withHolder(Samples.withStoredImages(FactsSamples.costEngineer()), holder);
        Certificate costEngineer = given(CertificateSamples.of(CertificateType.COST_ENGINEER_1, second));
        given(Samples.certificate(2));
        var passport = new HolderId(IdType.PASSPORT, holder.number());

        assertThat(ports.certificates().of(holder)).containsExactlyInAnyOrder(constructor, costEngineer);
        assertThat(ports.certificates().of(passport))
                .as("the same number of another document")
                .isEmpty();
    }

    @Test
    void a_corrected_holder_finds_it_and_the_old_one_no_longer_does() {
        Certificate old = given(Samples.certificate(1));
        HolderId corrected = FactsSamples.citizen(LocalDate.of(1985, 4, 12), 500);

        Certificate next = given(next(old, facts -> FactsSamples.withHolder(facts, corrected)));

        assertThat(ports.certificates().of(corrected)).containsExactly(next);
        assertThat(ports.certificates().of(old.holder().id())).isEmpty();
    }

    @Test
    void reports_concern_certificates_by_holder_or_by_the_digits_of_the_number() {
        Certificate byHolder = given(Samples.certificate(1));
        Certificate byNumber = given(Samples.certificate(2));
        given(Samples.certificate(3));
        String moved = "晋" + number(byNumber).substring(1);
        Facts otherNumber = FactsSamples.withNumber(Samples.facts(1), number(Samples.certificate(9)));
        Facts otherHolder = FactsSamples.withNumber(Samples.facts(8), moved);

        assertThat(lockFor(Samples.report(otherNumber), Samples.report(otherHolder)))
                .containsExactlyInAnyOrder(byHolder, byNumber);
        assertThat(ports.certificates().concerned(List.of(Samples.report(otherNumber), Samples.report(otherHolder))))
                .containsExactlyInAnyOrder(byHolder, byNumber);
        assertThat(lockFor(Samples.report(Samples.facts(7)))).isEmpty();
        assertThat(lockFor()).isEmpty();
        assertThat(ports.certificates().concerned(List.of())).isEmpty();
    }

    @Test
    void reports_of_another_type_concern_other_certificates() {
        Certificate constructor = given(Samples.certificate(1));
        var announcement = CertificateSamples.announcement(Application.INITIAL);

        assertThat(lockFor(new RegistryReport.Announced(
                        CertificateType.COST_ENGINEER_1, constructor.holder(), announcement)))
                .isEmpty();
        assertThat(lockFor(new RegistryReport.Announced(
                        CertificateType.CONSTRUCTOR_1, constructor.holder(), announcement)))
                .containsExactly(constructor);
    }

    @Test
    void many_are_stored_and_changed_in_bulk() {
        given(Samples.certificate(999));
        var first = IntStream.rangeClosed(1, 250).mapToObj(Samples::certificate).toList();
        ports.certificates().store(first);
        var second = first.stream()
                .map(known -> next(known, facts -> FactsSamples.withEmployer(facts, "乙建筑有限公司")))
                .toList();

        ports.certificates().store(second);

        assertThat(second)
                .allSatisfy(
                        next -> assertThat(ports.certificates().find(next.id())).contains(next));
    }

    @Test
    void remembers_the_highest_number_of_each_source_and_certificate() {
        Certificate one = given(Samples.certificate(1));
        Certificate other = given(Samples.certificate(2));
        var highest = new Heard(one.id(), "江苏", 7);
        var elsewhere = new Heard(one.id(), "山西", 2);

        ports.certificates().hear(List.of(new Heard(one.id(), "江苏", 5), elsewhere, new Heard(other.id(), "江苏", 9)));
        ports.certificates().hear(List.of(highest));
        ports.certificates().hear(List.of(new Heard(one.id(), "江苏", 6)));
        ports.certificates().hear(List.of());

        assertThat(ports.certificates().heard(List.of(one.id()))).containsExactlyInAnyOrder(highest, elsewhere);
        assertThat(ports.certificates().heard(List.of())).isEmpty();
    }

    // ----

    private Optional<Certificate> lock(Certificate certificate) {
        return ports.transactions().call(() -> ports.certificates().lock(certificate.id()));
    }

    private List<Certificate> lockFor(RegistryReport... reports) {
        return ports.transactions().call(() -> ports.certificates().lockFor(List.of(reports)));
    }

    private void assertComesBack(UnaryOperator<Facts> change) {
        ports = freshPorts();
        Certificate certificate =
                given(CertificateSamples.of(CertificateType.CONSTRUCTOR_1, change.apply(Samples.facts(1))));
        assertThat(ports.certificates().find(certificate.id())).contains(certificate);
        assertThat(ports.certificates().facts(certificate.id(), 1)).isEqualTo(certificate.facts());
    }

    private static Certificate next(Certificate known, UnaryOperator<Facts> change) {
        return CertificateSamples.withFacts(known, change.apply(known.facts().orElseThrow()));
    }

    private static Certificate ordered(Certificate known, RightChange change) {
        return RegistryPolicy.order(known, change, new Effective.From(NOW.minusSeconds(9)), NOW)
                .orElseThrow()
                .next();
    }

    private static Certificate reportedAt(Certificate certificate, Instant at) {
        return reportedAt(certificate, at, at);
    }

    private static Certificate reportedAt(Certificate certificate, Instant at, Instant trueFrom) {
        return new Certificate(
                certificate.id(),
                certificate.type(),
                certificate.holder(),
                certificate.version(),
                new Report.Reported(certificate.facts().orElseThrow(), at, trueFrom),
                certificate.pending(),
                certificate.answered());
    }

    private static String number(Certificate certificate) {
        return certificate.facts().orElseThrow().number().text();
    }
}
