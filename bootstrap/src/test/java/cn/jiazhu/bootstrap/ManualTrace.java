package cn.jiazhu.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which test shows which sentence of the manual to hold, and which sentences are open.
///
/// @param sentences the manual, by number
/// @param open what later work covers, by number, with a word on why
/// @param claims what tests cover
record ManualTrace(Map<String, String> sentences, Map<String, String> open, List<Claim> claims) {

    record Claim(String sentence, String code, String test) {

        static Stream<Claim> of(Class<?> type) {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Manual.class))
                    .flatMap(method -> {
                        var manual = method.getAnnotation(Manual.class);
                        var code = Arrays.stream(manual.code())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", "));
                        return Arrays.stream(manual.value())
                                .map(sentence ->
                                        new Claim(sentence, code, type.getSimpleName() + "." + method.getName()));
                    });
        }
    }

    static Map<String, String> numbered(String tsv) {
        return tsv.lines()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(
                        cells -> cells[0],
                        cells -> cells[1],
                        (one, two) -> {
                            throw new IllegalArgumentException("two lines with one number: " + one + two);
                        },
                        LinkedHashMap::new));
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var sentence : sentences.keySet()) {
            var covered = !claimsOn(sentence).isEmpty();
            if (!covered && !open.containsKey(sentence)) {
                faults.add(sentence + " is neither covered by a test nor listed as open");
            }
            if (covered && open.containsKey(sentence)) {
                faults.add(sentence + " is listed as open, but covered");
            }
        }
        Stream.concat(open.keySet().stream(), claims.stream().map(Claim::sentence))
                .filter(sentence -> !sentences.containsKey(sentence))
                .forEach(sentence -> faults.add(sentence + " is no sentence of the manual"));
        return faults;
    }

    String table() {
        return "| sentence | text | code | test |\n|---|---|---|---|\n"
                + sentences.entrySet().stream()
                        .map(sentence -> row(sentence.getKey(), sentence.getValue()))
                        .collect(Collectors.joining());
    }

    private String row(String number, String text) {
        var code = claimsOn(number).stream().map(Claim::code).distinct().collect(Collectors.joining(", "));
        var tests = claimsOn(number).stream().map(Claim::test).collect(Collectors.joining(", "));
        var last = tests.isEmpty() ? "open: " + open.getOrDefault(number, "by nobody") : tests;
        return "| %s | %s | %s | %s |\n".formatted(number, text, code, last);
    }

    private List<Claim> claimsOn(String sentence) {
        return claims.stream()
                .filter(claim -> claim.sentence().equals(sentence))
                .toList();
    }
}
