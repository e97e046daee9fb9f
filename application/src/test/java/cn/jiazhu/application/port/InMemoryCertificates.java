package cn.jiazhu.application.port;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.registry.Heard;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Certificates in memory; locking one is holding the world's lock.
public final class InMemoryCertificates implements Certificates {

    private record Key(CertificateId certificate, int number) {}

    private record Counted(CertificateId certificate, String source) {}

    private final InMemoryTransactions transactions;
    private final TypeVersions types;
    private final InMemoryTransactions.Cell<Map<CertificateId, Certificate>> certificates;
    private final InMemoryTransactions.Cell<Map<Key, Report.Reported>> versions;
    private final InMemoryTransactions.Cell<Map<Counted, Heard>> heard;

    public InMemoryCertificates(InMemoryTransactions transactions, TypeVersions types) {
        this.transactions = transactions;
        this.types = types;
        this.certificates = transactions.cell(Map.of());
        this.versions = transactions.cell(Map.of());
        this.heard = transactions.cell(Map.of());
    }

    @Override
    public Optional<Certificate> find(CertificateId id) {
        return transactions.call(
                () -> Optional.ofNullable(certificates.rows().get(id)).map(this::known));
    }

    @Override
    public Optional<Certificate> lock(CertificateId id) {
        return find(id);
    }

    @Override
    public Optional<Integer> lockVersion(CertificateId id) {
        return find(id).map(Certificate::version);
    }

    @Override
    public List<Certificate> of(HolderId holder) {
        return all().filter(certificate -> certificate.holder().id().equals(holder))
                .toList();
    }

    @Override
    public List<Certificate> numbered(Collection<RegistrationNumber> numbers) {
        return all().filter(certificate -> certificate
                        .facts()
                        .filter(facts -> numbers.stream().anyMatch(facts.number()::isSameRegistration))
                        .isPresent())
                .toList();
    }

    @Override
    public Optional<Facts> facts(CertificateId id, int version) {
        return transactions.call(() ->
                Optional.ofNullable(versions.rows().get(new Key(id, version))).map(Report.Reported::facts));
    }

    @Override
    public List<Version> versionsFrom(CertificateId id, int first) {
        return transactions.call(() -> versions.rows().entrySet().stream()
                .filter(entry -> entry.getKey().certificate().equals(id)
                        && entry.getKey().number() >= first)
                .map(entry -> version(entry.getKey().number(), entry.getValue()))
                .sorted(Comparator.comparingInt(Version::number))
                .toList());
    }

    @Override
    public List<Certificate> lockFor(List<RegistryReport> reports) {
        return concerned(reports);
    }

    @Override
    public List<Certificate> concerned(List<RegistryReport> reports) {
        return all().filter(certificate -> reports.stream().anyMatch(report -> concerns(report, certificate)))
                .toList();
    }

    @Override
    public void store(List<Certificate> stored) {
        transactions.call(() -> {
            stored.forEach(this::store);
            return stored.size();
        });
    }

    @Override
    public List<Heard> heard(Collection<CertificateId> ids) {
        return transactions.call(() -> heard.rows().values().stream()
                .filter(one -> ids.contains(one.certificate()))
                .toList());
    }

    @Override
    public void hear(List<Heard> news) {
        transactions.call(() -> {
            news.forEach(this::hear);
            return news.size();
        });
    }

    private void hear(Heard one) {
        var key = new Counted(one.certificate(), one.source());
        boolean older = heard.rows().containsKey(key) && heard.rows().get(key).number() > one.number();
        heard.write(older ? heard.rows() : Immutable.with(heard.rows(), key, one));
    }

    private void store(Certificate certificate) {
        certificates.write(Immutable.with(certificates.rows(), certificate.id(), certificate));
        if (certificate.report() instanceof Report.Reported reported) {
            var version = new Key(certificate.id(), certificate.version());
            versions.write(Immutable.with(versions.rows(), version, reported));
        }
    }

    private static Version version(int number, Report.Reported reported) {
        return new Version(number, reported.facts(), reported.trueFrom(), reported.at(), reported.by());
    }

    private Stream<Certificate> all() {
        return transactions.call(() -> certificates.rows().values().stream().map(this::known));
    }

    private Certificate known(Certificate certificate) {
        return certificate.withType(types.known().known(certificate.type()));
    }

    private static boolean concerns(RegistryReport report, Certificate certificate) {
        boolean sameHolder = certificate.holder().isSameAs(report.holder());
        boolean sameNumber = report instanceof RegistryReport.Registered registered
                && certificate
                        .facts()
                        .filter(known -> known.number()
                                .isSameRegistration(registered.facts().number()))
                        .isPresent();
        return certificate.type().equals(report.type()) && (sameHolder || sameNumber);
    }
}
