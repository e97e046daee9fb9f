package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.CheckCharacters;
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
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Large registries of invented people, all of whose numbers have true check characters. Their ID numbers are of area
/// 99, which no place has.
final class SampleRegistry {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "安博辰川达恩方光海和嘉建景凯力林明宁培清荣森天文晓新雅一永远泽志";
    private static final CertificateType TYPE = CertificateType.CONSTRUCTOR_1;
    private static final int BIRTH_DAYS = 30 * 365;
    private static final String AUTHORITY = "11100000000013338W";

    private final RandomGenerator random;
    private int person;
    private int rowsLeft;

    private SampleRegistry(RandomGenerator random, int rows) {
        this.random = random;
        this.rowsLeft = rows;
    }

    /// One after the other, so many rows in a file; the same for the same seed.
    static Stream<RegistryReport> reports(int rows, long seed) {
        var registry = new SampleRegistry(new SplittableRandom(seed), rows);
        return Stream.generate(registry::next)
                .takeWhile(next -> !next.isEmpty())
                .flatMap(List::stream);
    }

    /// One, or none when there are rows enough.
    private List<RegistryReport> next() {
        int specialties = Math.min(1 + random.nextInt(3), rowsLeft);
        rowsLeft -= specialties;
        return specialties == 0 ? List.of() : List.of(new Registered(TYPE, facts(person++, specialties)));
    }

    /// Number and ID number are nobody else's: 100,000 persons a year of first registration,
    /// 500 of one sex a birth date.
    private Facts facts(int serial, int specialties) {
        int year = 1990 + serial / 100_000;
        Gender gender = random.nextInt(4) == 0 ? Gender.FEMALE : Gender.MALE;
        LocalDate birthDate = LocalDate.of(1965, 1, 1).plusDays(serial % BIRTH_DAYS);
        LocalDate issued = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
        return new Facts(
                RegistrationNumber.parse("京111%d%d%05d".formatted(year, year, serial % 100_000), TYPE),
                new CertificateIdentifier(TYPE.code(), AUTHORITY, "BENCH%09d".formatted(serial), 1),
                new PersonName(name()),
                gender,
                birthDate,
                holder(birthDate, serial / BIRTH_DAYS * 2 + (gender == Gender.FEMALE ? 0 : 1)),
                employer(serial),
                specialties(specialties, issued),
                issued,
                RegistrationState.VALID,
                issued,
                new HolderImage.Missing(),
                new HolderImage.Missing());
    }

    private static HolderId holder(LocalDate birthDate, int serial) {
        String first17 = "990000%s%03d".formatted(birthDate.format(DateTimeFormatter.BASIC_ISO_DATE), serial);
        return HolderId.citizen(first17 + CheckCharacters.citizenId(first17));
    }

    private static Employer employer(int serial) {
        String first17 = "9199%04dMA%07d".formatted(serial % 31, serial % 9_999_999);
        return new Employer(
                "样例第%d建设工程有限公司".formatted(serial % 5_000),
                new CreditCode(first17 + CheckCharacters.creditCode(first17)));
    }

    private List<Specialty> specialties(int count, LocalDate issued) {
        List<String> names = TYPE.specialties();
        int first = random.nextInt(names.size());
        return IntStream.range(first, first + count)
                .mapToObj(i -> new Specialty(names.get(i % names.size()), from(issued.minusDays(random.nextInt(300)))))
                .toList();
    }

    private static ValidityPeriod from(LocalDate first) {
        return new ValidityPeriod(first, first.plusYears(3).minusDays(1));
    }

    private String name() {
        String given = one(GIVEN) + (random.nextInt(5) == 0 ? "" : one(GIVEN));
        return one(SURNAMES) + given;
    }

    private String one(String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }
}
