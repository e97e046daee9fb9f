package cn.jiazhu.bootstrap.sandbox;

import cn.jiazhu.bootstrap.sandbox.Line.Approval;
import cn.jiazhu.bootstrap.sandbox.Line.Registration;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line of the table on its way to a person: its dates, but that of birth, count from today.
///
/// @param index of the line; it makes the numbers differ
record Draft(Line line, int index, LocalDate today, Series series) {

    private static final Pattern SPECIALTY = Pattern.compile("([^\\[\\],]+)(?:\\[(-?[0-9]+),(-?[0-9]+)])?");
    private static final int STATE_SINCE_DAYS = 10;
    private static final int RENEWED_DAYS = 3 * 365;

    /// Birth dates stand still, for an ID number holds one and must be the same at every start.
    private static final int AGES_COUNT_FROM = 2026;

    private static final List<String> EMPLOYERS = List.of("京北示例建设有限公司", "示例工程咨询（北京）有限公司", "示例".repeat(44) + "建设有限公司");

    SamplePerson person() {
        Stream<RegistryReport> registered =
                line.isReported() ? facts(line.employer(), RegistrationState.parse(line.state()), 0) : Stream.of();
        return new SamplePerson(
                line.user(),
                line.user() + series.suffix(),
                holder(),
                line.mobile(),
                Stream.concat(registered, announced()).toList(),
                line.approval().flatMap(this::afterwards).toList(),
                line.photo(),
                line.signature(),
                line.pressedDaysAgo(),
                line.expects(),
                line.shows());
    }

    private Person holder() {
        return new Person(series.holderId(index, birthDate(), line.gender()), line.name());
    }

    private LocalDate birthDate() {
        return LocalDate.of(AGES_COUNT_FROM - line.age(), 1 + index % 12, 1 + index % 28)
                .minusDays(series.daysOlder());
    }

    private Stream<RegistryReport> announced() {
        return line.registrations().stream()
                .flatMap(registration -> line.approval()
                        .map(approval -> new Announced(
                                registration.type(),
                                holder(),
                                new Announcement(approval.application(), today.minusDays(approval.daysAgo()), "北京市"))));
    }

    /// What the registry reports once the data of an approved application come.
    private Stream<RegistryReport> afterwards(Approval approval) {
        return switch (approval.application()) {
            case INITIAL, AGAIN, REISSUE, ADD_SPECIALTY -> facts(line.employer(), RegistrationState.VALID, 0);
            case CHANGE -> facts(1 - line.employer(), RegistrationState.VALID, 0);
            case RENEWAL -> facts(line.employer(), RegistrationState.VALID, RENEWED_DAYS);
            case CANCELLATION -> facts(line.employer(), RegistrationState.CANCELLED, 0);
        };
    }

    private Stream<RegistryReport> facts(int employer, RegistrationState state, int longerByDays) {
        return line.registrations().stream()
                .map(registration ->
                        new Registered(registration.type(), facts(registration, employer, state, longerByDays)));
    }

    private Facts facts(Registration registration, int employer, RegistrationState state, int longerByDays) {
        var type = registration.type();
        var specialties = specialties(registration, longerByDays);
        LocalDate first = specialties.getFirst().validity().first();
        return new Facts(
                series.registrationNumber(index, type),
                new CertificateIdentifier(type.code(), type.code().substring(0, 18), series.serial(index), 1),
                line.name(),
                line.gender(),
                birthDate(),
                holder().id(),
                new Employer(EMPLOYERS.get(employer), Series.creditCode(employer)),
                specialties,
                first.isAfter(today) ? today : first,
                state,
                today.minusDays(STATE_SINCE_DAYS),
                new HolderImage.Missing(),
                new HolderImage.Missing());
    }

    private List<Specialty> specialties(Registration registration, int longerByDays) {
        return SPECIALTY
                .matcher(registration.specialties())
                .results()
                .map(written -> specialty(written, longerByDays))
                .toList();
    }

    private Specialty specialty(MatchResult written, int longerByDays) {
        int from = written.group(2) == null ? -365 : Integer.parseInt(written.group(2));
        int to = written.group(3) == null ? 730 : Integer.parseInt(written.group(3));
        return new Specialty(
                written.group(1), new ValidityPeriod(today.plusDays(from), today.plusDays(to + longerByDays)));
    }
}
