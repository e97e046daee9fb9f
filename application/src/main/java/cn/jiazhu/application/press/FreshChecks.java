package cn.jiazhu.application.press;

import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.identity.Entitlement.FreshCheck;
import java.util.Optional;

/// Whether a session has a real-name check that is still fresh.
public final class FreshChecks {

    private final RealNameChecks checks;
    private final Clocks clocks;

    public FreshChecks(RealNameChecks checks, Clocks clocks) {
        this.checks = checks;
        this.clocks = clocks;
    }

    public Optional<FreshCheck> of(Session session) {
        return checks.latestVerified(session.id()).flatMap(check -> check.freshFor(session.person(), clocks.now()));
    }
}
