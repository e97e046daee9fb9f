package cn.jiazhu.application.operator;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Found;
import cn.jiazhu.application.port.AuditTrail.Place;
import cn.jiazhu.application.port.AuditTrail.Query;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.operator.Operator;
import java.util.List;
import java.util.function.Consumer;

/// Hands out the events that fit a question, to be taken elsewhere; that they were is an event itself.
public final class ExportAudit {

    private static final int AT_ONCE = 1_000;

    /// What is more is to be asked for by fewer days.
    private static final int MOST = 100_000;

    private final AuditTrail audit;
    private final Clocks clocks;

    public ExportAudit(AuditTrail audit, Clocks clocks) {
        this.audit = audit;
        this.clocks = clocks;
    }

    /// The latest first.
    public void export(Operator operator, Query query, Consumer<Found> to) {
        audit.append(new AuditTrail.Event(
                clocks.calendarNow(),
                operator.id().actor(),
                Act.AUDIT_EXPORTED,
                operator.id().value()));
        Place before = query.end();
        for (int sent = 0; sent < MOST; sent += AT_ONCE) {
            List<Found> page = audit.search(query, before, AT_ONCE);
            page.forEach(to);
            if (page.size() < AT_ONCE) {
                return;
            }
            before = page.getLast().place();
        }
    }
}
