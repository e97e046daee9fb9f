package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.identity.PlatformPersonId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Accounts in memory, with their passwords as they are: a fake keeps no secrets.
public final class InMemoryAccounts implements Accounts {

    private record Row(Account account, String password) {}

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<AccountId, Row>> rows;
    private final InMemoryTransactions.Cell<Map<HolderId, AccountId>> platform;

    private volatile Runnable whileChecking = () -> {};

    public InMemoryAccounts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(Map.of());
        this.platform = transactions.cell(Map.of());
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
    public <T> Optional<T> authenticate(String userName, String password, Function<Account, T> then) {
        Predicate<Row> right = row ->
                row.account().userName().equals(userName) && row.password().equals(password);
        if (first(right).isEmpty()) {
            return Optional.empty();
        }
        whileChecking.run();
        return transactions.call(() -> first(right).map(then));
    }

    /// Happens after a password has been found right, before anything is made of it.
    public void whileChecking(Runnable event) {
        whileChecking = event;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return first(row -> row.account().id().equals(id));
    }

    @Override
    public AccountId ofPlatform(PlatformPersonId subject, Person person, AccountId fresh) {
        return transactions.call(() -> {
            AccountId known = platform.rows().get(person.id());
            if (known == null) {
                platform.write(Immutable.with(platform.rows(), person.id(), fresh));
            }
            return known == null ? fresh : known;
        });
    }

    @Override
    public String hash(String password) {
        return password;
    }

    @Override
    public boolean addHashed(Account account, String hash) {
        return add(account, hash);
    }

    @Override
    public Optional<Account> of(Person person) {
        return first(row -> row.account().person().isSameAs(person));
    }

    @Override
    public void rename(AccountId id, PersonName name) {
        change(id, row -> {
            Account account = row.account();
            var renamed = new Person(account.person().id(), name);
            return new Row(new Account(id, account.userName(), renamed), row.password());
        });
    }

    @Override
    public void changePassword(AccountId id, String hash) {
        change(id, row -> new Row(row.account(), hash));
    }

    private void change(AccountId id, UnaryOperator<Row> change) {
        transactions.call(() -> {
            Optional.ofNullable(rows.rows().get(id))
                    .ifPresent(row -> rows.write(Immutable.with(rows.rows(), id, change.apply(row))));
            return id;
        });
    }

    private Optional<Account> first(Predicate<Row> wanted) {
        return transactions.call(() ->
                rows.rows().values().stream().filter(wanted).map(Row::account).findFirst());
    }
}
