package cn.jiazhu.render;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the face says, once more for machines, under the keys of the sibling systems (`domain.md` §3). Characters
/// that an OFD page shows as outlines stand here as text. The holder's ID number is on no copy, so it is not here
/// either.
final class MachineFacts {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Days.ZONE);

    private final AnnotatedCopy copy;

    MachineFacts(AnnotatedCopy copy) {
        this.copy = copy;
    }

    /// As flat pairs; several specialties joined by semicolons.
    Map<String, String> flat() {
        Map<String, String> pairs = common();
        pairs.put("KZ_specSub", joined(Specialty::name));
        pairs.put(
                "KZ_subBeginDate",
                joined(specialty -> specialty.validity().first().toString()));
        pairs.put(
                "KZ_subEndDate", joined(specialty -> specialty.validity().last().toString()));
        return pairs;
    }

    String json() {
        String specialties =
                copy.facts().specialties().stream().map(MachineFacts::json).collect(Collectors.joining(",", "[", "]"));
        String pairs = object(common());
        return pairs.substring(0, pairs.length() - 1) + ",\"specialties\":" + specialties + "}\n";
    }

    private static String json(Specialty specialty) {
        var pairs = new LinkedHashMap<String, String>();
        pairs.put("KZ_specSub", specialty.name());
        pairs.put("KZ_subBeginDate", specialty.validity().first().toString());
        pairs.put("KZ_subEndDate", specialty.validity().last().toString());
        return object(pairs);
    }

    private Map<String, String> common() {
        Facts facts = copy.facts();
        var pairs = new LinkedHashMap<String, String>();
        pairs.put("ZZLXDM", facts.identifier().type());
        pairs.put("ZZMC", copy.type().title());
        pairs.put("ZZBH", facts.number().text());
        pairs.put("ZZBS", facts.identifier().toString());
        pairs.put("CZZT", facts.name().text());
        pairs.put("ZZYXQQSRQ", earliest(facts.specialties()).toString());
        pairs.put("ZZYXQJZRQ", facts.lastValidDay().toString());
        pairs.put("ZZBFJG", copy.type().issuer());
        pairs.put("ZZBFJGDM", facts.identifier().issuer());
        pairs.put("ZZBFRQ", facts.issuedOn().toString());
        pairs.put("KZ_gender", facts.gender().printed());
        pairs.put("KZ_birthDate", facts.birthDate().toString());
        pairs.put("KZ_empEnp", facts.employer().name());
        pairs.put("JZJZZSJ", INSTANT.format(copy.madeAt()));
        pairs.put("JZJZZZ", copy.type().issuer());
        pairs.put("JZJZZSY", copy.purpose().use());
        pairs.put("KZ_useBeginDate", copy.period().first().toString());
        pairs.put("JZJYXQJZSJ", copy.period().last().toString());
        pairs.put("KZ_recipient", copy.purpose().recipient());
        pairs.put("KZ_copySerial", copy.numbers().serial().text());
        pairs.put("KZ_copyOrdinal", Integer.toString(copy.numbers().ordinal()));
        pairs.put("KZ_verificationCode", copy.numbers().code().printed());
        return pairs;
    }

    private static LocalDate earliest(List<Specialty> specialties) {
        return specialties.stream()
                .map(specialty -> specialty.validity().first())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private String joined(Function<Specialty, String> value) {
        return copy.facts().specialties().stream().map(value).collect(Collectors.joining(";"));
    }

    private static String object(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> quoted(pair.getKey()) + ":" + quoted(pair.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// No value holds control characters.
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
