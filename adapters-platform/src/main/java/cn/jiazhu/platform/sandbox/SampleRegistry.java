package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Large registry files of invented people, all of whose numbers have true check characters. Their ID numbers are of
/// area 99, which no place has.
final class SampleRegistry {

    private static final String[] HEADER = {
        "kind",
        "type",
        "number",
        "identifier",
        "name",
        "gender",
        "birth_date",
        "id_type",
        "id_number",
        "employer",
        "employer_uscc",
        "specialty",
        "valid_from",
        "valid_to",
        "issued_on",
        "state",
        "state_from"
    };
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "安博辰川达恩方光海和嘉建景凯力林明宁培清荣森天文晓新雅一永远泽志";
    private static final CertificateType TYPE = CertificateType.CONSTRUCTOR_1;
    private static final int BIRTH_DAYS = 30 * 365;
    private static final String AUTHORITY = "11100000000013338W";

    private final RandomGenerator random;
    private final CsvWriter csv;

    private SampleRegistry(RandomGenerator random, CsvWriter csv) {
        this.random = random;
        this.csv = csv;
    }

    static void write(Path file, int rows, long seed) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(HEADER);
            new SampleRegistry(new SplittableRandom(seed), csv).write(rows);
        }
    }

    private void write(int rows) {
        int person = 0;
        for (int written = 0; written < rows; person++) {
            int specialties = Math.min(1 + random.nextInt(3), rows - written);
            writePerson(person, specialties);
            written += specialties;
        }
    }

    /// Number and ID number are nobody else's: 100,000 persons a year of first registration,
    /// 500 of one sex a birth date.
    private void writePerson(int person, int specialties) {
        int year = 1990 + person / 100_000;
        boolean woman = random.nextInt(4) == 0;
        LocalDate birthDate = LocalDate.of(1965, 1, 1).plusDays(person % BIRTH_DAYS);
        int idSerial = person / BIRTH_DAYS * 2 + (woman ? 0 : 1);
        LocalDate issued = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
        String number = "京111%d%d%05d".formatted(year, year, person % 100_000);
        var identifier = new CertificateIdentifier(TYPE.code(), AUTHORITY, "BENCH%09d".formatted(person), 1);
        String id = "990000%s%03d".formatted(birthDate.format(DateTimeFormatter.BASIC_ISO_DATE), idSerial);
        String employer = "9199%04dMA%07d".formatted(person % 31, person % 9_999_999);
        String name = name();
        int first = random.nextInt(TYPE.specialties().size());
        for (int i = 0; i < specialties; i++) {
            LocalDate from = issued.minusDays(random.nextInt(300));
            csv.writeRecord(
                    "registered",
                    TYPE.shortName(),
                    number,
                    identifier.toString(),
                    name,
                    woman ? "女" : "男",
                    birthDate.toString(),
                    "111",
                    id + CheckCharacters.citizenId(id),
                    "样例第%d建设工程有限公司".formatted(person % 5_000),
                    employer + CheckCharacters.creditCode(employer),
                    TYPE.specialties().get((first + i) % TYPE.specialties().size()),
                    from.toString(),
                    from.plusYears(3).minusDays(1).toString(),
                    issued.toString(),
                    "有效",
                    issued.toString());
        }
    }

    private String name() {
        String given = one(GIVEN) + (random.nextInt(5) == 0 ? "" : one(GIVEN));
        return one(SURNAMES) + given;
    }

    private String one(String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }
}
