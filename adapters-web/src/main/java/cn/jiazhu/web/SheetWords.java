package cn.jiazhu.web;

import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.AnnotationDecision.AlreadyHave;
import cn.jiazhu.domain.annotation.AnnotationDecision.Blocked;
import cn.jiazhu.domain.annotation.AnnotationDecision.Doubtful;
import cn.jiazhu.domain.annotation.AnnotationDecision.Granted;
import cn.jiazhu.domain.annotation.CardState;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.web.page.CertificateServices;
import cn.jiazhu.web.page.CertificateServices.Service;
import cn.jiazhu.web.page.CertificateSheet;
import cn.jiazhu.web.page.CertificateSheet.Act;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.Entry;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.Period;
import cn.jiazhu.web.page.Picture;
import cn.jiazhu.web.page.PressForm;
import cn.jiazhu.web.page.Prose;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Words the pages of a certificate, and the question before 加注.
record SheetWords(Edge edge, Certificates certificates, Randomness randomness) {

    /// A certificate, and what a press would say of it.
    record Seen(Certificate certificate, List<Annotation> existing, AnnotationDecision decision) {}

    CertificateSheet certificate(Call call, Seen seen, boolean onPlatform, List<Notice> notices, Entry.Book history) {
        Voice voice = call.voice();
        var words = new CertificateWords(voice, seen.certificate());
        var checks = new CheckWords(voice);
        List<Finding> findings = seen.decision().findings();
        String self = words.address() + (onPlatform ? "/annotate" : "");
        return new CertificateSheet(
                edge.pages().frame(call, "cert.annotate"),
                self,
                onPlatform
                        ? new Link(words.address(), String.join("", words.titled("cert.electronic")))
                        : new Link("/certificates", voice.say("cert.back")),
                onPlatform ? words.titled("cert.annotating") : List.of(words.name()),
                words.number(),
                chip(voice, seen),
                edge.reports().of(seen.certificate(), voice),
                notices,
                acts(voice, seen, words, onPlatform),
                Prose.of(promise(voice, seen)),
                checkTitle(voice, seen.decision()),
                checks.blocked(findings),
                checks.told(findings, seen.certificate().type().on(edge.clocks().today())),
                checks.passed(findings, seen.certificate(), edge.clocks().today()),
                periods(voice, seen),
                canPress(seen.decision()) ? List.of(form(call, seen, Form.EMPTY, "", "", List.of())) : List.of(),
                seen.decision() instanceof Blocked blocked && blocked.waitable()
                        ? List.of(form(call, seen, Form.EMPTY, "", "", List.of()))
                        : List.of(),
                words.toBePrinted(),
                edge.settings().cures().applicationSystem(),
                pictures(seen, words),
                history);
    }

    CertificateServices services(Call call, Seen seen) {
        Voice voice = call.voice();
        var words = new CertificateWords(voice, seen.certificate());
        String modify = edge.settings().cures().applicationSystem();
        return new CertificateServices(
                edge.pages().frame(call, "services.title"),
                new Link("/certificates", voice.say("cert.back")),
                words.titled("cert.electronic"),
                words.number(),
                chip(voice, seen),
                edge.reports().of(seen.certificate(), voice),
                List.of(
                        new Service(
                                new Link(words.address() + "/annotate", voice.say("services.annotate")),
                                Prose.of(voice.sentences(voice.say("services.annotate-how"), promise(voice, seen)))),
                        service(voice, words.address() + "/history", "services.history"),
                        service(voice, modify, "services.modify"),
                        service(voice, "/verify", "services.verify")),
                words.registered(),
                words.original());
    }

    /// @param typed what was typed before, to be shown again
    /// @param bad the field that cannot be so, and why
    PressForm form(Call call, Seen seen, Form typed, String bad, String why, List<Notice> notices) {
        var words = new CertificateWords(call.voice(), seen.certificate());
        boolean asked = call.request().path().path().endsWith("/annotate/confirm");
        return new PressForm(
                edge.pages().frame(call, "press.title"),
                words.address() + "/annotate",
                words.address() + (asked ? "/annotate" : ""),
                "page-" + randomness.uuid(),
                words.name(),
                words.number(),
                periods(call.voice(), seen),
                edge.clocks().today().toString(),
                seen.decision() instanceof AlreadyHave
                        || Stream.of("use", "recipient", "until").anyMatch(typed::isChecked),
                typed.text("use"),
                typed.text("recipient"),
                typed.text("until"),
                bad,
                why,
                notices);
    }

    Entry.Book book(Call call, ViewHistory.Page page, int shown, String older) {
        var attempts = page.attempts().stream().limit(shown).toList();
        return new AttemptWords(call.voice(), page.certificate(), edge.clocks().today())
                .book(attempts, page.attempts().size() > shown, call.voice().say(older), page.uses());
    }

    private static Service service(Voice voice, String address, String key) {
        return new Service(new Link(address, voice.say(key)), Prose.of(voice.say(key + "-how")));
    }

    private Chip chip(Voice voice, Seen seen) {
        LocalDate today = edge.clocks().today();
        var chips = new Chips(voice);
        return seen.decision() instanceof Blocked(var findings)
                ? chips.of(Finding.blockers(findings))
                : chips.of(CardState.of(seen.certificate(), seen.existing(), today));
    }

    private static boolean canPress(AnnotationDecision decision) {
        return switch (decision) {
            case Granted _, Doubtful _ -> true;
            case AlreadyHave have -> have.reason() != AnnotationDecision.Reason.UNDER_WAY;
            case Blocked _ -> false;
        };
    }

    private static List<Act> acts(Voice voice, Seen seen, CertificateWords words, boolean onPlatform) {
        String question = words.address() + (onPlatform ? "/annotate/confirm" : "/annotate");
        return switch (seen.decision()) {
            case Granted _, Doubtful _ -> List.of(new Act(new Link(question, voice.say("cert.annotate")), true));
            case AlreadyHave(var id, var reason, var _) -> {
                boolean underWay = reason == AnnotationDecision.Reason.UNDER_WAY;
                String see = voice.say(underWay ? "cert.see-progress" : "cert.see-copy");
                var look = new Act(new Link("/annotations/" + id, see), false);
                var other = new Act(new Link(question, voice.say("cert.other-purpose")), true);
                yield underWay ? List.of(look) : List.of(look, other);
            }
            case Blocked _ -> List.of();
        };
    }

    private static String promise(Voice voice, Seen seen) {
        return switch (seen.decision()) {
            case Granted(var period, var _) -> voice.say("cert.promise", Map.of("last", period.last()));
            case AlreadyHave have ->
                find(seen, have)
                        .map(annotation -> voice.tell(Reasons.led(have.reason(), annotation, ""))
                                .cause())
                        .orElse("");
            case Doubtful _ ->
                voice.tell(Reason.of(ProblemCode.PLATFORM_BUSY).as("PRE_CHECK")).cure();
            case Blocked(var findings) ->
                voice.say(
                        "cert.missing",
                        Map.of("count", Finding.blockers(findings).size()));
        };
    }

    private static String checkTitle(Voice voice, AnnotationDecision decision) {
        return switch (decision) {
            case Granted _ -> voice.say("check.granted");
            case AlreadyHave have ->
                voice.say(have.reason() == AnnotationDecision.Reason.UNDER_WAY ? "check.under-way" : "check.have");
            case Doubtful _ -> voice.say("check.doubtful");
            case Blocked(var findings) ->
                voice.say(
                        "check.missing",
                        Map.of("count", Finding.blockers(findings).size()));
        };
    }

    private List<Period> periods(Voice voice, Seen seen) {
        return seen.decision() instanceof Granted(var period, var _)
                ? seen.certificate().facts().stream()
                        .map(facts -> new PeriodWords(voice, seen.certificate().type(), facts).of(period))
                        .toList()
                : List.of();
    }

    /// The copy that counts, with its files; else the original.
    private List<Picture> pictures(Seen seen, CertificateWords words) {
        return serving(seen)
                .map(copy -> List.of(words.copy(
                        copy,
                        certificates
                                .facts(seen.certificate().id(), copy.intent().certificateVersion())
                                .orElseThrow())))
                .orElseGet(words::original);
    }

    private Optional<Annotation.Issued> serving(Seen seen) {
        LocalDate today = edge.clocks().today();
        var standing = seen.certificate().standingOn(today);
        return seen.existing().stream()
                .flatMap(annotation ->
                        annotation instanceof Annotation.Issued issued ? Stream.of(issued) : Stream.empty())
                .filter(issued -> CopyStatus.of(issued, standing, today).servesFiles())
                .max(Comparator.comparing(Annotation.Issued::issuedAt));
    }

    private static Optional<Annotation> find(Seen seen, AlreadyHave have) {
        return seen.existing().stream()
                .filter(annotation -> annotation.order().id().equals(have.annotation()))
                .findFirst();
    }
}
