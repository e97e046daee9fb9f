package cn.jiazhu.web;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Speaks one language: fills sentences with facts, each written as that language writes it.
record Voice(Wording wording, Language language) {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    /// A field to be called by the name people know.
    record FieldName(String name) {}

    /// A reason in words.
    ///
    /// @param link where the cure is to be had
    record Told(
            String code,
            String title,
            String cause,
            String cure,
            @Nullable String link) {}

    Voice in(Language other) {
        return new Voice(wording, other);
    }

    Told tell(Reason reason) {
        ProblemRow row = wording.problem(reason.code()).variant(reason.variant());
        String link = wording.address(row.link());
        return new Told(
                reason.code().name(),
                fill(row.title(), reason.facts()),
                fill(row.cause(), reason.facts()),
                fill(row.cure(), reason.facts()),
                link.isEmpty() ? null : link);
    }

    /// Cause and cure, one after the other.
    String sentences(Told told) {
        return sentences(told.cause(), told.cure());
    }

    /// Two sentences, with a blank between them where the language has one.
    String sentences(String first, String second) {
        return fill(new Text("{first}{second}", "{first} {second}"), Map.of("first", first, "second", second));
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, ?> facts) {
        return fill(wording.words(key), facts);
    }

    String nameOf(CertificateType type) {
        String key = "type." + type.shortName();
        return wording.has(key) ? say(key) : type.name();
    }

    String fill(Text text, Map<String, ?> facts) {
        String sentence = text.in(language);
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        return NAME.matcher(sentence).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(fact(match, facts)));
    }

    /// A sentence without its facts.
    String blank(Text text) {
        return NAME.matcher(text.in(language)).replaceAll(say("help.blank"));
    }

    private String fact(MatchResult match, Map<String, ?> facts) {
        return write(Objects.requireNonNull(facts.get(match.group(1)), match.group(1)));
    }

    private String write(Object fact) {
        return switch (fact) {
            case LocalDate day -> language.day(day);
            case Instant instant -> language.moment(instant);
            case Application application -> say("application." + application.name());
            case RegistrationState state -> say("state." + state.name());
            case EndCause cause -> say("cause." + cause.name());
            case InvalidValue.Reason reason -> say("reason." + reason.name());
            case ImageKind kind -> say("image." + kind.name());
            case Collection<?> items ->
                language.list(items.stream().map(this::write).distinct().toList());
            case FieldName(var name) -> field(name);
            default -> fact.toString();
        };
    }

    /// A field by the name people know; unknown ones by themselves.
    String field(String name) {
        String key = "field." + name;
        return wording.has(key) ? say(key) : name.toLowerCase(Locale.ROOT);
    }
}
