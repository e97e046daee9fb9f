package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.domain.verification.Verdict;
import cn.jiazhu.web.page.Prose;
import cn.jiazhu.web.page.VerdictSheet;
import cn.jiazhu.web.page.VerdictSheet.Fact;
import cn.jiazhu.web.page.VerdictSheet.Line;
import cn.jiazhu.web.page.VerdictSheet.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What stands below a verdict, whoever made the copy: what to compare, line by line, and what to mind.
///
/// @param host that a reader should see in the address
record VerdictFace(Voice voice, String host) {

    List<Fact> person(CertificateType type, Facts facts) {
        return List.of(
                fact("certificate", voice.nameOf(type)),
                fact("holder", facts.name().text()),
                fact("gender", voice.say("gender." + facts.gender().name())),
                number("born", voice.language().day(facts.birthDate())),
                number("number", facts.number().text()),
                fact("employer", facts.employer().name()));
    }

    Fact usable(LocalDate first, LocalDate last) {
        return fact(
                "usable",
                voice.language().day(first)
                        + ' '
                        + voice.say("verify.to")
                        + ' '
                        + voice.language().day(last));
    }

    List<Line> specialties(Facts facts, Verdict verdict, VerdictWords words, Instant at) {
        return facts.specialties().stream()
                .map(specialty -> line(specialty, verdict, words, at))
                .toList();
    }

    List<String> tips(VerdictWords words) {
        return tips(
                words.accept() == VerdictWords.Accept.NO
                        ? Stream.of("domain")
                        : Stream.of("compare", "signature", "domain"));
    }

    List<String> tips(Stream<String> names) {
        Map<String, String> facts = Map.of("host", host);
        return names.map(name -> voice.say("verify.tip." + name, facts)).toList();
    }

    /// @param address where the state of now is told
    Past past(PastWords words, Moment moment, String address) {
        return new Past(
                words.recorded()
                        .map(said -> voice.say("verify.then.recorded", Map.of("word", said.word())))
                        .orElse(""),
                voice.say("verify.then.changes", Map.of("day", Days.of(moment.at()))),
                words.changes().stream()
                        .map(change -> new VerdictSheet.Change(
                                voice.language().second(change.at()),
                                change.words().word()))
                        .toList(),
                voice.say("verify.then.none"),
                voice.say("verify.then.now", Map.of("word", words.now().word())),
                address);
    }

    Fact fact(String label, String value) {
        return new Fact(voice.say("verify." + label), Prose.of(value), false);
    }

    Fact number(String label, String value) {
        return new Fact(voice.say("verify." + label), Prose.of(value), true);
    }

    /// A registration that is paused or has ended takes every specialty with it; else each has its own validity.
    private Line line(Specialty specialty, Verdict verdict, VerdictWords words, Instant at) {
        return switch (verdict) {
            case Verdict.Paused(var state, var since) ->
                line(specialty, "stop", words.sign(), "paused", Map.of("state", state, "since", since));
            case Verdict.RegistrationEnded(var state, var since) ->
                line(specialty, "stop", words.sign(), "ended", Map.of("state", state, "since", since));
            case Verdict.Counts _,
                    Verdict.SpecialtiesLapsed _,
                    Verdict.NotBegun _,
                    Verdict.UsePeriodOver _,
                    Verdict.Superseded _,
                    Verdict.Withdrawn _ -> line(specialty, Days.of(at), words.accept());
        };
    }

    private Line line(Specialty specialty, LocalDate day, VerdictWords.Accept accept) {
        SpecialtyValidity validity = SpecialtyValidity.on(specialty, day);
        Map<String, ?> facts = Map.of(
                "first", specialty.validity().first(),
                "last", specialty.validity().last());
        return switch (validity) {
            case VALID -> {
                String tone = accept == VerdictWords.Accept.NO ? "wait" : "good";
                yield line(specialty, tone, Sign.TICK, validity.written(), facts);
            }
            case NOT_YET_VALID -> line(specialty, "stop", Sign.CALENDAR, validity.written(), facts);
            case EXPIRED -> line(specialty, "stop", Sign.BAR, validity.written(), facts);
        };
    }

    private Line line(Specialty specialty, String tone, Sign sign, String key, Map<String, ?> facts) {
        return new Line(tone, sign.shape(), specialty.name(), Prose.of(voice.say("verify.specialty." + key, facts)));
    }
}
