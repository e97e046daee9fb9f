package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Accounts in memory, with their passwords as they are: a fake keeps no secrets.
public final class InMemoryAccounts implements Accounts {

    private record Row(Account account, String password) {}

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<AccountId, Row>> rows;

    public InMemoryAccounts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(Map.of());
    }

    @Override
    public boolean add(Account account, String password) {
        return transactions.call(() -> {
            boolean taken = first(row -> row.account().userName().equals(account.userName())
                            || row.account().person().isSameAs(account.person()))
                    .isPresent();
            if (!taken) {
                rows.write(Immutable.with(rows.rows(), account.id(), new Row(account, password)));
            }
            return !taken;
        });
    }

    @Override
    public Optional<Account> authenticate(String userName, String password) {
        return first(row ->
                row.account().userName().equals(userName) && row.password().equals(password));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return first(row -> row.account().id().equals(id));
    }

    private Optional<Account> first(Predicate<Row> wanted) {
        return transactions.call(() ->
                rows.rows().values().stream().filter(wanted).map(Row::account).findFirst());
    }
}
