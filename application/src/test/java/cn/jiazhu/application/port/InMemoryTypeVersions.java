package cn.jiazhu.application.port;

import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.TypeVersion;
import java.util.concurrent.atomic.AtomicReference;

/// Versions of certificate types in memory; what is known of them is behind, as everywhere.
public final class InMemoryTypeVersions implements TypeVersions {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<CertificateTypes> stored;
    private final AtomicReference<CertificateTypes> known = new AtomicReference<>(CertificateTypes.FIRST);

    public InMemoryTypeVersions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.stored = transactions.cell(CertificateTypes.FIRST);
    }

    @Override
    public CertificateTypes known() {
        return known.get();
    }

    @Override
    public CertificateTypes stored() {
        return transactions.call(stored::rows);
    }

    @Override
    public void refresh() {
        known.set(stored());
    }

    @Override
    public boolean add(CertificateType type, TypeVersion version) {
        return transactions.call(() -> {
            boolean next = stored.rows().known(type).versions().size() < version.number();
            if (next) {
                stored.write(stored.rows().with(type, version));
            }
            return next;
        });
    }
}
