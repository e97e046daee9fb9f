package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a copy states, named as the sibling systems name it (`domain.md` §3), in one order. The holder's ID number
/// is printed on no copy, so it is not stated either.
///
/// @param single each under a name of its own
/// @param specialties name, first and last day of each, in the order of the face
public record StatedFacts(List<Fact> single, List<List<Fact>> specialties) {

    private static final String HEAD = "jiazhu-claim-1\n";
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Days.ZONE);

    /// One of them.
    ///
    /// @param value one line, perhaps empty
    public record Fact(String name, String value) {

        public Fact {
            InvalidValue.unless(value.chars().noneMatch(Character::isISOControl), name, Reason.CHARACTER);
        }
    }

    public StatedFacts {
        single = List.copyOf(single);
        specialties = specialties.stream().map(List::copyOf).toList();
    }

    public static StatedFacts of(AnnotatedCopy copy) {
        Stream<Fact> ofCertificate = ofCertificate(copy);
        return new StatedFacts(
                Stream.concat(ofCertificate, ofCopy(copy)).toList(),
                copy.facts().specialties().stream()
                        .map(StatedFacts::ofSpecialty)
                        .toList());
    }

    /// The canonical form, of which the claim digest is SM3: the line `jiazhu-claim-1`, then a line `name=value` for
    /// each fact, an empty one too, those of the specialties last; every line ended by LF. Digested as UTF-8.
    public String canonical() {
        return Stream.concat(single.stream(), specialties.stream().flatMap(List::stream))
                .map(fact -> fact.name + "=" + fact.value + "\n")
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static Stream<Fact> ofCertificate(AnnotatedCopy copy) {
        Facts facts = copy.facts();
        return Stream.of(
                new Fact("ZZLXDM", facts.identifier().type()),
                new Fact("ZZMC", copy.type().title()),
                new Fact("ZZBH", facts.number().text()),
                new Fact("ZZBS", facts.identifier().toString()),
                new Fact("CZZT", facts.name().text()),
                new Fact("ZZYXQQSRQ", facts.firstValidDay().toString()),
                new Fact("ZZYXQJZRQ", facts.lastValidDay().toString()),
                new Fact("ZZBFJG", copy.type().issuer()),
                new Fact("ZZBFJGDM", facts.identifier().issuer()),
                new Fact("ZZBFRQ", facts.issuedOn().toString()),
                new Fact("KZ_gender", facts.gender().printed()),
                new Fact("KZ_birthDate", facts.birthDate().toString()),
                new Fact("KZ_empEnp", facts.employer().name()));
    }

    private static Stream<Fact> ofCopy(AnnotatedCopy copy) {
        return Stream.of(
                new Fact("JZJZZSJ", INSTANT.format(copy.madeAt())),
                new Fact("JZJZZZ", copy.type().issuer()),
                new Fact("JZJZZSY", copy.purpose().use()),
                new Fact("KZ_useBeginDate", copy.period().first().toString()),
                new Fact("JZJYXQJZSJ", copy.period().last().toString()),
                new Fact("KZ_recipient", copy.purpose().recipient()),
                new Fact("KZ_copySerial", copy.numbers().serial().text()),
                new Fact("KZ_copyOrdinal", Integer.toString(copy.numbers().ordinal())),
                new Fact("KZ_verificationCode", copy.numbers().code().printed()));
    }

    private static List<Fact> ofSpecialty(Specialty specialty) {
        return List.of(
                new Fact("KZ_specSub", specialty.name()),
                new Fact("KZ_subBeginDate", specialty.validity().first().toString()),
                new Fact("KZ_subEndDate", specialty.validity().last().toString()));
    }
}
