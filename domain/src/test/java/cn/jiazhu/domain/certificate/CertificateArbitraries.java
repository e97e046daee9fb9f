package cn.jiazhu.domain.certificate;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.strings;
import static net.jqwik.api.Combinators.combine;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/// Registrations of every kind, of people who do not exist: their ID numbers carry area code 99, which no place has.
/// Days lie around [FactsSamples#TODAY], so that limits meet; leap days come more often than by chance.
public final class CertificateArbitraries extends DomainContextBase {

    @Provide
    public static Arbitrary<LocalDate> days() {
        return frequencyOf(
                        Tuple.of(6, between(TODAY.minusYears(1), TODAY.plusYears(1))),
                        Tuple.of(3, between(TODAY.minusYears(6), TODAY.plusYears(6))),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        TODAY,
                                        LocalDate.of(2024, 2, 29),
                                        LocalDate.of(2025, 2, 28),
                                        LocalDate.of(2025, 12, 31))))
                .withoutEdgeCases();
    }

    /// Of people between 20 and 75; about a third near an age limit, some born on 29 February.
    public static Arbitrary<LocalDate> birthDates() {
        return frequencyOf(
                Tuple.of(6, between(TODAY.minusYears(75), TODAY.minusYears(20))),
                Tuple.of(3, between(TODAY.minusYears(66), TODAY.minusYears(64))),
                Tuple.of(1, Arbitraries.of(LocalDate.of(1960, 2, 29), LocalDate.of(1956, 2, 29))));
    }

    /// Citizen IDs with true check characters, and the other documents.
    @Provide
    public static Arbitrary<HolderId> holderIds() {
        return frequencyOf(Tuple.of(4, citizenIds()), Tuple.of(1, otherIds())).withoutEdgeCases();
    }

    public static Arbitrary<HolderId> citizenIds() {
        return combine(birthDates(), integers().between(0, 999)).as(FactsSamples::citizen);
    }

    @Provide
    public static Arbitrary<CreditCode> creditCodes() {
        return strings()
                .withChars(CheckCharacters.CREDIT_CODE)
                .ofLength(9)
                .map(body -> FactsSamples.creditCode("91990000" + body));
    }

    @Provide
    public static Arbitrary<CertificateType> types() {
        return Arbitraries.of(CertificateType.ALL);
    }

    /// Types with up to five versions after the first, decided in any order of their days.
    public static Arbitrary<CertificateType> editedTypes() {
        return combine(
                        types(),
                        combine(editDays(), typeRules()).as(Map::entry).list().ofMaxSize(5))
                .as((type, versions) -> {
                    var edited = type;
                    for (var version : versions) {
                        edited = edited.with(
                                new TypeVersion(edited.versions().size() + 1, version.getKey(), version.getValue()));
                    }
                    return edited;
                });
    }

    public static Arbitrary<LocalDate> editDays() {
        return integers().between(0, 500).map(LocalDate.of(2025, 9, 1)::plusDays);
    }

    public static Arbitrary<TypeRules> typeRules() {
        return combine(
                        integers().between(1, 400),
                        integers().between(30, 80),
                        Arbitraries.of("建筑工程", "公路工程", "机电工程", "智能建造工程", "轨道交通工程")
                                .set()
                                .ofMinSize(1))
                .as((days, age, names) -> new TypeRules(days, age, List.copyOf(names)));
    }

    @Provide
    public static Arbitrary<RegistrationNumber> registrationNumbers() {
        return ofAnyType(CertificateArbitraries::registrationNumbers);
    }

    /// Both lengths of a constructor's, the military's (99) among them.
    public static Arbitrary<RegistrationNumber> registrationNumbers(CertificateType type) {
        return switch (type.numberPattern()) {
            case CONSTRUCTOR ->
                combine(
                                Arbitraries.of("京", "津", "晋", "陕", "沪", "粤", "军"),
                                integers().between(11, 65),
                                integers().between(1990, 2026),
                                integers().between(0, 10),
                                integers().between(1, 99_999),
                                Arbitraries.of(true, false))
                        .as(CertificateArbitraries::constructorNumber)
                        .withoutEdgeCases();
            case COST_ENGINEER -> digits(14).map(number -> new RegistrationNumber("建[造]" + number));
        };
    }

    @Provide
    public static Arbitrary<CertificateIdentifier> certificateIdentifiers() {
        return combine(
                        Arbitraries.of("11100000000013338W999", "11100000000013338W998", "11100000000013338W011"),
                        Arbitraries.oneOf(creditCodes().map(CreditCode::text), digits(6)),
                        strings()
                                .withChars(CheckCharacters.ALPHANUMERIC)
                                .ofMinLength(1)
                                .ofMaxLength(64),
                        integers().between(1, 999))
                .as(CertificateIdentifier::new)
                .withoutEdgeCases();
    }

    /// Ordinary names, names with a compound surname, with rare characters, with dots, in Latin letters.
    @Provide
    public static Arbitrary<PersonName> personNames() {
        return Arbitraries.oneOf(
                        han(2, 4),
                        combine(Arbitraries.of("欧阳", "司马", "上官"), han(1, 2)).as(String::concat),
                        combine(Arbitraries.of("王", "李", "䶮"), Arbitraries.of("䶮", "㙍", "𠮷", "𬭚", "𪚥", "\uE863"))
                                .as(String::concat),
                        combine(han(2, 5), Arbitraries.of("·", "•", "・"), han(2, 5))
                                .as((own, dot, family) -> own + dot + family),
                        Arbitraries.of("John Smith", "O'Neil-Grey", "J. Doe"))
                .map(PersonName::new)
                .withoutEdgeCases();
    }

    @Provide
    public static Arbitrary<Employer> employers() {
        return combine(han(2, 6), Arbitraries.of("建设集团有限公司", "工程咨询有限公司"), creditCodes())
                .as((name, kind, code) -> new Employer(name + kind, code));
    }

    @Provide
    public static Arbitrary<ValidityPeriod> validityPeriods() {
        return combine(days(), integers().between(0, 4 * 366))
                .as((last, length) -> new ValidityPeriod(last.minusDays(length), last));
    }

    @Provide
    public static Arbitrary<List<Specialty>> specialties() {
        return ofAnyType(CertificateArbitraries::specialties);
    }

    /// One to all of the type's, each with a validity of its own.
    public static Arbitrary<List<Specialty>> specialties(CertificateType type) {
        int all = type.specialties().size();
        return combine(
                        Arbitraries.shuffle(type.specialties()),
                        validityPeriods().list().ofSize(all),
                        integers().between(1, all).withDistribution(RandomDistribution.biased()))
                .as(CertificateArbitraries::firstOf)
                .withoutEdgeCases();
    }

    @Provide
    public static Arbitrary<HolderImage> holderImages() {
        return frequencyOf(
                Tuple.of(8, combine(digests(), digests()).as(HolderImage.Stored::new)),
                Tuple.of(1, just(new HolderImage.Missing())),
                Tuple.of(1, digests().map(HolderImage.Unreadable::new)));
    }

    /// Of a few sources, so that the same one comes again.
    public static Arbitrary<Digest> digests() {
        return integers()
                .between(0, 9)
                .map(digit -> new Digest(String.valueOf(digit).repeat(64)));
    }

    @Provide
    public static Arbitrary<Facts> facts() {
        return ofAnyType(CertificateArbitraries::facts);
    }

    public static Arbitrary<Facts> facts(CertificateType type) {
        return combine(
                        registrationNumbers(type),
                        certificateIdentifiers(),
                        holders(),
                        employers(),
                        specialties(type),
                        states(),
                        days(),
                        combine(holderImages(), holderImages()).as(Tuple::of))
                .as((number, identifier, holder, employer, specialties, state, issuedOn, images) -> new Facts(
                        number,
                        identifier,
                        holder.name(),
                        holder.gender(),
                        holder.birthDate(),
                        holder.id(),
                        employer,
                        specialties,
                        issuedOn,
                        state.get1(),
                        state.get2(),
                        images.get1(),
                        images.get2()))
                .withoutEdgeCases();
    }

    @Provide
    public static Arbitrary<Announcement> announcements() {
        return combine(Arbitraries.of(Application.class), days(), Arbitraries.of("北京", "山西", "军队"))
                .as(Announcement::new);
    }

    /// Reported ones, with and without announcements; sometimes only announced.
    @Provide
    public static Arbitrary<Certificate> certificates() {
        return ofAnyType(CertificateArbitraries::certificates);
    }

    public static Arbitrary<Certificate> certificates(CertificateType type) {
        return frequencyOf(Tuple.of(9, reported(type)), Tuple.of(1, awaited(type)));
    }

    /// Only reported ones.
    public static Arbitrary<Certificate> reported(CertificateType type) {
        return combine(
                        ids(),
                        facts(type),
                        integers().between(1, 9),
                        pending(),
                        announcements().list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((id, facts, version, pending, answered, ordered) -> new Certificate(
                        id,
                        type,
                        CertificateSamples.person(facts),
                        version,
                        new Report.Reported(
                                facts,
                                CertificateSamples.REPORTED_AT,
                                CertificateSamples.REPORTED_AT,
                                by(facts.stated(), ordered)),
                        pending,
                        answered))
                .withoutEdgeCases();
    }

    private static Ordered by(Stated standing, boolean ordered) {
        boolean ends = standing.state().effect() != RegistrationState.Effect.NONE;
        var valid = new Stated(RegistrationState.VALID, standing.from().minusDays(30));
        return ordered && ends ? new Ordered.ByMinistry(standing, valid) : new Ordered.ByProvince(standing);
    }

    private static Arbitrary<Certificate> awaited(CertificateType type) {
        return combine(ids(), holders(), Arbitraries.of(Application.INITIAL, Application.AGAIN), announcements())
                .as((id, holder, application, announcement) -> new Certificate(
                        id,
                        type,
                        new Person(holder.id(), holder.name()),
                        0,
                        new Report.Awaited(),
                        List.of(new Announcement(application, announcement.announcedOn(), announcement.province())),
                        List.of()));
    }

    private static Arbitrary<List<Announcement>> pending() {
        return frequencyOf(
                Tuple.of(2, just(List.of())), Tuple.of(1, announcements().list().ofMaxSize(3)));
    }

    /// Mostly valid, else any other state, from a day.
    private static Arbitrary<Tuple.Tuple2<RegistrationState, LocalDate>> states() {
        return combine(
                        frequencyOf(
                                Tuple.of(2, just(RegistrationState.VALID)),
                                Tuple.of(1, Arbitraries.of(RegistrationState.class))),
                        days())
                .as(Tuple::of);
    }

    private record Holder(PersonName name, Gender gender, LocalDate birthDate, HolderId id) {}

    private static Arbitrary<Holder> holders() {
        return combine(
                        personNames(),
                        Arbitraries.of(Gender.class),
                        birthDates(),
                        integers().between(0, 999),
                        otherIds(),
                        percent())
                .as((name, gender, birthDate, serial, other, percent) -> new Holder(
                        name, gender, birthDate, percent < 80 ? FactsSamples.citizen(birthDate, serial) : other));
    }

    private static Arbitrary<HolderId> otherIds() {
        return combine(
                        Arbitraries.of(
                                IdType.PASSPORT, IdType.TAIWAN_PERMIT, IdType.HONG_KONG_MACAO_PERMIT, IdType.OTHER),
                        strings()
                                .withChars(CheckCharacters.ALPHANUMERIC)
                                .ofMinLength(5)
                                .ofMaxLength(32))
                .as(HolderId::new);
    }

    private static Arbitrary<CertificateId> ids() {
        return Arbitraries.longs().greaterOrEqual(0).map(n -> new CertificateId(new UUID(0x7000L, n)));
    }

    private static RegistrationNumber constructorNumber(
            String place, int province, int qualified, int later, int serial, boolean old) {
        int code = place.equals("军") ? 99 : province;
        String years = old
                ? "%02d%02d".formatted(qualified % 100, (qualified + later) % 100)
                : "%d%d".formatted(qualified, qualified + later);
        return new RegistrationNumber(place + "1" + code + years + "%05d".formatted(serial));
    }

    private static List<Specialty> firstOf(List<String> names, List<ValidityPeriod> validities, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Specialty(names.get(i), validities.get(i)))
                .toList();
    }

    private static <T> Arbitrary<T> ofAnyType(Function<CertificateType, Arbitrary<T>> values) {
        return Arbitraries.oneOf(CertificateType.ALL.stream().map(values).toList());
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return integers()
                .between(0, (int) ChronoUnit.DAYS.between(first, last))
                .withDistribution(RandomDistribution.uniform())
                .map(first::plusDays);
    }

    private static Arbitrary<String> han(int min, int max) {
        return strings().withCharRange('\u4E00', '\u9FA5').ofMinLength(min).ofMaxLength(max);
    }

    private static Arbitrary<String> digits(int length) {
        return strings().numeric().ofLength(length);
    }

    private static Arbitrary<Integer> percent() {
        return integers().between(0, 99);
    }
}
