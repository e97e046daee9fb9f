package cn.jiazhu.persistence;

import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Cure;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Finding.Outcome;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.annotation.RuleName;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.RegistrationState;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.JSONB;

/// Findings as JSON: of each the rule, what it saw, the kind of its outcome, and that kind's parts in their order. A
/// shape that is not known is an error, never a guess.
final class Findings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Findings() {}

    static JSONB write(List<Finding> findings) {
        var array = JSON.createArrayNode();
        for (Finding finding : findings) {
            var texts = array.addArray().add(finding.rule().name()).add(finding.saw());
            outcome(finding.outcome()).forEach(texts::add);
        }
        return JSONB.jsonb(array.toString());
    }

    static List<Finding> read(JSONB json) {
        try {
            return texts(JSON.readTree(json.data()))
                    .map(finding -> {
                        var texts = texts(finding).map(JsonNode::textValue).toList();
                        return new Finding(
                                RuleName.valueOf(texts.get(0)),
                                texts.get(1),
                                outcome(texts.get(2), new Parts(texts.subList(3, texts.size()))));
                    })
                    .toList();
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("stored findings of a shape that is not known", e);
        }
    }

    private static Stream<JsonNode> texts(JsonNode array) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("no array");
        }
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<String> outcome(Outcome outcome) {
        return switch (outcome) {
            case Finding.Passed _ -> Stream.of("passed");
            case Finding.Doubtful _ -> Stream.of("doubtful");
            case Finding.Warned(var warning) -> warning(warning);
            case Finding.Blocked(var blocker) -> blocker(blocker).map(Object::toString);
        };
    }

    private static Stream<String> warning(Warning warning) {
        return switch (warning) {
            case Warning.ShortSpecialties(var names) -> Stream.concat(Stream.of("short-specialties"), names.stream());
            case Warning.RenewalUnderWay(var on, var province) ->
                Stream.of("renewal-under-way", on.toString(), province);
        };
    }

    private static Stream<Object> blocker(Blocker blocker) {
        return switch (blocker) {
            case Blocker.CertificateExpired(var last, var cure) -> Stream.of("certificate-expired", last, cure.name());
            case Blocker.RenewalAwaited(var last, var on, var province) ->
                Stream.of("renewal-awaited", last, on, province);
            case Blocker.NotReported(var application, var on, var province) ->
                Stream.of("not-reported", application.name(), on, province);
            case Blocker.OverAge(var limit, var last) -> Stream.of("over-age", limit, last);
            case Blocker.NotYetValid(var first) -> Stream.of("not-yet-valid", first);
            case Blocker.RegistrationPaused(var state, var since) ->
                Stream.of("registration-paused", state.name(), since);
            case Blocker.RegistrationEnded(var state, var since) ->
                Stream.of("registration-ended", state.name(), since);
            case Blocker.CancellationAnnounced(var on, var province) ->
                Stream.of("cancellation-announced", on, province);
            case Blocker.ImageMissing(var kind) -> Stream.of("image-missing", kind.name());
            case Blocker.ImageUnreadable(var kind) -> Stream.of("image-unreadable", kind.name());
            case Blocker.MobileNotBound() -> Stream.of("mobile-not-bound");
            case Blocker.GlyphMissing(var field, var characters) -> Stream.of("glyph-missing", field, characters);
            case Blocker.FaceOverflow(var field) -> Stream.of("face-overflow", field);
            case Blocker.DayUsed() -> Stream.of("day-used");
            case Blocker.RequestedEndPassed(var until) -> Stream.of("requested-end-passed", until);
        };
    }

    private static Outcome outcome(String kind, Parts parts) {
        return switch (kind) {
            case "passed" -> new Finding.Passed();
            case "doubtful" -> new Finding.Doubtful();
            case "short-specialties" -> new Finding.Warned(new Warning.ShortSpecialties(parts.texts()));
            case "renewal-under-way" -> new Finding.Warned(new Warning.RenewalUnderWay(parts.day(0), parts.text(1)));
            default -> new Finding.Blocked(blocker(kind, parts));
        };
    }

    private static Blocker blocker(String kind, Parts parts) {
        return switch (kind) {
            case "certificate-expired" -> new Blocker.CertificateExpired(parts.day(0), Cure.valueOf(parts.text(1)));
            case "renewal-awaited" -> new Blocker.RenewalAwaited(parts.day(0), parts.day(1), parts.text(2));
            case "not-reported" ->
                new Blocker.NotReported(Application.valueOf(parts.text(0)), parts.day(1), parts.text(2));
            case "over-age" -> new Blocker.OverAge(Integer.parseInt(parts.text(0)), parts.day(1));
            case "not-yet-valid" -> new Blocker.NotYetValid(parts.day(0));
            case "registration-paused" -> new Blocker.RegistrationPaused(parts.state(0), parts.day(1));
            case "registration-ended" -> new Blocker.RegistrationEnded(parts.state(0), parts.day(1));
            case "cancellation-announced" -> new Blocker.CancellationAnnounced(parts.day(0), parts.text(1));
            case "image-missing" -> new Blocker.ImageMissing(ImageKind.valueOf(parts.text(0)));
            case "image-unreadable" -> new Blocker.ImageUnreadable(ImageKind.valueOf(parts.text(0)));
            case "mobile-not-bound" -> new Blocker.MobileNotBound();
            case "glyph-missing" -> new Blocker.GlyphMissing(parts.text(0), parts.text(1));
            case "face-overflow" -> new Blocker.FaceOverflow(parts.text(0));
            case "day-used" -> new Blocker.DayUsed();
            case "requested-end-passed" -> new Blocker.RequestedEndPassed(parts.day(0));
            default -> throw new IllegalArgumentException("outcome " + kind);
        };
    }

    private record Parts(List<String> texts) {

        String text(int index) {
            return texts.get(index);
        }

        LocalDate day(int index) {
            return LocalDate.parse(texts.get(index));
        }

        RegistrationState state(int index) {
            return RegistrationState.valueOf(texts.get(index));
        }
    }
}
