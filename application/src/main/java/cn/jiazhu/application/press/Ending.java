package cn.jiazhu.application.press;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Outbox.Topic;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;

/// Ends an issued copy under the lock of its certificate, and tells whom it concerns; its holder only of what he did
/// not do himself.
public final class Ending {

    private final PressPorts ports;
    private final Clocks clocks;
    private final Telling telling;

    public Ending(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
        this.telling = new Telling(ports.outbox(), clocks);
    }

    /// False, and nothing written, when it no longer is issued.
    public boolean end(Annotation.Ended ended, String actor) {
        if (!ports.annotations().close(ended)) {
            return false;
        }
        boolean withdrawn = ended.causes().contains(EndCause.WITHDRAWN);
        ports.audit()
                .append(new AuditTrail.Event(
                        clocks.calendarNow(),
                        actor,
                        withdrawn ? Act.COPY_WITHDRAWN : Act.COPY_ENDED,
                        ended.order().id().value()));
        telling.tell(Topic.COPY_ENDED, ended);
        if (!withdrawn) {
            telling.tell(Topic.ENDED, ended);
        }
        return true;
    }
}
