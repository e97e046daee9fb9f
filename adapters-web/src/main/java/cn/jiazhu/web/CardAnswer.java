package cn.jiazhu.web;

import cn.jiazhu.domain.annotation.CardState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said of a certificate first.
///
/// @param annotation the one it is about
/// @param code of the blocker that is told
record CardAnswer(
        String state,
        String text,
        @Nullable String annotation,
        @Nullable String code) {

    static CardAnswer of(CardState card, Voice voice) {
        return switch (card) {
            case CardState.Annotatable _ -> said("annotatable", voice, Map.of(), null);
            case CardState.InUse(var copy, var last, var left) ->
                said("in-use", voice, Map.of("last", last, "daysLeft", left), copy.toString());
            case CardState.EndingSoon(var copy, var last, var left) ->
                said("ending-soon", voice, Map.of("last", last, "daysLeft", left), copy.toString());
            case CardState.UnderWay(var annotation) -> said("under-way", voice, Map.of(), annotation.toString());
            case CardState.UsePeriodOver(var last) -> said("use-period-over", voice, Map.of("last", last), null);
            case CardState.Superseded(var causes, var _) -> said("superseded", voice, Map.of("causes", causes), null);
            case CardState.Withdrawn _ -> said("withdrawn", voice, Map.of(), null);
            case CardState.Blocked(var blocker) -> {
                var told = voice.tell(Reasons.of(blocker));
                yield new CardAnswer("blocked", told.title(), null, told.code());
            }
        };
    }

    private static CardAnswer said(String state, Voice voice, Map<String, ?> facts, @Nullable String annotation) {
        return new CardAnswer(state, voice.say("card." + state, facts), annotation, null);
    }
}
