package cn.jiazhu.web;

import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Event;
import cn.jiazhu.web.page.AuditSheet;
import cn.jiazhu.web.page.PersonSheet;

/// Words events of the audit trail. An act that has no words yet is told by its name.
record ActWords(Voice voice) {

    String name(Act act) {
        String key = "act." + act;
        return voice.wording().has(key) ? voice.say(key) : Written.name(act);
    }

    AuditSheet.Row row(Event event) {
        return new AuditSheet.Row(
                voice.language().moment(event.at()),
                name(event.act()),
                event.actor(),
                event.subject().toString(),
                event.reason());
    }

    PersonSheet.Act act(Event event) {
        return new PersonSheet.Act(
                voice.language().moment(event.at()), name(event.act()), event.actor(), event.reason());
    }
}
