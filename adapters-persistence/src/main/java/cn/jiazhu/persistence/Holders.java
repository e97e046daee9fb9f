package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.HOLDER;

import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.persistence.schema.tables.Holder;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;

/// Identity documents, each once, encrypted. Whatever is about a person refers to one.
final class Holders {

    private final JooqTransactions transactions;
    private final DataKey key;

    Holders(JooqTransactions transactions, DataKey key) {
        this.transactions = transactions;
        this.key = key;
    }

    UUID indexOf(HolderId holder) {
        return key.indexOf(holder);
    }

    /// In the order of their ids, so that two who store the same ones wait for each other only one way.
    void store(Collection<HolderId> holders) {
        var inOrder = holders.stream()
                .distinct()
                .sorted(Comparator.comparing(holder -> indexOf(holder).toString()))
                .toList();
        new Columns<HolderId>(HOLDER)
                .set(HOLDER.ID, key::indexOf)
                .set(HOLDER.ID_TYPE, HolderId::type)
                .set(HOLDER.DATA_KEY_ID, _ -> key.id())
                .set(HOLDER.ID_NUMBER, key::encrypt)
                .insert(transactions.sql(), inOrder, InsertValuesStepN::onConflictDoNothing);
    }

    /// The document in a row that was joined with `table`.
    HolderId read(Record row, Holder table) {
        return key.decrypt(row.get(table.ID), row.get(table.ID_TYPE), row.get(table.ID_NUMBER));
    }

    Person read(Record row, Field<PersonName> name) {
        return new Person(read(row, HOLDER), row.get(name));
    }
}
