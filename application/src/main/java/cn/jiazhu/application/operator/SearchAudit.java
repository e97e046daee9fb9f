package cn.jiazhu.application.operator;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Found;
import cn.jiazhu.application.port.AuditTrail.Place;
import cn.jiazhu.application.port.AuditTrail.Query;
import java.util.List;

/// Events of the audit trail that fit a question, the latest first.
public final class SearchAudit {

    private final AuditTrail audit;

    public SearchAudit(AuditTrail audit) {
        this.audit = audit;
    }

    /// From before `before` ([Query#end] for the first page).
    public List<Found> search(Query query, Place before, int limit) {
        return audit.search(query, before, limit);
    }
}
