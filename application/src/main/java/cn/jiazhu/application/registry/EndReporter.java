package cn.jiazhu.application.registry;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Reporters;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;

/// What a provincial system signs is believed no more. What it has reported stays.
public final class EndReporter {

    private final Reporters reporters;
    private final PressPorts ports;
    private final Clocks clocks;

    public EndReporter(Reporters reporters, PressPorts ports, Clocks clocks) {
        this.reporters = reporters;
        this.ports = ports;
        this.clocks = clocks;
    }

    /// False when there is none of this name that has not ended.
    public boolean end(String name) {
        var now = clocks.calendarNow();
        return ports.transactions()
                .call(() -> reporters
                        .find(name)
                        .filter(_ -> reporters.end(name, now))
                        .map(ended -> {
                            ports.audit().append(new AuditTrail.Event(now, "command", Act.REPORTER_ENDED, ended.id()));
                            return ended;
                        })
                        .isPresent());
    }
}
