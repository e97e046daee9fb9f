package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.registry.RegistryReport;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/// As many invented holders as wanted, all alike but for their numbers.
final class FaultPeople {

    static final CertificateType TYPE = CertificateType.CONSTRUCTOR_1;

    private FaultPeople() {}

    static List<Facts> of(LocalDate today, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> of(n, LocalDate.of(1990, 5, 17), today))
                .toList();
    }

    static Facts of(int n, LocalDate born, LocalDate today) {
        var first17 = "99%04d%s%03d".formatted(n, born.format(DateTimeFormatter.BASIC_ISO_DATE), 0);
        var alike = alike(today);
        return new Facts(
                RegistrationNumber.parse("京10120182018%05d".formatted(n), TYPE),
                new CertificateIdentifier(TYPE.code(), TYPE.code().substring(0, 18), "BENCH%09d".formatted(n), 1),
                alike.name(),
                Gender.FEMALE,
                born,
                HolderId.citizen(first17 + CheckCharacters.citizenId(first17)),
                alike.employer(),
                List.of(new Specialty(
                        alike.specialties().getFirst().name(),
                        new ValidityPeriod(today.minusYears(1), today.plusYears(2)))),
                today.minusYears(1),
                RegistrationState.VALID,
                today.minusYears(1),
                new HolderImage.Missing(),
                new HolderImage.Missing());
    }

    private static Facts alike(LocalDate today) {
        return SamplePeople.of(today, 0).stream()
                .flatMap(person -> person.reports().stream())
                .filter(RegistryReport.Registered.class::isInstance)
                .map(RegistryReport.Registered.class::cast)
                .findFirst()
                .orElseThrow()
                .facts();
    }

    static Facts with(Facts facts, RegistrationState state, LocalDate from) {
        return with(facts, facts.employer(), state, from);
    }

    static Facts atAnotherEmployer(Facts facts) {
        var next = new Employer("另一示例建设有限公司", facts.employer().creditCode());
        return with(facts, next, facts.state(), facts.stateFrom());
    }

    private static Facts with(Facts facts, Employer employer, RegistrationState state, LocalDate from) {
        return new Facts(
                facts.number(),
                facts.identifier(),
                facts.name(),
                facts.gender(),
                facts.birthDate(),
                facts.holder(),
                employer,
                facts.specialties(),
                facts.issuedOn(),
                state,
                from,
                facts.photo(),
                facts.signature());
    }
}
