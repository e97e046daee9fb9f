package cn.jiazhu.web;

import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.CardState;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.Mover;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.web.Voice.Told;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.Icon;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// States in a word, a shape and a colour: of a certificate, and of what became of a press.
record Chips(Voice voice) {

    Chip of(CardState card) {
        String text = CardAnswer.of(card, voice).text();
        return switch (card) {
            case CardState.Annotatable _, CardState.InUse _ -> good(text);
            case CardState.EndingSoon _ -> new Chip("soon", Icon.SOON, text);
            case CardState.UnderWay _ -> waiting(text);
            case CardState.UsePeriodOver _ -> new Chip("wait", Icon.OVER, text);
            case CardState.Superseded _ -> new Chip("soon", Icon.CHANGED, text);
            case CardState.Withdrawn _ -> new Chip("wait", Icon.UNDO, text);
            case CardState.Blocked(var blocker) -> of(blocker);
        };
    }

    /// Shorter than the blocker's title, where there is a shorter word.
    Chip of(Blocker blocker) {
        Told told = voice.tell(Reasons.of(blocker));
        String key = "chip." + told.code();
        String text = voice.wording().has(key) ? voice.say(key) : told.title();
        return blocker.waitable() && blocker.mover() != Mover.HOLDER ? waiting(text) : stop(text);
    }

    /// Of several, the first, and how many there are.
    Chip of(List<Blocker> blockers) {
        Chip first = of(blockers.getFirst());
        return blockers.size() == 1
                ? first
                : stop(voice.say("chip.and-more", Map.of("first", first.text(), "count", blockers.size())));
    }

    /// @param standing of the certificate on `day`
    Chip of(Attempt attempt, Standing standing, LocalDate day) {
        return switch (attempt) {
            case Annotation.Waiting _ -> waiting(voice.say("attempt.waiting"));
            case Annotation.Preparing _ -> waiting(voice.say("attempt.preparing"));
            case Annotation.Issued issued -> of(CopyStatus.of(issued, standing, day));
            case Annotation.Ended ended -> of(CopyStatus.of(ended));
            case Annotation.Failed _, Annotation.Refused _, RefusedPress _ -> stop(voice.say("attempt.failed"));
            case Annotation.Abandoned _ -> new Chip("wait", Icon.UNDO, voice.say("attempt.abandoned"));
            case Annotation.TimedOut _ -> new Chip("wait", Icon.OVER, voice.say("attempt.timed-out"));
        };
    }

    Chip of(CopyStatus status) {
        return switch (status) {
            case CopyStatus.Counts _ -> good(voice.say("attempt.counts"));
            case CopyStatus.NotBegun _ -> waiting(voice.say("verdict.not-begun.word"));
            case CopyStatus.UsePeriodOver _ -> new Chip("wait", Icon.OVER, voice.say("verdict.use-period-over.word"));
            case CopyStatus.Paused(var state, var _) ->
                new Chip("stop", Icon.PAUSE, voice.say("verdict." + Written.name(state) + ".word"));
            case CopyStatus.Ended(var causes, var _) -> ended(causes);
            case CopyStatus.RegistrationEnded _ -> new Chip("stop", Icon.CANCELLED, voice.say("attempt.ended"));
        };
    }

    /// The same of a copy that is in its holder's hands: how long it counts.
    Chip of(CopyStatus status, LocalDate last, LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, last);
        boolean soon = left <= CardState.ENDING_SOON_DAYS;
        String text = voice.say(soon ? "card.ending-soon" : "card.in-use", Map.of("daysLeft", left));
        return status instanceof CopyStatus.Counts
                ? new Chip(soon ? "soon" : "good", soon ? Icon.SOON : Icon.OK, text)
                : of(status);
    }

    private Chip ended(List<EndCause> causes) {
        if (causes.stream().anyMatch(cause -> cause.registrationState().isPresent())) {
            return new Chip("stop", Icon.CANCELLED, voice.say("attempt.ended"));
        }
        return causes.contains(EndCause.WITHDRAWN)
                ? new Chip("wait", Icon.UNDO, voice.say("verdict.withdrawn.word"))
                : new Chip("soon", Icon.CHANGED, voice.say("verdict.superseded.word"));
    }

    private static Chip good(String text) {
        return new Chip("good", Icon.OK, text);
    }

    private static Chip waiting(String text) {
        return new Chip("wait", Icon.WAIT, text);
    }

    private static Chip stop(String text) {
        return new Chip("stop", Icon.STOP, text);
    }
}
