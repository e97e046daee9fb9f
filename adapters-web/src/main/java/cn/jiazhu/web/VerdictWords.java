package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.Verdict;
import cn.jiazhu.domain.verification.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A verdict in words, and its sign.
///
/// @param name in the API
/// @param accept whether to accept the copy
/// @param breakableWord with marks where the line may break
record VerdictWords(String name, Accept accept, Sign sign, String breakableWord, String answer, String reason) {

    private static final String BREAK = "|";

    /// Whether a reader may rely on what he holds.
    enum Accept {
        YES,
        PARTLY,
        NO
    }

    static VerdictWords of(Verification verification, Voice voice) {
        return of(verification.verdict(), verification.copy().facts(), voice);
    }

    /// Of a copy that the earlier system made: nobody here knows what it prints, so where it counts, it does only as
    /// far
    /// as it reads like what is on record.
    static VerdictWords of(FormerVerification former, Verdict verdict, Voice voice) {
        VerdictWords words = of(verdict, former.facts(), voice);
        return switch (verdict) {
            case Verdict.Counts(var last) -> words.former(voice, "counts", Map.of("last", last));
            case Verdict.SpecialtiesLapsed(var last, var lapsed) ->
                words.former(voice, "specialties-lapsed", Map.of("last", last, "lapsed", lapsed));
            case Verdict.NotBegun _,
                    Verdict.UsePeriodOver _,
                    Verdict.Superseded _,
                    Verdict.Withdrawn _,
                    Verdict.Paused _,
                    Verdict.RegistrationEnded _ ->
                new VerdictWords(
                        words.name,
                        words.accept,
                        words.sign,
                        words.breakableWord,
                        words.answer,
                        voice.sentences(voice.say("verdict.former"), words.reason));
        };
    }

    private VerdictWords former(Voice voice, String kind, Map<String, ?> facts) {
        return new VerdictWords(
                name,
                Accept.PARTLY,
                Sign.HALF,
                breakableWord,
                voice.say("verdict.former.answer"),
                voice.sentences(voice.say("verdict.former"), voice.say("verdict.former." + kind, facts)));
    }

    static VerdictWords of(Verdict verdict, Facts printed, Voice voice) {
        return switch (verdict) {
            case Verdict.Counts(var last) -> said("counts", Accept.YES, Sign.TICK, voice, Map.of("last", last));
            case Verdict.SpecialtiesLapsed(var last, var lapsed) -> {
                var facts = Map.of("last", last, "lapsed", lapsed, "valid", others(printed, lapsed));
                yield said("specialties-lapsed", Accept.PARTLY, Sign.HALF, voice, facts);
            }
            case Verdict.NotBegun(var first) -> no("not-begun", Sign.CALENDAR, voice, Map.of("first", first));
            case Verdict.UsePeriodOver(var last) -> no("use-period-over", Sign.HOURGLASS, voice, Map.of("last", last));
            case Verdict.Superseded(var causes, var at) ->
                no("superseded", Sign.SWAP, voice, Map.of("causes", causes, "on", Days.of(at)));
            case Verdict.Withdrawn(var at) -> no("withdrawn", Sign.BACK, voice, Map.of("on", Days.of(at)));
            case Verdict.Paused(var state, var since) -> of(state, "paused", since, voice);
            case Verdict.RegistrationEnded(var state, var since) -> of(state, "registration-ended", since, voice);
        };
    }

    String word() {
        return breakableWord.replace(BREAK, "");
    }

    List<String> pieces() {
        return List.of(breakableWord.split(Pattern.quote(BREAK), -1));
    }

    private static VerdictWords no(String name, Sign sign, Voice voice, Map<String, ?> facts) {
        return said(name, Accept.NO, sign, voice, facts);
    }

    private static VerdictWords said(String name, Accept accept, Sign sign, Voice voice, Map<String, ?> facts) {
        return new VerdictWords(
                name,
                accept,
                sign,
                voice.say("verdict." + name + ".word"),
                voice.say("verdict." + name + ".answer", facts),
                voice.say("verdict." + name + ".reason", facts));
    }

    /// Each state of the registration has a word of its own, never mixed; the rest it shares with its kind.
    private static VerdictWords of(RegistrationState state, String kind, LocalDate since, Voice voice) {
        String name = Written.name(state);
        Map<String, ?> facts = Map.of("state", state, "since", since);
        return new VerdictWords(
                name,
                Accept.NO,
                sign(state),
                voice.say("verdict." + name + ".word"),
                voice.say("verdict." + kind + ".answer"),
                voice.say("verdict." + kind + ".reason", facts));
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

    private static List<String> others(Facts printed, List<String> lapsed) {
        return printed.specialties().stream()
                .map(Specialty::name)
                .filter(name -> !lapsed.contains(name))
                .toList();
    }
}
