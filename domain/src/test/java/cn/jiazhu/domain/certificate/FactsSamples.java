package cn.jiazhu.domain.certificate;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// Valid facts of invented people, and ways to spoil one of them. Their ID numbers have true check characters and the
/// area code 99, which no place has.
public final class FactsSamples {

    /// The day on which the samples are looked at, a Monday.
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    public static final HolderImage PHOTO = stored("a1");
    public static final HolderImage SIGNATURE = stored("b2");

    public static final Employer EMPLOYER = new Employer("样例建设集团有限公司", creditCode("91990000MA0000001"));

    private FactsSamples() {}

    /// 林晓川, born 1985, a constructor with two specialties, valid until 2028-06-30 and 2027-11-15.
    public static Facts constructor() {
        LocalDate birthDate = LocalDate.of(1985, 4, 12);
        return new Facts(
                new RegistrationNumber("京1112006200800001"),
                identifier(CertificateType.CONSTRUCTOR_1, "SAMPLE0001"),
                new PersonName("林晓川"),
                Gender.MALE,
                birthDate,
                citizen(birthDate, 11),
                EMPLOYER,
                List.of(specialty("建筑工程", "2025-07-01", "2028-06-30"), specialty("市政公用工程", "2024-11-16", "2027-11-15")),
                LocalDate.of(2025, 7, 1),
                RegistrationState.VALID,
                LocalDate.of(2025, 7, 1),
                PHOTO,
                SIGNATURE);
    }

    /// 阿依古丽·买买提, born 1990, a cost engineer with one specialty, valid until 2027-08-31.
    public static Facts costEngineer() {
        LocalDate birthDate = LocalDate.of(1990, 10, 3);
        return new Facts(
                new RegistrationNumber("建[造]11990000000001"),
                identifier(CertificateType.COST_ENGINEER_1, "SAMPLE0002"),
                new PersonName("阿依古丽·买买提"),
                Gender.FEMALE,
                birthDate,
                citizen(birthDate, 22),
                EMPLOYER,
                List.of(specialty("土木建筑工程", "2023-09-01", "2027-08-31")),
                LocalDate.of(2023, 9, 1),
                RegistrationState.VALID,
                LocalDate.of(2023, 9, 1),
                PHOTO,
                SIGNATURE);
    }

    /// The constructor's facts for the `n`-th other person (n from 1 to 999): another number, name and ID number.
    public static Facts constructor(int n) {
        return redrawn(constructor(), draft -> {
            draft.number = new RegistrationNumber("京11120062008%05d".formatted(n + 1));
            draft.identifier = identifier(CertificateType.CONSTRUCTOR_1, "OTHER%04d".formatted(n));
            draft.name = new PersonName("样" + Character.toString(0x4E00 + n));
            draft.holder = citizen(draft.birthDate, n);
        });
    }

    public static Facts withName(Facts facts, String name) {
        return redrawn(facts, draft -> draft.name = new PersonName(name));
    }

    public static Facts withGender(Facts facts, Gender gender) {
        return redrawn(facts, draft -> draft.gender = gender);
    }

    public static Facts withBirthDate(Facts facts, LocalDate birthDate) {
        return redrawn(facts, draft -> draft.birthDate = birthDate);
    }

    public static Facts withHolder(Facts facts, HolderId holder) {
        return redrawn(facts, draft -> draft.holder = holder);
    }

    public static Facts withNumber(Facts facts, String number) {
        return redrawn(facts, draft -> draft.number = new RegistrationNumber(number));
    }

    public static Facts withIdentifier(Facts facts, CertificateIdentifier identifier) {
        return redrawn(facts, draft -> draft.identifier = identifier);
    }

    public static Facts withEmployer(Facts facts, String name) {
        return redrawn(facts, draft -> draft.employer = new Employer(name, draft.employer.creditCode()));
    }

    public static Facts withSpecialties(Facts facts, Specialty... specialties) {
        return redrawn(facts, draft -> draft.specialties = List.of(specialties));
    }

    /// All specialties with this last day.
    public static Facts withLastDay(Facts facts, LocalDate last) {
        return redrawn(
                facts,
                draft -> draft.specialties = facts.specialties().stream()
                        .map(specialty -> new Specialty(
                                specialty.name(),
                                new ValidityPeriod(last.minusYears(3).plusDays(1), last)))
                        .toList());
    }

    public static Facts withIssuedOn(Facts facts, LocalDate day) {
        return redrawn(facts, draft -> draft.issuedOn = day);
    }

    public static Facts withState(Facts facts, RegistrationState state, LocalDate from) {
        return redrawn(facts, draft -> {
            draft.state = state;
            draft.stateFrom = from;
        });
    }

    public static Facts withPhoto(Facts facts, HolderImage photo) {
        return redrawn(facts, draft -> draft.photo = photo);
    }

    public static Facts withSignature(Facts facts, HolderImage signature) {
        return redrawn(facts, draft -> draft.signature = signature);
    }

    public static Specialty specialty(String name, String first, String last) {
        return new Specialty(name, new ValidityPeriod(LocalDate.parse(first), LocalDate.parse(last)));
    }

    /// An image whose source is named by two hexadecimal digits.
    public static HolderImage stored(String hex) {
        return new HolderImage.Stored(new Digest(hex.repeat(32)), new Digest(("c" + hex.charAt(0)).repeat(32)));
    }

    /// A citizen ID of nobody: area 990000, the birth date, a serial below 1000, its check character.
    public static HolderId citizen(LocalDate birthDate, int serial) {
        String first17 = "990000" + BASIC_ISO_DATE.format(birthDate) + "%03d".formatted(serial);
        return HolderId.citizen(first17 + CheckCharacters.citizenId(first17));
    }

    /// The credit code with these first 17 characters.
    public static CreditCode creditCode(String first17) {
        return new CreditCode(first17 + CheckCharacters.creditCode(first17));
    }

    private static CertificateIdentifier identifier(CertificateType type, String serial) {
        return new CertificateIdentifier(type.code(), "11100000000013338W", serial, 1);
    }

    private static Facts redrawn(Facts facts, Consumer<Draft> change) {
        var draft = new Draft(facts);
        change.accept(draft);
        return draft.facts();
    }

    /// Facts under change: the record has no `with` of its own, production never spoils facts.
    private static final class Draft {
        private RegistrationNumber number;
        private CertificateIdentifier identifier;
        private PersonName name;
        private Gender gender;
        private LocalDate birthDate;
        private HolderId holder;
        private Employer employer;
        private List<Specialty> specialties;
        private LocalDate issuedOn;
        private RegistrationState state;
        private LocalDate stateFrom;
        private HolderImage photo;
        private HolderImage signature;

        Draft(Facts facts) {
            number = facts.number();
            identifier = facts.identifier();
            name = facts.name();
            gender = facts.gender();
            birthDate = facts.birthDate();
            holder = facts.holder();
            employer = facts.employer();
            specialties = facts.specialties();
            issuedOn = facts.issuedOn();
            state = facts.state();
            stateFrom = facts.stateFrom();
            photo = facts.photo();
            signature = facts.signature();
        }

        Facts facts() {
            return new Facts(
                    number,
                    identifier,
                    name,
                    gender,
                    birthDate,
                    holder,
                    employer,
                    specialties,
                    issuedOn,
                    state,
                    stateFrom,
                    photo,
                    signature);
        }
    }
}
