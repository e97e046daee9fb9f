package cn.jiazhu.web;

import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.verification.PastVerification;
import cn.jiazhu.domain.verification.Verdict;
import cn.jiazhu.domain.verification.Verification;
import cn.jiazhu.web.Voice.Told;
import cn.jiazhu.web.page.Frame;
import cn.jiazhu.web.page.Prose;
import cn.jiazhu.web.page.QrPicture;
import cn.jiazhu.web.page.VerdictSheet;
import cn.jiazhu.web.page.VerdictSheet.Fact;
import cn.jiazhu.web.page.VerdictSheet.Line;
import cn.jiazhu.web.page.VerdictSheet.Past;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Words the verifier's page.
record VerdictPage(Voice voice, String baseAddress, QrCodes qrCodes) {

    String title(Verification verification) {
        return VerdictWords.of(verification, voice).word() + " - " + voice.say("site.name");
    }

    String title(PastVerification past) {
        Map<String, ?> facts = Map.of(
                "word",
                VerdictWords.of(past.then(), voice).word(),
                "at",
                past.moment().at());
        return voice.say("verify.then.title", facts) + " - " + voice.say("site.name");
    }

    VerdictSheet of(Verification verification, Frame frame) {
        VerdictWords words = VerdictWords.of(verification, voice);
        return of(verification, words, words.answer(), verification.at(), List.of(), frame);
    }

    VerdictSheet of(PastVerification past, Frame frame) {
        PastWords words = PastWords.of(past, voice);
        return of(past.then(), words.then(), words.answer(), past.now().at(), List.of(past(past, words)), frame);
    }

    private VerdictSheet of(
            Verification verification,
            VerdictWords words,
            String answer,
            Instant checkedAt,
            List<Past> past,
            Frame frame) {
        AnnotatedCopy copy = verification.copy();
        return new VerdictSheet(
                frame,
                words.sign().tone(),
                words.sign().shape(),
                words.pieces(),
                answer,
                voice.say("verify.checked"),
                voice.language().moment(checkedAt),
                voice.say("verify.code"),
                copy.numbers().code().printed(),
                Prose.of(words.reason()),
                voice.say("verify.as-issued"),
                personFacts(copy),
                voice.say("verify.specialties"),
                copy.facts().specialties().stream()
                        .map(specialty -> line(specialty, verification, words))
                        .toList(),
                copyFacts(verification),
                tips(
                        words.accept() == VerdictWords.Accept.NO
                                ? Stream.of("domain")
                                : Stream.of("compare", "signature", "domain")),
                List.of(qr(copy)),
                past,
                Days.of(checkedAt).toString(),
                "",
                "");
    }

    /// No verdict, and why there is none.
    VerdictSheet of(Reason reason, Instant at, String address, Function<String, Frame> framed) {
        Told told = voice.tell(reason);
        Sign sign = sign(reason.code());
        Optional<String> link = Optional.ofNullable(told.link());
        boolean unknown = reason.code() == ProblemCode.CODE_UNKNOWN;
        String answer = voice.say(unknown ? "verdict.unknown.answer" : "verdict.none.answer");
        return new VerdictSheet(
                framed.apply(told.title() + " - " + voice.say("site.name")),
                sign.tone(),
                sign.shape(),
                List.of(told.title()),
                answer,
                voice.say("verify.checked"),
                voice.language().moment(at),
                "",
                "",
                Prose.of(voice.sentences(told)),
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                tips(unknown ? Stream.of("scan", "domain", "forged") : Stream.of("domain")),
                List.of(),
                List.of(),
                "",
                link.orElse(unknown ? "" : address),
                voice.say(link.isPresent() ? "verify.elsewhere" : "verify.again"));
    }

    private Past past(PastVerification past, PastWords words) {
        return new Past(
                words.recorded()
                        .map(said -> voice.say("verify.then.recorded", Map.of("word", said.word())))
                        .orElse(""),
                voice.say(
                        "verify.then.changes",
                        Map.of("day", Days.of(past.moment().at()))),
                words.changes().stream()
                        .map(change -> new VerdictSheet.Change(
                                voice.language().second(change.at()),
                                change.words().word()))
                        .toList(),
                voice.say("verify.then.none"),
                voice.say("verify.then.now", Map.of("word", words.now().word())),
                "/v/" + past.now().copy().numbers().code().text());
    }

    /// Leads to this page again.
    private QrPicture qr(AnnotatedCopy copy) {
        return Pages.picture(
                qrCodes.draw(baseAddress + "/v/" + copy.numbers().code().text()));
    }

    private static Sign sign(ProblemCode code) {
        return switch (code) {
            case CODE_UNKNOWN -> Sign.QUESTION;
            case CODE_MISTYPED, CODE_FOREIGN, MOMENT_MISTYPED -> Sign.TRIANGLE;
            case MOMENT_IN_FUTURE -> Sign.CALENDAR;
            default -> Sign.CLOCK;
        };
    }

    private List<Fact> personFacts(AnnotatedCopy copy) {
        Facts facts = copy.facts();
        return List.of(
                fact("certificate", voice.nameOf(copy.type())),
                fact("holder", facts.name().text()),
                fact("gender", voice.say("gender." + facts.gender().name())),
                number("born", voice.language().day(facts.birthDate())),
                number("number", facts.number().text()),
                fact("employer", facts.employer().name()));
    }

    private List<Fact> copyFacts(Verification verification) {
        AnnotatedCopy copy = verification.copy();
        Purpose purpose = copy.purpose();
        String use = purpose.use().isEmpty() ? voice.say("verify.unlimited") : purpose.use();
        String days = voice.language().day(copy.period().first())
                + ' '
                + voice.say("verify.to")
                + ' '
                + voice.language().day(copy.period().last());
        String ordinal = voice.say(
                verification.newerCopy() ? "verify.newer" : "verify.latest",
                Map.of("ordinal", copy.numbers().ordinal()));
        return Stream.of(
                        Stream.of(fact("usable", days), fact("purpose", use)),
                        purpose.recipient().isEmpty()
                                ? Stream.<Fact>empty()
                                : Stream.of(fact("recipient", purpose.recipient())),
                        Stream.of(
                                fact("ordinal", ordinal),
                                number("serial", copy.numbers().serial().text()),
                                number(
                                        "issued-on",
                                        voice.language().day(copy.facts().issuedOn()))))
                .flatMap(facts -> facts)
                .toList();
    }

    /// A registration that is paused or has ended takes every specialty with it; else each has its own validity.
    private Line line(Specialty specialty, Verification verification, VerdictWords words) {
        return switch (verification.verdict()) {
            case Verdict.Paused(var state, var since) ->
                line(specialty, "stop", words.sign(), "paused", Map.of("state", state, "since", since));
            case Verdict.RegistrationEnded(var state, var since) ->
                line(specialty, "stop", words.sign(), "ended", Map.of("state", state, "since", since));
            case Verdict.Counts _,
                    Verdict.SpecialtiesLapsed _,
                    Verdict.NotBegun _,
                    Verdict.UsePeriodOver _,
                    Verdict.Superseded _,
                    Verdict.Withdrawn _ -> line(specialty, Days.of(verification.at()), words.accept());
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

    private List<String> tips(Stream<String> names) {
        Map<String, String> facts = Map.of("host", host());
        return names.map(name -> voice.say("verify.tip." + name, facts)).toList();
    }

    private String host() {
        return URI.create(baseAddress).getRawAuthority();
    }

    private Fact fact(String label, String value) {
        return new Fact(voice.say("verify." + label), Prose.of(value), false);
    }

    private Fact number(String label, String value) {
        return new Fact(voice.say("verify." + label), Prose.of(value), true);
    }
}
