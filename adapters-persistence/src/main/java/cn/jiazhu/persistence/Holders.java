package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.HOLDER;
import static org.jooq.impl.DSL.val;

import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.persistence.schema.tables.Holder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
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

    UUID sealOf(UUID id) {
        return key.sealOf(id);
    }

    /// Their blind indexes, each worked out once.
    Map<HolderId, UUID> indexesOf(Stream<HolderId> holders) {
        return holders.distinct().collect(Collectors.toMap(Function.identity(), key::indexOf));
    }

    void store(Collection<HolderId> holders) {
        store(indexesOf(holders.stream()));
    }

    /// In the order of their ids, so that two who store the same ones wait for each other only one way. One statement,
    /// whose arrays are rows.
    void store(Map<HolderId, UUID> holders) {
        var inOrder = holders.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(UUID::toString)))
                .toList();
        transactions
                .sql()
                .execute(
                        """
                        insert into holder (id, id_type, data_key_id, id_number)
                        select id, id_type, {3}, id_number
                        from unnest({0}, {1}, {2}) as given (id, id_type, id_number)
                        on conflict do nothing
                        """,
                        val(inOrder.stream().map(Map.Entry::getValue).toArray(UUID[]::new)),
                        val(inOrder.stream()
                                .map(holder -> holder.getKey().type().name())
                                .toArray(String[]::new)),
                        val(inOrder.stream()
                                .map(holder -> key.encrypt(holder.getKey(), holder.getValue()))
                                .toArray(byte[][]::new)),
                        val(key.id()));
    }

    /// The document in a row that was joined with `table`.
    HolderId read(Record row, Holder table) {
        return key.decrypt(row.get(table.ID), row.get(table.ID_TYPE), row.get(table.ID_NUMBER));
    }

    Person read(Record row, Field<PersonName> name) {
        return new Person(read(row, HOLDER), row.get(name));
    }
}
