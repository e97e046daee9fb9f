package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.qr.Excerpt;
import cn.jiazhu.domain.qr.QrStatement;
import cn.jiazhu.domain.qr.QrText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a file or a QR says of a copy, under the names of [cn.jiazhu.domain.annotation.StatedFacts]. Nobody believes
/// it; it is laid beside another one, and that is all.
///
/// @param complete whether a fact that it does not state is missing; a QR never states all
public record Statement(SequencedMap<String, Value> facts, boolean complete) {

    /// The claim digest, beside the facts it is the digest of.
    public static final String CLAIM = "KZ_claimDigest";

    private static final String SPECIALTY = "KZ_specSub";
    private static final List<String> OF_SPECIALTY = List.of(SPECIALTY, "KZ_subBeginDate", "KZ_subEndDate");
    private static final String SEPARATOR = ";";

    /// A fact, or its beginning.
    public record Value(String text, boolean cut) {

        boolean agreesWith(Value other) {
            return begins(other) || other.begins(this);
        }

        private boolean begins(Value other) {
            return cut ? other.text.startsWith(text) : !other.cut && text.equals(other.text);
        }
    }

    /// Of a file.
    ///
    /// @param flat several specialties joined by semicolons, in any order
    public static Statement ofFile(Map<String, String> flat) {
        return new Statement(values(flat), true);
    }

    public static Statement of(QrText text) {
        QrStatement says = text.payload().statement();
        var flat = new LinkedHashMap<String, String>();
        flat.put("ZZMC", says.type().title());
        flat.put("ZZBH", says.number().text());
        flat.put("CZZT", says.name().text());
        flat.put("KZ_useBeginDate", says.first().toString());
        flat.put("JZJYXQJZSJ", says.last().toString());
        flat.put("KZ_copyOrdinal", Integer.toString(says.ordinal()));
        flat.put("KZ_verificationCode", text.code().printed());
        flat.put(SPECIALTY, joined(says.specialties().stream().map(QrStatement.SpecialtyEnd::name)));
        flat.put(
                "KZ_subEndDate",
                joined(says.specialties().stream()
                        .map(specialty -> specialty.last().toString())));
        var values = values(flat);
        put(values, "JZJZZSY", says.purpose());
        put(values, "KZ_recipient", says.recipient());
        values.put(CLAIM, new Value(says.claim(), true));
        return new Statement(values, false);
    }

    /// The names of what these do not state alike, each once; none when all say the same.
    public static List<String> differences(List<Statement> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.subList(0, i).stream().flatMap(earlier -> earlier.differences(all.get(i))))
                .distinct()
                .toList();
    }

    private Stream<String> differences(Statement other) {
        return Stream.concat(facts.keySet().stream(), other.facts.keySet().stream())
                .distinct()
                .filter(name -> !agree(other, name));
    }

    private boolean agree(Statement other, String name) {
        Optional<Value> here = Optional.ofNullable(facts.get(name));
        Optional<Value> there = Optional.ofNullable(other.facts.get(name));
        if (here.isEmpty()) {
            return !complete;
        }
        return there.map(here.get()::agreesWith).orElse(!other.complete);
    }

    private static SequencedMap<String, Value> values(Map<String, String> flat) {
        var values = new LinkedHashMap<String, Value>();
        flat.forEach((name, text) -> values.put(name, new Value(text, false)));
        inOneOrder(flat).forEach((name, text) -> values.put(name, new Value(text, false)));
        return values;
    }

    /// Specialties by name, for a QR has them in another order than a face. What does not fit together stays as it is.
    private static Map<String, String> inOneOrder(Map<String, String> flat) {
        Map<String, List<String>> columns = OF_SPECIALTY.stream()
                .filter(flat::containsKey)
                .collect(Collectors.toMap(
                        name -> name,
                        name -> List.of(flat.getOrDefault(name, "").split(SEPARATOR, -1))));
        List<String> names = columns.getOrDefault(SPECIALTY, List.of());
        if (columns.values().stream().anyMatch(column -> column.size() != names.size())) {
            return Map.of();
        }
        List<Integer> order = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .toList();
        return columns.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, column -> joined(order.stream().map(column.getValue()::get))));
    }

    private static void put(Map<String, Value> values, String name, Excerpt excerpt) {
        if (!excerpt.isLeftOut()) {
            values.put(name, new Value(excerpt.text(), excerpt.cut()));
        }
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public String toString() {
        return facts.keySet().toString();
    }
}
