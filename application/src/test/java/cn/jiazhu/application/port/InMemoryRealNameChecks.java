package cn.jiazhu.application.port;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Real-name checks in memory.
public final class InMemoryRealNameChecks implements RealNameChecks {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<Ticket, RealNameCheck>> checks;
    private final InMemoryTransactions.Cell<Map<Ticket, Opened>> opened;

    public InMemoryRealNameChecks(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.checks = transactions.cell(Map.of());
        this.opened = transactions.cell(Map.of());
    }

    @Override
    public void add(RealNameCheck.Issued check, Opened shown) {
        transactions.call(() -> {
            opened.write(Immutable.with(opened.rows(), check.opening().ticket(), shown));
            return write(check);
        });
    }

    @Override
    public Optional<Opened> opened(Ticket ticket) {
        return transactions.call(() -> Optional.ofNullable(opened.rows().get(ticket)));
    }

    @Override
    public Optional<RealNameCheck> find(Ticket ticket) {
        return transactions.call(() -> Optional.ofNullable(checks.rows().get(ticket)));
    }

    @Override
    public boolean move(RealNameCheck known, RealNameCheck next) {
        return transactions.call(() -> find(known.opening().ticket())
                .filter(known::equals)
                .map(_ -> write(next))
                .isPresent());
    }

    @Override
    public Optional<RealNameCheck.Verified> latestVerified(SessionId session) {
        return transactions.call(() -> checks.rows().values().stream()
                .filter(RealNameCheck.Verified.class::isInstance)
                .map(RealNameCheck.Verified.class::cast)
                .filter(check -> check.opening().session().equals(session))
                .max(Comparator.comparing(RealNameCheck.Verified::at)));
    }

    private RealNameCheck write(RealNameCheck check) {
        checks.write(Immutable.with(checks.rows(), check.opening().ticket(), check));
        return check;
    }
}
