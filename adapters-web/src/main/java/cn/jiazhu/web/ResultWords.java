package cn.jiazhu.web;

import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.OwnAnnotations.Own;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.web.page.Entry;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.Picture;
import cn.jiazhu.web.page.Result;
import cn.jiazhu.web.page.VerdictSheet.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Words a copy whose files are given out: until when, its files, what keeps it from counting.
record ResultWords(Edge edge, Certificates certificates, FreshChecks freshChecks) {

    /// Whether the copy may be shown and fetched without another real-name check.
    boolean mayLook(Session session) {
        return freshChecks.of(session).isPresent();
    }

    /// Of a copy whose files are given out.
    Optional<Result> result(Call call, Session session, Own found, String tag, Entry.Book history) {
        return found.annotation() instanceof Annotation.Issued issued
                        && status(issued, found.certificate()).servesFiles()
                ? Optional.of(result(call, session, issued, found.certificate(), tag, history))
                : Optional.empty();
    }

    private Result result(
            Call call,
            Session session,
            Annotation.Issued issued,
            Certificate certificate,
            String tag,
            Entry.Book history) {
        Voice voice = call.voice();
        var words = new CertificateWords(voice, certificate);
        Facts printed = certificates
                .facts(certificate.id(), issued.intent().certificateVersion())
                .orElseThrow();
        var period = new PeriodWords(voice, certificate.type(), printed);
        String self = AnnotationPages.address(issued.order().id());
        CopyStatus status = status(issued, certificate);
        List<Picture> pictures = mayLook(session) ? List.of(words.copy(issued, printed)) : List.of();
        return new Result(
                edge.pages().frame(call, "result.title"),
                tag,
                new Link("/certificates", voice.say("cert.back")),
                words.name(),
                printed.number().text(),
                new Chips(voice)
                        .of(
                                status,
                                issued.intent().period().last(),
                                edge.clocks().today()),
                voice.say(
                        "history.ordinal",
                        Map.of("ordinal", issued.intent().numbers().ordinal())),
                led(call, issued, certificate),
                warnings(voice, status, period.lapsing(issued.intent().period())),
                period.of(issued.intent().period()),
                copyFacts(words, issued),
                self + "/pdf",
                self + "/ofd",
                self + "/calendar.ics",
                self + "/withdraw",
                pictures,
                Next.through("/real-name", self),
                history);
    }

    /// What brought one here, where it was no new press.
    private static List<Notice> led(Call call, Annotation.Issued issued, Certificate certificate) {
        Voice voice = call.voice();
        return Stream.of(AnnotationDecision.Reason.values())
                .filter(reason -> Written.name(reason).equals(call.parameter("led")))
                .map(reason -> Reasons.led(
                        reason, issued, PeriodAnswer.why(issued.intent().period(), certificate.type(), voice)))
                .map(voice::tell)
                .map(told -> new Notice("wait", Icon.INFO, told.title(), voice.sentences(told)))
                .toList();
    }

    private static List<Notice> warnings(Voice voice, CopyStatus status, List<String> lapsing) {
        var notices = new ArrayList<Notice>();
        if (status instanceof CopyStatus.Paused(var state, var since)) {
            String text = voice.say("history.paused", Map.of("state", state, "since", since));
            notices.add(Notice.stop(voice.say("verdict." + Written.name(state) + ".word"), text));
        }
        if (!lapsing.isEmpty()) {
            String text = voice.say("result.counts-for", Map.of("lapsing", lapsing));
            notices.add(new Notice("soon", Icon.SOON, voice.say("result.soon"), text));
        }
        return notices;
    }

    private static List<Fact> copyFacts(CertificateWords words, Annotation.Issued issued) {
        Purpose purpose = issued.order().purpose();
        var numbers = issued.intent().numbers();
        return Stream.of(
                        purpose.use().isEmpty()
                                ? Stream.<Fact>empty()
                                : Stream.of(words.fact("field.use", purpose.use())),
                        purpose.recipient().isEmpty()
                                ? Stream.<Fact>empty()
                                : Stream.of(words.fact("field.recipient", purpose.recipient())),
                        Stream.of(
                                words.number("verify.serial", numbers.serial().text()),
                                words.number("verify.code", numbers.code().printed()),
                                words.number(
                                        "progress.pressed",
                                        words.voice().language().minute(issued.issuedAt()))))
                .flatMap(same -> same)
                .toList();
    }

    private CopyStatus status(Annotation.Issued issued, Certificate certificate) {
        var today = edge.clocks().today();
        return CopyStatus.of(issued, certificate.standingOn(today), today);
    }
}
