package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.CERTIFICATE;
import static cn.jiazhu.persistence.schema.Tables.REPORT_SEQUENCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.TypeVersions;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.registry.Heard;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;

/// Certificates with the facts of every version.
final class JooqCertificates implements Certificates {

    /// Held by an import until it commits: what two imports add at once, neither could see in the other.
    private static final long ONE_IMPORT_AT_A_TIME = 1;

    private static final Prepared LOCK = new Prepared(select(CERTIFICATE.VERSION)
            .from(CERTIFICATE)
            .where(CERTIFICATE.ID.eq(given(CERTIFICATE.ID)))
            .forUpdate());

    private final JooqTransactions transactions;
    private final Holders holders;
    private final CertificateRows rows;

    JooqCertificates(JooqTransactions transactions, Holders holders, TypeVersions types) {
        this.transactions = transactions;
        this.holders = holders;
        this.rows = new CertificateRows(transactions, holders, types);
    }

    @Override
    public Optional<Certificate> find(CertificateId id) {
        return rows.find(id);
    }

    /// First the lock, then the facts: a statement that had to wait would still read what it saw before.
    @Override
    public Optional<Certificate> lock(CertificateId id) {
        return lockVersion(id).flatMap(_ -> find(id));
    }

    /// Of a row that it had to wait for, a locking statement reads what the other has left.
    @Override
    public Optional<Integer> lockVersion(CertificateId id) {
        return LOCK.fetchOptional(transactions.sql(), row -> row.get(CERTIFICATE.VERSION), id);
    }

    @Override
    public List<Certificate> of(HolderId holder) {
        return rows.certificates(CERTIFICATE.HOLDER.eq(holders.indexOf(holder)));
    }

    @Override
    public List<Certificate> numbered(Collection<RegistrationNumber> numbers) {
        var digits = numbers.stream()
                .map(RegistrationNumber::registration)
                .distinct()
                .toArray(String[]::new);
        var types = CertificateType.ALL.toArray(CertificateType[]::new);
        return rows.certificates(CERTIFICATE.TYPE.eq(any(types)).and(CERTIFICATE.NUMBER_DIGITS.eq(any(digits))));
    }

    @Override
    public Optional<Facts> facts(CertificateId id, int version) {
        return rows.facts(id, version);
    }

    @Override
    public List<Version> versionsFrom(CertificateId id, int first) {
        return rows.versionsFrom(id, first);
    }

    @Override
    public List<Certificate> lockFor(List<RegistryReport> reports) {
        transactions
                .sql()
                .select(function("pg_advisory_xact_lock", SQLDataType.OTHER, val(ONE_IMPORT_AT_A_TIME)))
                .execute();
        var ids = lockedIds(concernedBy(reports));
        return ids.isEmpty() ? List.of() : rows.certificates(CERTIFICATE.ID.eq(any(ids.toArray(CertificateId[]::new))));
    }

    @Override
    public List<Certificate> concerned(List<RegistryReport> reports) {
        return reports.isEmpty() ? List.of() : rows.certificates(concernedBy(reports));
    }

    @Override
    public void store(List<Certificate> certificates) {
        transactions.run(() -> new CertificateBatch(transactions.sql(), holders, certificates).store());
    }

    @Override
    public List<Heard> heard(Collection<CertificateId> ids) {
        return transactions
                .sql()
                .selectFrom(REPORT_SEQUENCE)
                .where(REPORT_SEQUENCE.CERTIFICATE.eq(any(ids.toArray(CertificateId[]::new))))
                .fetch(row -> new Heard(
                        row.get(REPORT_SEQUENCE.CERTIFICATE),
                        row.get(REPORT_SEQUENCE.SOURCE),
                        row.get(REPORT_SEQUENCE.NUMBER)));
    }

    @Override
    public void hear(List<Heard> heard) {
        transactions.run(() -> new Columns<Heard>(REPORT_SEQUENCE)
                .set(REPORT_SEQUENCE.CERTIFICATE, Heard::certificate)
                .set(REPORT_SEQUENCE.SOURCE, Heard::source)
                .set(REPORT_SEQUENCE.NUMBER, Heard::number)
                .insert(
                        transactions.sql(),
                        heard,
                        insert -> insert.onConflict(REPORT_SEQUENCE.CERTIFICATE, REPORT_SEQUENCE.SOURCE)
                                .doUpdate()
                                .set(
                                        REPORT_SEQUENCE.NUMBER,
                                        greatest(REPORT_SEQUENCE.NUMBER, excluded(REPORT_SEQUENCE.NUMBER)))));
    }

    private Condition concernedBy(List<RegistryReport> reports) {
        return reports.stream().collect(Collectors.groupingBy(RegistryReport::type)).entrySet().stream()
                .map(type -> concerns(type.getKey(), type.getValue()))
                .reduce(falseCondition(), Condition::or);
    }

    private List<CertificateId> lockedIds(Condition wanted) {
        return transactions
                .sql()
                .select(CERTIFICATE.ID)
                .from(CERTIFICATE)
                .where(wanted)
                .orderBy(CERTIFICATE.ID)
                .forUpdate()
                .fetch(CERTIFICATE.ID);
    }

    private Condition concerns(CertificateType type, List<RegistryReport> reports) {
        var persons = reports.stream()
                .map(report -> holders.indexOf(report.holder().id()))
                .distinct()
                .toArray(UUID[]::new);
        var numbers = reports.stream()
                .filter(RegistryReport.Registered.class::isInstance)
                .map(report ->
                        ((RegistryReport.Registered) report).facts().number().registration())
                .distinct()
                .toArray(String[]::new);
        return CERTIFICATE
                .TYPE
                .eq(type)
                .and(CERTIFICATE.HOLDER.eq(any(persons)).or(CERTIFICATE.NUMBER_DIGITS.eq(any(numbers))));
    }
}
