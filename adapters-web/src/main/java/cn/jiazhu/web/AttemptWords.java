package cn.jiazhu.web;

import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Numbering;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.Entry;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words the 加注历史记录: what became of each attempt, with cause and cure of those that failed.
record AttemptWords(Voice voice, Certificate certificate, LocalDate today) {

    /// @param more whether there are earlier ones
    Entry.Book book(List<Attempt> attempts, boolean more, String olderText, List<ViewHistory.Use> uses) {
        var older = more
                ? List.of(new Link(
                        "/certificates/" + certificate.id() + "/history?after=" + id(attempts.getLast()), olderText))
                : List.<Link>of();
        return new Entry.Book(
                attempts.stream().map(this::entry).toList(),
                older,
                uses.stream()
                        .map(use -> new Entry.Use(voice.language().minute(use.at()), use.by(), use.reason()))
                        .toList());
    }

    private Entry entry(Attempt attempt) {
        return switch (attempt) {
            case Annotation annotation ->
                entry(
                        annotation.order().pressedAt(),
                        chip(annotation),
                        last(annotation),
                        annotation.order().purpose(),
                        said(annotation),
                        List.of(new Link("/annotations/" + annotation.order().id(), name(annotation))));
            case RefusedPress refused ->
                entry(refused.at(), chip(refused), "", refused.purpose(), blockers(refused.findings()), List.of());
        };
    }

    private Entry entry(Instant at, Chip chip, String last, Purpose purpose, Stream<String> said, List<Link> ways) {
        var lines = Stream.concat(said, purpose(purpose)).map(Prose::of).toList();
        return new Entry(voice.language().minute(at), chip, last, lines, ways);
    }

    private Chip chip(Attempt attempt) {
        return new Chips(voice).of(attempt, standing(), today);
    }

    private Standing standing() {
        return certificate.standingOn(today);
    }

    private String name(Annotation annotation) {
        return switch (annotation.numbering()) {
            case Numbering.Unnumbered _ -> voice.say("history.open");
            case Numbering.Numbers(var ordinal, var _, var _) -> {
                boolean issued = annotation instanceof Annotation.Issued || annotation instanceof Annotation.Ended;
                boolean open = annotation.isOpen();
                yield voice.say(issued || open ? "history.ordinal" : "history.unfinished", Map.of("ordinal", ordinal));
            }
        };
    }

    private String last(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Issued issued ->
                voice.language().day(issued.intent().period().last());
            case Annotation.Ended ended ->
                voice.language().day(ended.intent().period().last());
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> "";
        };
    }

    private Stream<String> said(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Issued issued -> said(CopyStatus.of(issued, standing(), today));
            case Annotation.Ended ended -> said(CopyStatus.of(ended));
            case Annotation.Waiting waiting -> blockers(waiting.findings());
            case Annotation.Refused refused
            when !Finding.blockers(refused.findings()).isEmpty() -> blockers(refused.findings());
            case Annotation.TimedOut timedOut -> Stream.concat(state(annotation), blockers(timedOut.findings()));
            case Annotation.Failed failed ->
                Stream.concat(
                        state(annotation), Stream.of(voice.say("history.trace", Map.of("trace", failed.traceId()))));
            case Annotation.Abandoned _ -> Stream.of(voice.say("history.abandoned"));
            case Annotation.Preparing _, Annotation.Refused _ -> state(annotation);
        };
    }

    private Stream<String> said(CopyStatus status) {
        return status instanceof CopyStatus.Paused(var state, var since)
                ? Stream.of(voice.say("history.paused", Map.of("state", state, "since", since)))
                : Reasons.gone(status).stream().map(voice::tell).map(voice::sentences);
    }

    private Stream<String> state(Annotation annotation) {
        return Reasons.state(annotation).stream().map(voice::tell).map(voice::sentences);
    }

    /// Each by its title, for that is what people remember of it.
    private Stream<String> blockers(List<Finding> findings) {
        return Finding.blockers(findings).stream()
                .map(Reasons::of)
                .map(voice::tell)
                .map(told ->
                        voice.say("history.blocker", Map.of("title", told.title(), "said", voice.sentences(told))));
    }

    private Stream<String> purpose(Purpose purpose) {
        return Stream.of(
                        purpose.use().isEmpty() ? "" : voice.say("history.purpose", Map.of("use", purpose.use())),
                        purpose.recipient().isEmpty()
                                ? ""
                                : voice.say("history.recipient", Map.of("recipient", purpose.recipient())))
                .filter(line -> !line.isEmpty());
    }

    private static Object id(Attempt attempt) {
        return switch (attempt) {
            case Annotation annotation -> annotation.order().id();
            case RefusedPress refused -> refused.id();
        };
    }
}
