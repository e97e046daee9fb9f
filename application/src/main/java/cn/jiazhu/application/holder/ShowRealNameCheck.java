package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Optional;

/// Shows again what is to be scanned, typed and matched on the phone, for a page that is loaded once more. Only the
/// session that opened the check is told.
public final class ShowRealNameCheck {

    private final RealNameChecks checks;

    public ShowRealNameCheck(RealNameChecks checks) {
        this.checks = checks;
    }

    public Optional<Opened> show(Session session, Ticket ticket) {
        return checks.find(ticket)
                .filter(check -> check.opening().session().equals(session.id()))
                .flatMap(_ -> checks.opened(ticket));
    }
}
