package cn.jiazhu.web;

import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.ProposalSheet.Fact;
import cn.jiazhu.web.page.TypeSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words certificate types, their rules, and what other rules would change.
record TypeWords(Voice voice) {

    String title(Matter.Type matter) {
        return voice.say(
                "type.proposed",
                Map.of(
                        "type", voice.nameOf(matter.type()),
                        "number", matter.version().number(),
                        "day", matter.version().from()));
    }

    /// What is drawn into the template.
    List<Fact> drawn(CertificateType type) {
        return List.of(
                fact("type.name", type.name()),
                fact("type.title", type.title()),
                fact("type.issuer", type.issuer()),
                fact("type.code", type.code()),
                fact("type.number", voice.say("type.number." + type.numberPattern())));
    }

    /// Newest first.
    List<TypeSheet.Row> rows(CertificateType type, LocalDate today) {
        return type.versions().reversed().stream()
                .map(version -> new TypeSheet.Row(
                        voice.say("type.version-no", Map.of("number", version.number())),
                        from(version),
                        version.rules().useDays(),
                        version.rules().ageLimit(),
                        voice.language().list(version.rules().specialties()),
                        chip(type, version, today)))
                .toList();
    }

    Chip chip(CertificateType type, TypeVersion version, LocalDate today) {
        if (version.equals(type.versionOn(today))) {
            return new Chip("good", Icon.OK, voice.say("type.in-force"));
        }
        if (type.isSuperseded(version)) {
            return new Chip("stop", Icon.CANCELLED, voice.say("type.superseded"));
        }
        return version.from().isAfter(today)
                ? new Chip("wait", Icon.WAIT, voice.say("type.to-come"))
                : new Chip("stop", Icon.OVER, voice.say("type.past"));
    }

    /// Rule by rule, beside what would be on that day otherwise.
    ///
    /// @param known the type with all that is decided
    Stream<Fact> changes(Matter.Type matter, CertificateType known) {
        TypeVersion version = matter.version();
        TypeRules before = known.without(version);
        TypeRules after = version.rules();
        var names = Stream.of(
                        Stream.of(fact("type.from", voice.language().day(version.from()))),
                        number("type.use-days", before.useDays(), after.useDays()),
                        number("type.age-limit", before.ageLimit(), after.ageLimit()),
                        names("type.added", after.specialties(), before.specialties()),
                        names("type.dropped", before.specialties(), after.specialties()))
                .flatMap(some -> some);
        return Stream.concat(names, superseding(version, known));
    }

    String from(TypeVersion version) {
        return version.number() == 1
                ? voice.say("type.always")
                : voice.language().day(version.from());
    }

    /// Versions decided before that would have begun on its day or later.
    private Stream<Fact> superseding(TypeVersion version, CertificateType known) {
        var those = known.versions().stream()
                .filter(other -> other.number() > 1
                        && other.number() < version.number()
                        && !other.from().isBefore(version.from()))
                .map(other -> voice.say("type.version-no", Map.of("number", other.number())))
                .toList();
        return those.isEmpty()
                ? Stream.of()
                : Stream.of(fact("type.supersedes", voice.language().list(those)));
    }

    private Stream<Fact> number(String key, int before, int after) {
        String told = before == after
                ? voice.say("type.unchanged", Map.of("value", after))
                : voice.say("type.changed", Map.of("before", before, "after", after));
        return Stream.of(fact(key, told));
    }

    private Stream<Fact> names(String key, List<String> some, List<String> without) {
        var rest = some.stream().filter(name -> !without.contains(name)).toList();
        return rest.isEmpty()
                ? Stream.of()
                : Stream.of(fact(key, voice.language().list(rest)));
    }

    private Fact fact(String key, String value) {
        return ProposalWords.fact(voice, key, value);
    }
}
