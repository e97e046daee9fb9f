package cn.jiazhu.bootstrap.sandbox;

import cn.jiazhu.bootstrap.sandbox.SamplePerson.Picture;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.PersonName;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.registry.RegistryReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the people of `people.txt`: dates but that of birth count from today, so that every state is true
/// on any day.
public final class SamplePeople {

    /// One for all: these are nobody's accounts.
    public static final String PASSWORD = "jiazhu-demo";

    private static final Pattern SPECIALTY = Pattern.compile("([^\\[\\],]+)(?:\\[(-?[0-9]+),(-?[0-9]+)])?");
    private static final int STATE_SINCE_DAYS = 10;

    /// Birth dates stand still, for an ID number holds one and must be the same at every start.
    private static final int AGES_COUNT_FROM = 2026;

    private static final List<String> EMPLOYERS = List.of("京北示例建设有限公司", "示例工程咨询（北京）有限公司", "示例".repeat(44) + "建设有限公司");

    private final LocalDate today;
    private final Series series;

    private SamplePeople(LocalDate today, Series series) {
        this.today = today;
        this.series = series;
    }

    /// The same for the same day and series. Series 0 is the sandbox's own; each demonstration takes another.
    public static List<SamplePerson> of(LocalDate today, int series) {
        var people = new SamplePeople(today, new Series(Math.floorMod(series, Series.COUNT)));
        List<Line> lines = lines();
        return IntStream.range(0, lines.size())
                .mapToObj(index -> people.person(index, lines.get(index)))
                .toList();
    }

    private static List<Line> lines() {
        try (InputStream table = SamplePeople.class.getResourceAsStream("people.txt")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SamplePerson person(int index, Line line) {
        Gender gender = Gender.parse(line.gender());
        LocalDate born = LocalDate.of(AGES_COUNT_FROM - line.age(), 1 + index % 12, 1 + index % 28)
                .minusDays(series.daysOlder());
        var person = new Person(series.holderId(index, born, gender), new PersonName(line.name()));
        List<String> specialties = List.of(line.specialties().split("/"));
        var reports = IntStream.range(0, line.types().length())
                .boxed()
                .flatMap(i -> {
                    CertificateType type = type(line.types().charAt(i));
                    return Stream.<RegistryReport>concat(
                            specialties(specialties.get(i))
                                    .map(all -> facts(index, type, person, gender, born, all, line))
                                    .map(facts -> new RegistryReport.Registered(type, facts)),
                            announcement(line.announced()).map(one -> new RegistryReport.Announced(type, person, one)));
                })
                .toList();
        return new SamplePerson(
                line.user(),
                line.user() + series.suffix(),
                person,
                line.shows(),
                MobileBinding.valueOf(line.mobile().toUpperCase(Locale.ROOT).replace('-', '_')),
                reports,
                picture(line.photo()),
                picture(line.signature()),
                line.pressed().equals("-") ? 0 : Integer.parseInt(line.pressed()));
    }

    private Facts facts(
            int index,
            CertificateType type,
            Person person,
            Gender gender,
            LocalDate born,
            List<Specialty> specialties,
            Line line) {
        LocalDate first = specialties.getFirst().validity().first();
        return new Facts(
                series.registrationNumber(index, type),
                new CertificateIdentifier(type.code(), type.code().substring(0, 18), series.serial(index), 1),
                person.name(),
                gender,
                born,
                person.id(),
                new Employer(EMPLOYERS.get(line.employer()), Series.creditCode(line.employer())),
                specialties,
                first.isAfter(today) ? today : first,
                RegistrationState.parse(line.state()),
                today.minusDays(STATE_SINCE_DAYS),
                new HolderImage.Missing(),
                new HolderImage.Missing());
    }

    /// All of them, or nothing where no data came.
    private Stream<List<Specialty>> specialties(String told) {
        return told.equals("-")
                ? Stream.of()
                : Stream.of(
                        SPECIALTY.matcher(told).results().map(this::specialty).toList());
    }

    private Specialty specialty(MatchResult told) {
        int from = told.group(2) == null ? -365 : Integer.parseInt(told.group(2));
        int to = told.group(3) == null ? 730 : Integer.parseInt(told.group(3));
        return new Specialty(told.group(1), new ValidityPeriod(today.plusDays(from), today.plusDays(to)));
    }

    private Stream<Announcement> announcement(String told) {
        return told.equals("-")
                ? Stream.of()
                : Stream.of(new Announcement(
                        Application.parse(told.substring(0, 2)),
                        today.minusDays(Integer.parseInt(told.substring(3))),
                        "北京市"));
    }

    private static CertificateType type(char letter) {
        return letter == 'C' ? CertificateType.CONSTRUCTOR_1 : CertificateType.COST_ENGINEER_1;
    }

    private static Picture picture(String word) {
        return switch (word) {
            case "good" -> Picture.GOOD;
            case "missing" -> Picture.MISSING;
            default -> Picture.UNREADABLE;
        };
    }
}
