package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.CERTIFICATE_TYPE_VERSION;

import cn.jiazhu.application.port.TypeVersions;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.Record;

/// Versions of certificate types, only ever added; a handful, kept in memory as they were looked up last.
final class JooqTypeVersions implements TypeVersions {

    private final JooqTransactions transactions;
    private final AtomicReference<CertificateTypes> known = new AtomicReference<>(CertificateTypes.FIRST);

    JooqTypeVersions(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CertificateTypes known() {
        return known.get();
    }

    @Override
    public CertificateTypes stored() {
        var types = CertificateTypes.FIRST;
        for (Record row : transactions
                .sql()
                .selectFrom(CERTIFICATE_TYPE_VERSION)
                .orderBy(CERTIFICATE_TYPE_VERSION.TYPE, CERTIFICATE_TYPE_VERSION.NUMBER)
                .fetch()) {
            types = types.with(row.get(CERTIFICATE_TYPE_VERSION.TYPE), version(row));
        }
        return types;
    }

    @Override
    public void refresh() {
        known.set(stored());
    }

    @Override
    public boolean add(CertificateType type, TypeVersion version) {
        return transactions
                        .sql()
                        .insertInto(CERTIFICATE_TYPE_VERSION)
                        .set(CERTIFICATE_TYPE_VERSION.TYPE, type)
                        .set(CERTIFICATE_TYPE_VERSION.NUMBER, version.number())
                        .set(CERTIFICATE_TYPE_VERSION.FROM_DAY, version.from())
                        .set(CERTIFICATE_TYPE_VERSION.USE_DAYS, version.rules().useDays())
                        .set(CERTIFICATE_TYPE_VERSION.AGE_LIMIT, version.rules().ageLimit())
                        .set(
                                CERTIFICATE_TYPE_VERSION.SPECIALTIES,
                                version.rules().specialties().toArray(String[]::new))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static TypeVersion version(Record row) {
        return new TypeVersion(
                row.get(CERTIFICATE_TYPE_VERSION.NUMBER),
                row.get(CERTIFICATE_TYPE_VERSION.FROM_DAY),
                new TypeRules(
                        row.get(CERTIFICATE_TYPE_VERSION.USE_DAYS),
                        row.get(CERTIFICATE_TYPE_VERSION.AGE_LIMIT),
                        List.of(row.get(CERTIFICATE_TYPE_VERSION.SPECIALTIES))));
    }
}
