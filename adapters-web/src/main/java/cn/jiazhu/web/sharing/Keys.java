package cn.jiazhu.web.sharing;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.LegacyCharacters;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.verification.FormerVerification;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A certificate in the keys that sibling systems use.
final class Keys {

    static final String NUMBER = "ZZBH";
    static final String NAME = "CZZT";
    static final String CODE = "KZ_verifyCode";

    private static final String HOLDER = "CZZTDM";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Keys() {}

    static Map<String, String> of(CertificateType type, Facts facts) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("ZZLXDM", type.code());
        keys.put(NUMBER, facts.number().text());
        keys.put("ZZBS", facts.identifier().toString());
        keys.put(NAME, facts.name().text());
        keys.put(HOLDER, facts.holder().number());
        keys.put("CZZTDMLX", facts.holder().type().code());
        keys.put("ZZYXQQSRQ", facts.firstValidDay().toString());
        keys.put("ZZYXQJZRQ", facts.lastValidDay().toString());
        keys.put("ZZBFJG", type.issuer());
        keys.put("ZZBFJGDM", facts.identifier().issuer());
        keys.put("ZZBFRQ", facts.issuedOn().toString());
        keys.put("KZ_birthDate", facts.birthDate().toString());
        keys.put("KZ_empEnp", facts.employer().name());
        keys.put("KZ_empEnpCode", facts.employer().creditCode().text());
        keys.put("KZ_specSub", each(facts, Specialty::name));
        keys.put("KZ_subBeginDate", each(facts, one -> one.validity().first().toString()));
        keys.put("KZ_subEndDate", each(facts, one -> one.validity().last().toString()));
        return keys;
    }

    /// With the four fields of an annotated copy, and the numbers it goes by.
    static Map<String, String> of(AnnotatedCopy copy) {
        var keys = of(copy.type(), copy.facts());
        keys.put("JZJZZSJ", MOMENT.format(copy.madeAt().atZone(Days.ZONE)));
        keys.put("JZJZZZ", copy.type().issuer());
        keys.put("JZJZZSY", copy.purpose().use());
        keys.put("JZJYXQJZSJ", copy.period().last() + " 23:59:59");
        keys.put("KZ_serial", copy.numbers().serial().text());
        keys.put("KZ_ordinal", String.valueOf(copy.numbers().ordinal()));
        keys.put(CODE, copy.numbers().code().printed());
        return keys;
    }

    /// What stood on record when a copy of the earlier system came here, and until when it may be used.
    static Map<String, String> of(FormerVerification former) {
        var keys = of(former.type(), former.facts());
        keys.put("JZJYXQJZSJ", former.copy().last() + " 23:59:59");
        keys.put("KZ_origin", "earlier-system");
        return keys;
    }

    /// Those of the asked that are not as ours; one that we do not have is not.
    static List<String> differing(Map<String, String> asked, Map<String, String> ours) {
        return asked.entrySet().stream()
                .filter(field -> !canonical(field.getKey(), field.getValue()).equals(ours.get(field.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Nobody is told an ID number that he did not bring.
    static Map<String, String> tellable(Map<String, String> ours, Map<String, String> asked) {
        var told = new LinkedHashMap<>(ours);
        if (!asked.containsKey(HOLDER)) {
            told.remove(HOLDER);
        }
        return told;
    }

    private static String canonical(String key, String value) {
        return switch (key) {
            case NAME -> new PersonName(value).text();
            case CODE -> new VerificationCode(value).printed();
            case HOLDER -> value.strip().toUpperCase(Locale.ROOT);
            default -> LegacyCharacters.standard(value).strip();
        };
    }

    private static String each(Facts facts, Function<Specialty, String> text) {
        return facts.specialties().stream().map(text).collect(Collectors.joining(","));
    }
}
