package cn.jiazhu.web;

import static java.util.stream.Collectors.toMap;

import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Event;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.domain.registry.RightChange;
import cn.jiazhu.web.page.AuditSheet;
import cn.jiazhu.web.page.PersonSheet;
import java.util.Map;
import java.util.stream.Stream;

/// Words events of the audit trail. Who works at the console is called by name.
final class ActWords {

    private final Voice voice;

    /// By how the trail calls them.
    private final Map<String, String> names;

    ActWords(Voice voice, Operators operators) {
        this.voice = voice;
        this.names = operators.all().stream()
                .collect(toMap(
                        operator -> operator.id().actor(),
                        operator -> operator.name().text()));
    }

    String name(Act act) {
        return voice.say("act." + act);
    }

    AuditSheet.Row row(Event event) {
        return new AuditSheet.Row(
                voice.language().moment(event.at()),
                name(event.act()),
                who(event),
                event.subject().toString(),
                reason(event));
    }

    PersonSheet.Act act(Event event) {
        return new PersonSheet.Act(voice.language().moment(event.at()), name(event.act()), who(event), reason(event));
    }

    private String who(Event event) {
        return names.getOrDefault(event.actor(), event.actor());
    }

    /// Of a change of rights the trail keeps which, before the grounds.
    private String reason(Event event) {
        return Stream.of(RightChange.values())
                .filter(change ->
                        event.act() == Act.RIGHT_CHANGED && event.reason().startsWith(change.name() + ' '))
                .map(change -> voice.say(
                        "right.one",
                        Map.of(
                                "change", voice.say("right." + change),
                                "number", event.reason().substring(change.name().length() + 1))))
                .findFirst()
                .orElse(event.reason());
    }
}
