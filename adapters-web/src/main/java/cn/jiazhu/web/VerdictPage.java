package cn.jiazhu.web;

import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.verification.PastVerification;
import cn.jiazhu.domain.verification.Verification;
import cn.jiazhu.web.Voice.Told;
import cn.jiazhu.web.page.Frame;
import cn.jiazhu.web.page.Prose;
import cn.jiazhu.web.page.QrPicture;
import cn.jiazhu.web.page.VerdictSheet;
import cn.jiazhu.web.page.VerdictSheet.Fact;
import cn.jiazhu.web.page.VerdictSheet.Past;
import java.net.URI;
import java.time.Instant;
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
        return of(
                past.then(),
                words.then(),
                words.answer(),
                past.now().at(),
                List.of(face().past(
                                words,
                                past.moment(),
                                "/v/" + past.now().copy().numbers().code().text())),
                frame);
    }

    private VerdictSheet of(
            Verification verification,
            VerdictWords words,
            String answer,
            Instant checkedAt,
            List<Past> past,
            Frame frame) {
        AnnotatedCopy copy = verification.copy();
        var face = face();
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
                face.person(copy.type(), copy.facts()),
                voice.say("verify.specialties"),
                face.specialties(copy.facts(), verification.verdict(), words, verification.at()),
                copyFacts(verification),
                face.tips(words),
                List.of(qr(copy)),
                past,
                Days.of(checkedAt).toString(),
                "",
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
                face().tips(unknown ? Stream.of("scan", "domain", "forged") : Stream.of("domain")),
                List.of(),
                List.of(),
                "",
                "",
                link.orElse(unknown ? "" : address),
                voice.say(link.isPresent() ? "verify.elsewhere" : "verify.again"));
    }

    private VerdictFace face() {
        return new VerdictFace(voice, URI.create(baseAddress).getRawAuthority());
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

    private List<Fact> copyFacts(Verification verification) {
        AnnotatedCopy copy = verification.copy();
        var face = face();
        Purpose purpose = copy.purpose();
        String use = purpose.use().isEmpty() ? voice.say("verify.unlimited") : purpose.use();
        String ordinal = voice.say(
                verification.newerCopy() ? "verify.newer" : "verify.latest",
                Map.of("ordinal", copy.numbers().ordinal()));
        return Stream.of(
                        Stream.of(
                                face.usable(copy.period().first(), copy.period().last()), face.fact("purpose", use)),
                        purpose.recipient().isEmpty()
                                ? Stream.<Fact>empty()
                                : Stream.of(face.fact("recipient", purpose.recipient())),
                        Stream.of(
                                face.fact("ordinal", ordinal),
                                face.number("serial", copy.numbers().serial().text()),
                                face.number(
                                        "issued-on",
                                        voice.language().day(copy.facts().issuedOn()))))
                .flatMap(facts -> facts)
                .toList();
    }
}
