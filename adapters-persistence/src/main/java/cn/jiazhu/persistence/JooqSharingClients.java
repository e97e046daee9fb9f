package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.SHARING_CLIENT;

import cn.jiazhu.application.port.SharingClients;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// Systems that ask by the sharing interface.
final class JooqSharingClients implements SharingClients {

    private final JooqTransactions transactions;

    JooqSharingClients(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean add(Client client) {
        return transactions
                        .sql()
                        .insertInto(SHARING_CLIENT)
                        .set(SHARING_CLIENT.ID, client.id())
                        .set(SHARING_CLIENT.NAME, client.name())
                        .set(SHARING_CLIENT.TOKEN, client.token())
                        .set(SHARING_CLIENT.ADDED_AT, client.addedAt())
                        .onConflict(SHARING_CLIENT.NAME)
                        .where(SHARING_CLIENT.ENDED_AT.isNull())
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean end(String name, Instant at) {
        return transactions
                        .sql()
                        .update(SHARING_CLIENT)
                        .set(SHARING_CLIENT.ENDED_AT, at)
                        .where(SHARING_CLIENT.NAME.eq(name))
                        .and(SHARING_CLIENT.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    @Override
    public Optional<Client> find(String name) {
        return transactions
                .sql()
                .selectFrom(SHARING_CLIENT)
                .where(SHARING_CLIENT.NAME.eq(name))
                .and(SHARING_CLIENT.ENDED_AT.isNull())
                .fetchOptional(JooqSharingClients::client);
    }

    @Override
    public List<Client> all() {
        return transactions
                .sql()
                .selectFrom(SHARING_CLIENT)
                .orderBy(SHARING_CLIENT.ADDED_AT, SHARING_CLIENT.ID)
                .fetch(JooqSharingClients::client);
    }

    private static Client client(Record row) {
        return new Client(
                row.get(SHARING_CLIENT.ID),
                row.get(SHARING_CLIENT.NAME),
                row.get(SHARING_CLIENT.TOKEN),
                row.get(SHARING_CLIENT.ADDED_AT),
                Optional.ofNullable(row.get(SHARING_CLIENT.ENDED_AT)));
    }
}
