package cn.jiazhu.web;

import cn.jiazhu.application.verifier.VerifyCopy.Verification;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.verification.Verdict;
import java.util.List;
import java.util.Map;

/// A verdict in words, and its sign.
///
/// @param name in the API
/// @param accept whether to accept the copy
record VerdictWords(String name, Accept accept, Sign sign, String word, String answer, String reason) {

    /// Whether a reader may rely on what he holds.
    enum Accept {
        YES,
        PARTLY,
        NO
    }

    static VerdictWords of(Verification verification, Voice voice) {
        return switch (verification.verdict()) {
            case Verdict.Counts(var last) -> said("counts", Accept.YES, Sign.TICK, voice, Map.of("last", last));
            case Verdict.SpecialtiesLapsed(var last, var lapsed) -> {
                var facts = Map.of("last", last, "lapsed", lapsed, "valid", others(verification, lapsed));
                yield said("specialties-lapsed", Accept.PARTLY, Sign.HALF, voice, facts);
            }
            case Verdict.NotBegun(var first) -> no("not-begun", Sign.CALENDAR, voice, Map.of("first", first));
            case Verdict.UsePeriodOver(var last) -> no("use-period-over", Sign.HOURGLASS, voice, Map.of("last", last));
            case Verdict.Superseded(var causes, var at) ->
                no("superseded", Sign.SWAP, voice, Map.of("causes", causes, "on", Days.of(at)));
            case Verdict.Withdrawn(var at) -> no("withdrawn", Sign.BACK, voice, Map.of("on", Days.of(at)));
            case Verdict.Paused(var state, var since) ->
                no("paused", sign(state), voice, Map.of("state", state, "since", since))
                        .called(state, voice);
            case Verdict.RegistrationEnded(var state, var since) ->
                no("registration-ended", sign(state), voice, Map.of("state", state, "since", since))
                        .called(state, voice);
        };
    }

    private static VerdictWords no(String name, Sign sign, Voice voice, Map<String, ?> facts) {
        return said(name, Accept.NO, sign, voice, facts);
    }

    private static VerdictWords said(String name, Accept accept, Sign sign, Voice voice, Map<String, ?> facts) {
        String key = "verdict." + name;
        return new VerdictWords(
                name,
                accept,
                sign,
                voice.say(key + ".word", facts),
                voice.say(key + ".answer", facts),
                voice.say(key + ".reason", facts));
    }

    /// Each state of the registration has a word of its own; they are never mixed.
    private VerdictWords called(RegistrationState state, Voice voice) {
        String own = Written.name(state);
        return new VerdictWords(own, accept, sign, voice.say("verdict." + own + ".word"), answer, reason);
    }

    private static Sign sign(RegistrationState state) {
        return switch (state) {
            case SUSPENDED -> Sign.PAUSE;
            case LOCKED -> Sign.LOCK;
            case LAPSED -> Sign.BAR;
            case MOVED_OUT -> Sign.AWAY;
            case ANNULLED, REVOKED, CANCELLED, VALID -> Sign.CROSS;
        };
    }

    private static List<String> others(Verification verification, List<String> lapsed) {
        return verification.copy().facts().specialties().stream()
                .map(Specialty::name)
                .filter(name -> !lapsed.contains(name))
                .toList();
    }
}
