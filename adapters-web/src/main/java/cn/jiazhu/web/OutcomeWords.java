package cn.jiazhu.web;

import cn.jiazhu.application.press.OwnAnnotations.Own;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.web.Voice.Told;
import cn.jiazhu.web.page.Entry;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Progress;
import cn.jiazhu.web.page.Progress.Action;
import cn.jiazhu.web.page.Prose;
import cn.jiazhu.web.page.VerdictSheet.Fact;
import java.util.List;

/// Words what has become of an annotation that has no copy to be fetched: its state, cause, whose move it is, the cure.
record OutcomeWords(Edge edge) {

    Progress progress(Call call, Own found, String tag, Entry.Book history) {
        Voice voice = call.voice();
        var words = new CertificateWords(voice, found.certificate());
        Annotation annotation = found.annotation();
        Certificate certificate = found.certificate();
        Outcome outcome = outcome(voice, annotation, certificate);
        return new Progress(
                edge.pages().frame(call, "progress.state"),
                tag,
                annotation.isOpen(),
                back(voice),
                words.name(),
                words.number(),
                new Chips(voice)
                        .of(
                                annotation,
                                certificate.standingOn(edge.clocks().today()),
                                edge.clocks().today()),
                outcome.title(),
                outcome.text(),
                new CheckWords(voice).blocked(outcome.findings()),
                facts(words, annotation),
                ways(voice, words, annotation),
                actions(voice, annotation),
                history);
    }

    /// @param title in pieces
    private record Outcome(List<String> title, List<Prose> text, List<Finding> findings) {

        static Outcome told(Voice voice, Told told) {
            return told(voice, told, List.of());
        }

        static Outcome told(Voice voice, Told told, List<Finding> findings) {
            return new Outcome(List.of(told.title()), List.of(Prose.of(voice.sentences(told))), findings);
        }

        static Outcome said(Voice voice, String title, String text, List<Finding> findings) {
            var lines = text.isEmpty() ? List.<Prose>of() : List.of(Prose.of(voice.say(text)));
            return new Outcome(CertificateWords.pieces(voice.say(title)), lines, findings);
        }
    }

    private Outcome outcome(Voice voice, Annotation annotation, Certificate certificate) {
        return switch (annotation) {
            case Annotation.Waiting waiting -> waiting(voice, waiting);
            case Annotation.Refused refused
            when !Finding.blockers(refused.findings()).isEmpty() ->
                Outcome.said(voice, "progress.refused", "", refused.findings());
            case Annotation.TimedOut timedOut ->
                Outcome.told(voice, voice.tell(Reason.of(ProblemCode.WAITING_TIMED_OUT)), timedOut.findings());
            case Annotation.Abandoned _ ->
                Outcome.said(voice, "progress.abandoned", "progress.abandoned-how", List.of());
            case Annotation.Preparing _, Annotation.Failed _, Annotation.Refused _ ->
                Outcome.told(voice, voice.tell(Reasons.state(annotation).orElseThrow()));
            case Annotation.Issued issued -> gone(voice, status(issued, certificate));
            case Annotation.Ended ended -> gone(voice, CopyStatus.of(ended));
        };
    }

    /// One that waits for the platform only is told so; else every condition is listed.
    private static Outcome waiting(Voice voice, Annotation.Waiting waiting) {
        return Finding.blockers(waiting.findings()).isEmpty()
                ? Outcome.told(
                        voice, voice.tell(Reason.of(ProblemCode.PLATFORM_BUSY).as("SAVED")))
                : Outcome.said(voice, "progress.waiting", "progress.saved", waiting.findings());
    }

    private static Outcome gone(Voice voice, CopyStatus status) {
        return Outcome.told(voice, voice.tell(Reasons.gone(status).orElseThrow()));
    }

    private List<Fact> facts(CertificateWords words, Annotation annotation) {
        var language = words.voice().language();
        var pressed = words.number(
                "progress.pressed", language.minute(annotation.order().pressedAt()));
        return switch (annotation) {
            case Annotation.Waiting waiting ->
                List.of(
                        next(words, waiting),
                        words.number(
                                "progress.expires",
                                language.minute(waiting.order().expiresAt())),
                        pressed);
            case Annotation.Failed failed -> List.of(pressed, words.fact("help.number", failed.traceId()));
            case Annotation.Preparing _,
                    Annotation.Issued _,
                    Annotation.Ended _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> List.of(pressed);
        };
    }

    private Fact next(CertificateWords words, Annotation.Waiting waiting) {
        Voice voice = words.voice();
        return edge.attempts()
                .nextCheck(waiting)
                .map(next -> words.number("progress.next", voice.language().moment(next)))
                .orElseGet(() -> words.fact("progress.next", voice.say("progress.on-arrival")));
    }

    private static List<Link> ways(Voice voice, CertificateWords words, Annotation annotation) {
        return switch (annotation) {
            case Annotation.Waiting _, Annotation.Preparing _ -> List.of();
            case Annotation.Failed _ -> List.of(new Link(words.address(), voice.say("progress.retry")));
            case Annotation.Issued _, Annotation.Ended _ -> {
                var numbers = annotation instanceof Annotation.Issued issued
                        ? issued.intent().numbers()
                        : ((Annotation.Ended) annotation).intent().numbers();
                yield List.of(
                        new Link(words.address(), voice.say("progress.again")),
                        new Link("/v/" + numbers.code().text(), voice.say("progress.verify")));
            }
            case Annotation.Refused _, Annotation.Abandoned _, Annotation.TimedOut _ ->
                List.of(new Link(words.address(), voice.say("progress.again")));
        };
    }

    private static List<Action> actions(Voice voice, Annotation annotation) {
        String self = AnnotationPages.address(annotation.order().id());
        return annotation instanceof Annotation.Waiting
                ? List.of(
                        new Action(self + "/check", voice.say("progress.check"), true),
                        new Action(self + "/cancel", voice.say("progress.cancel"), false))
                : List.of();
    }

    private static Link back(Voice voice) {
        return new Link("/certificates", voice.say("cert.back"));
    }

    private CopyStatus status(Annotation.Issued issued, Certificate certificate) {
        var today = edge.clocks().today();
        return CopyStatus.of(issued, certificate.standingOn(today), today);
    }
}
