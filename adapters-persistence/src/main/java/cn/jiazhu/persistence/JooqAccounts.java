package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.ACCOUNT;
import static cn.jiazhu.persistence.schema.Tables.HOLDER;
import static org.jooq.impl.DSL.inline;

import cn.jiazhu.application.port.Account;
import cn.jiazhu.application.port.Accounts;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.identity.PlatformPersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Record;

/// Accounts of both channels.
final class JooqAccounts implements Accounts {

    private static final Condition PORTAL = ACCOUNT.CHANNEL.eq(inline(Channel.PORTAL.name()));

    private final JooqTransactions transactions;
    private final Holders holders;
    private final Passwords passwords;

    JooqAccounts(JooqTransactions transactions, Holders holders, Passwords passwords) {
        this.transactions = transactions;
        this.holders = holders;
        this.passwords = passwords;
    }

    /// Asked first, for a password's hash costs its memory; asked again by the constraints.
    @Override
    public boolean add(Account account, String password) {
        var person = holders.indexOf(account.person().id());
        boolean isTaken = transactions
                .sql()
                .fetchExists(
                        ACCOUNT,
                        PORTAL.and(ACCOUNT.SUBJECT.eq(account.userName()).or(ACCOUNT.HOLDER.eq(person))));
        return !isTaken && insert(account, passwords.hash(password));
    }

    /// All of them under one hash; whoever has an account keeps it.
    void add(List<Account> accounts, String password) {
        String hash = passwords.hash(password);
        transactions.run(() -> accounts.forEach(account -> insert(account, hash)));
    }

    @Override
    public <T> Optional<T> authenticate(String userName, String password, Function<Account, T> then) {
        var row = row(ACCOUNT.SUBJECT.eq(userName).and(PORTAL));
        var hash = row.map(found -> found.get(ACCOUNT.PASSWORD_HASH));
        if (!passwords.check(password, hash)) {
            return Optional.empty();
        }
        var renewed = hash.filter(Passwords::isOutdated).map(_ -> passwords.hash(password));
        return row.flatMap(found -> transactions.call(() -> {
            if (!unchanged(found)) {
                return Optional.empty();
            }
            renewed.ifPresent(next -> changePassword(found.get(ACCOUNT.ID), next));
            return Optional.of(then.apply(account(found)));
        }));
    }

    /// Locks the account. Checking a password takes long enough for it to be changed meanwhile.
    private boolean unchanged(Record checked) {
        return transactions
                .sql()
                .select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(checked.get(ACCOUNT.ID)))
                .forUpdate()
                .fetchOptional(ACCOUNT.PASSWORD_HASH)
                .equals(Optional.ofNullable(checked.get(ACCOUNT.PASSWORD_HASH)));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return row(ACCOUNT.ID.eq(id).and(PORTAL)).map(this::account);
    }

    @Override
    public AccountId ofPlatform(PlatformPersonId subject, Person person, AccountId fresh) {
        return transactions.call(() -> {
            holders.store(List.of(person.id()));
            var holder = holders.indexOf(person.id());
            transactions
                    .sql()
                    .insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, fresh)
                    .set(ACCOUNT.CHANNEL, Channel.PLATFORM.name())
                    .set(ACCOUNT.SUBJECT, subject.text())
                    .set(ACCOUNT.HOLDER, holder)
                    .set(ACCOUNT.HOLDER_NAME, person.name())
                    .onConflictDoNothing()
                    .execute();
            return transactions
                    .sql()
                    .select(ACCOUNT.ID)
                    .from(ACCOUNT)
                    .where(ACCOUNT.CHANNEL.eq(Channel.PLATFORM.name()).and(ACCOUNT.HOLDER.eq(holder)))
                    .fetchSingle(ACCOUNT.ID);
        });
    }

    @Override
    public String hash(String password) {
        return passwords.hash(password);
    }

    @Override
    public boolean addHashed(Account account, String hash) {
        return insert(account, hash);
    }

    @Override
    public Optional<Account> of(Person person) {
        return row(ACCOUNT.HOLDER.eq(holders.indexOf(person.id())).and(PORTAL)).map(this::account);
    }

    @Override
    public void rename(AccountId id, PersonName name) {
        transactions
                .sql()
                .update(ACCOUNT)
                .set(ACCOUNT.HOLDER_NAME, name)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    @Override
    public void changePassword(AccountId id, String hash) {
        transactions
                .sql()
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    private boolean insert(Account account, String hash) {
        return transactions.call(() -> {
            holders.store(List.of(account.person().id()));
            return transactions
                            .sql()
                            .insertInto(ACCOUNT)
                            .set(ACCOUNT.ID, account.id())
                            .set(ACCOUNT.CHANNEL, Channel.PORTAL.name())
                            .set(ACCOUNT.SUBJECT, account.userName())
                            .set(ACCOUNT.PASSWORD_HASH, hash)
                            .set(
                                    ACCOUNT.HOLDER,
                                    holders.indexOf(account.person().id()))
                            .set(ACCOUNT.HOLDER_NAME, account.person().name())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        });
    }

    private Optional<Record> row(Condition wanted) {
        return transactions
                .sql()
                .select(ACCOUNT.fields())
                .select(HOLDER.fields())
                .from(ACCOUNT)
                .join(HOLDER)
                .on(HOLDER.ID.eq(ACCOUNT.HOLDER))
                .where(wanted)
                .fetchOptional();
    }

    private Account account(Record row) {
        return new Account(row.get(ACCOUNT.ID), row.get(ACCOUNT.SUBJECT), holders.read(row, ACCOUNT.HOLDER_NAME));
    }
}
