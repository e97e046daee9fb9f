package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.web.page.Frame;
import cn.jiazhu.web.page.Prose;
import cn.jiazhu.web.page.VerdictSheet;
import cn.jiazhu.web.page.VerdictSheet.Fact;
import cn.jiazhu.web.page.VerdictSheet.Past;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Words the verifier's page of a copy that the earlier system made.
///
/// @param address of the page of now
/// @param asked the text that a page as of another day must be asked with, too; empty where the address has it
record FormerPage(Voice voice, String baseAddress, String address, String asked) {

    VerdictSheet of(FormerVerification former, Optional<Moment> moment, Function<String, Frame> framed) {
        return moment.map(at -> then(former, at, framed)).orElseGet(() -> now(former, framed));
    }

    private VerdictSheet now(FormerVerification former, Function<String, Frame> framed) {
        VerdictWords words = VerdictWords.of(former, former.verdict(), voice);
        return of(former, words, words.answer(), former.at(), List.of(), framed.apply(titled(words.word())));
    }

    private VerdictSheet then(FormerVerification former, Moment moment, Function<String, Frame> framed) {
        PastWords words = PastWords.of(former, moment, voice);
        String title =
                voice.say("verify.then.title", Map.of("word", words.then().word(), "at", moment.at()));
        Past past = face().past(words, moment, address);
        return of(former, words.then(), words.answer(), moment.at(), List.of(past), framed.apply(titled(title)));
    }

    private VerdictSheet of(
            FormerVerification former, VerdictWords words, String answer, Instant at, List<Past> past, Frame frame) {
        var face = face();
        return new VerdictSheet(
                frame,
                words.sign().tone(),
                words.sign().shape(),
                words.pieces(),
                answer,
                voice.say("verify.checked"),
                voice.language().moment(former.at()),
                "",
                "",
                Prose.of(words.reason()),
                voice.say("verify.on-record"),
                face.person(former.type(), former.facts()),
                voice.say("verify.specialties"),
                face.specialties(former.facts(), former.verdictAt(at), words, at),
                copyFacts(former),
                face.tips(words),
                List.of(),
                past,
                Days.of(former.at()).toString(),
                asked,
                "",
                "");
    }

    private List<Fact> copyFacts(FormerVerification former) {
        var face = face();
        String files = voice.say(former.copy().files().isEmpty() ? "verify.files.none" : "verify.files.known");
        return List.of(
                face.usable(former.copy().first(), former.copy().last()),
                face.fact("made-by", voice.say("verify.earlier-system")),
                face.fact("files", files));
    }

    private VerdictFace face() {
        return new VerdictFace(voice, URI.create(baseAddress).getRawAuthority());
    }

    private String titled(String word) {
        return word + " - " + voice.say("site.name");
    }
}
