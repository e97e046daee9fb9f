package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CreditCode;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// Invents what the registry has of somebody after an application, or after a decision of the authority.
///
/// @param facts what it has now
record Registering(Facts facts, LocalDate today) {

    private static final int YEARS = 3;
    private static final List<Employer> EMPLOYERS =
            List.of(employer("京北示例建设有限公司", "91990000MADEM0000"), employer("示例工程咨询（北京）有限公司", "91990000MADEM0001"));

    /// Of somebody of whom it has had nothing: born and of the sex that the ID number tells.
    static Facts first(Certificate certificate, LocalDate today) {
        HolderId id = certificate.holder().id();
        CertificateType type = certificate.type();
        boolean citizen = id.type() == IdType.CITIZEN_ID;
        int serial = Math.floorMod(id.number().hashCode(), 100_000);
        return new Facts(
                RegistrationNumber.parse(number(type, today.getYear(), serial), type),
                new CertificateIdentifier(type.code(), type.code().substring(0, 18), "DESK%05d".formatted(serial), 1),
                certificate.holder().name(),
                citizen && id.number().charAt(16) % 2 == 0 ? Gender.FEMALE : Gender.MALE,
                citizen
                        ? LocalDate.parse(id.number().substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE)
                        : today.minusYears(YEARS * 10),
                id,
                EMPLOYERS.getFirst(),
                List.of(new Specialty(type.specialties().getFirst(), fromToday(today))),
                today,
                RegistrationState.VALID,
                today,
                new HolderImage.Missing(),
                new HolderImage.Missing());
    }

    Facts after(Application application) {
        return switch (application) {
            case INITIAL -> facts;
            case CHANGE -> withAnotherEmployer();
            case RENEWAL -> with(facts.employer(), longer(), facts.state(), facts.stateFrom());
            case ADD_SPECIALTY -> with(facts.employer(), oneMore(), facts.state(), facts.stateFrom());
            case AGAIN -> with(facts.employer(), anew(), RegistrationState.VALID, today);
            case REISSUE ->
                facts.withIdentifier(
                        facts.identifier().withVersion(facts.identifier().version() + 1));
            case CANCELLATION -> in(RegistrationState.CANCELLED);
        };
    }

    Facts in(RegistrationState state) {
        return with(facts.employer(), facts.specialties(), state, today);
    }

    Facts withAnotherEmployer() {
        Employer next = EMPLOYERS.stream()
                .filter(employer -> !employer.name().equals(facts.employer().name()))
                .findFirst()
                .orElseThrow();
        return with(next, facts.specialties(), facts.state(), facts.stateFrom());
    }

    private Facts with(Employer employer, List<Specialty> specialties, RegistrationState state, LocalDate stateFrom) {
        return new Facts(
                facts.number(),
                facts.identifier(),
                facts.name(),
                facts.gender(),
                facts.birthDate(),
                facts.holder(),
                employer,
                specialties,
                facts.issuedOn(),
                state,
                stateFrom,
                new HolderImage.Missing(),
                new HolderImage.Missing());
    }

    private List<Specialty> longer() {
        return facts.specialties().stream()
                .map(specialty -> new Specialty(
                        specialty.name(),
                        new ValidityPeriod(
                                specialty.validity().first(),
                                later(specialty.validity().last(), today).plusYears(YEARS))))
                .toList();
    }

    private List<Specialty> anew() {
        return facts.specialties().stream()
                .map(specialty -> new Specialty(specialty.name(), fromToday(today)))
                .toList();
    }

    /// None where the holder has every one.
    private List<Specialty> oneMore() {
        var had = facts.specialties().stream().map(Specialty::name).toList();
        return Stream.concat(
                        facts.specialties().stream(),
                        Stream.concat(
                                        CertificateType.CONSTRUCTOR_1.specialties().stream(),
                                        CertificateType.COST_ENGINEER_1.specialties().stream())
                                .filter(name -> !had.contains(name))
                                .limit(1)
                                .map(name -> new Specialty(name, fromToday(today))))
                .limit(Facts.MAX_SPECIALTIES)
                .toList();
    }

    private static ValidityPeriod fromToday(LocalDate today) {
        return new ValidityPeriod(today, today.plusYears(YEARS).minusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// Of an area that no sample person's number has.
    private static String number(CertificateType type, int year, int serial) {
        return switch (type.numberPattern()) {
            case CONSTRUCTOR -> "京199%d%d%05d".formatted(year, year, serial);
            case COST_ENGINEER -> "建[造]99%07d%05d".formatted(year, serial);
        };
    }

    private static Employer employer(String name, String first17) {
        return new Employer(name, new CreditCode(first17 + CheckCharacters.creditCode(first17)));
    }
}
