package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.BINDING;

import cn.jiazhu.application.port.Bindings;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.identity.HolderId;
import java.time.Instant;
import java.util.List;

/// Bindings; a released one stays on record.
final class JooqBindings implements Bindings {

    private final JooqTransactions transactions;
    private final Holders holders;

    JooqBindings(JooqTransactions transactions, Holders holders) {
        this.transactions = transactions;
        this.holders = holders;
    }

    @Override
    public void bind(Binding binding) {
        transactions.run(() -> {
            holders.store(List.of(binding.holder()));
            transactions
                    .sql()
                    .insertInto(BINDING)
                    .set(BINDING.ID, binding.id())
                    .set(BINDING.HOLDER, holders.indexOf(binding.holder()))
                    .set(BINDING.CERTIFICATE, binding.certificate())
                    .set(BINDING.BOUND_AT, binding.at())
                    .onConflict(BINDING.HOLDER, BINDING.CERTIFICATE)
                    .where(BINDING.RELEASED_AT.isNull())
                    .doNothing()
                    .execute();
        });
    }

    @Override
    public boolean release(HolderId holder, CertificateId certificate, Instant at) {
        return transactions
                        .sql()
                        .update(BINDING)
                        .set(BINDING.RELEASED_AT, at)
                        .where(BINDING.HOLDER.eq(holders.indexOf(holder)))
                        .and(BINDING.CERTIFICATE.eq(certificate))
                        .and(BINDING.RELEASED_AT.isNull())
                        .execute()
                == 1;
    }

    @Override
    public List<CertificateId> of(HolderId holder) {
        return transactions
                .sql()
                .select(BINDING.CERTIFICATE)
                .from(BINDING)
                .where(BINDING.HOLDER.eq(holders.indexOf(holder)))
                .and(BINDING.RELEASED_AT.isNull())
                .orderBy(BINDING.BOUND_AT, BINDING.ID)
                .fetch(BINDING.CERTIFICATE);
    }
}
