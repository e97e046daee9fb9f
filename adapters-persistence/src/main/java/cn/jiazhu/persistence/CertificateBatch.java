package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.CERTIFICATE;
import static cn.jiazhu.persistence.schema.Tables.CERTIFICATE_VERSION;
import static cn.jiazhu.persistence.schema.Tables.REGISTRATION_EVENT;
import static cn.jiazhu.persistence.schema.Tables.SPECIALTY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.Ordered;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.identity.HolderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStepN;
import org.jspecify.annotations.Nullable;

/// Certificates on their way into rows, each table in one batch and in the order of ids, so that two writers wait for
/// each other only one way: new ones by COPY, known ones beside what is there. The facts of a version are written once;
/// announcements are few and written anew.
final class CertificateBatch {

    private record Version(
            CertificateId certificate, int number, Facts facts, Instant at, Instant trueFrom, Ordered by) {

        @Nullable
        Instant trueBeforeKnown() {
            return trueFrom.isBefore(at) ? trueFrom : null;
        }

        /// Beside an order of the ministry stands what the province says; without one that is the state itself.
        <T> @Nullable T ofOrder(Function<Ordered.ByMinistry, T> part) {
            return switch (by) {
                case Ordered.ByProvince _ -> null;
                case Ordered.ByMinistry order -> part.apply(order);
            };
        }
    }

    private record SpecialtyRow(CertificateId certificate, int version, int position, Specialty specialty) {}

    private record AnnouncementRow(
            CertificateId certificate, int position, Announcement announcement, boolean answered) {}

    private final DSLContext sql;
    private final Holders holders;
    private final Map<HolderId, UUID> indexes;
    private final List<Certificate> certificates;

    CertificateBatch(DSLContext sql, Holders holders, List<Certificate> certificates) {
        this.sql = sql;
        this.holders = holders;
        this.indexes = holders.indexesOf(certificates.stream()
                .flatMap(certificate -> Stream.concat(
                        Stream.of(certificate.holder().id()), certificate.facts().map(Facts::holder).stream())));
        this.certificates = certificates.stream()
                .sorted(Comparator.comparing(certificate -> certificate.id().toString()))
                .toList();
    }

    void store() {
        holders.store(indexes);
        var known = known();
        add(certificates.stream()
                .filter(certificate -> !known.contains(certificate.id()))
                .toList());
        change(certificates.stream()
                .filter(certificate -> known.contains(certificate.id()))
                .toList());
    }

    private Set<CertificateId> known() {
        return sql.select(CERTIFICATE.ID)
                .from(CERTIFICATE)
                .where(CERTIFICATE.ID.eq(any(ids(certificates))))
                .fetchSet(CERTIFICATE.ID);
    }

    private void add(List<Certificate> fresh) {
        var versions = fresh.stream().flatMap(CertificateBatch::version).toList();
        certificates().copy(sql, fresh);
        versions().copy(sql, versions);
        specialties()
                .copy(
                        sql,
                        versions.stream().flatMap(CertificateBatch::specialties).toList());
        announcements()
                .copy(
                        sql,
                        fresh.stream().flatMap(CertificateBatch::announcements).toList());
    }

    private void change(List<Certificate> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var versions = changed.stream().flatMap(CertificateBatch::version).toList();
        certificates()
                .insert(
                        sql,
                        changed,
                        insert -> insert.onConflict(CERTIFICATE.ID)
                                .doUpdate()
                                .set(CERTIFICATE.HOLDER, excluded(CERTIFICATE.HOLDER))
                                .set(CERTIFICATE.HOLDER_NAME, excluded(CERTIFICATE.HOLDER_NAME))
                                .set(CERTIFICATE.VERSION, excluded(CERTIFICATE.VERSION))
                                .set(CERTIFICATE.NUMBER_DIGITS, excluded(CERTIFICATE.NUMBER_DIGITS)));
        versions().insert(sql, versions, InsertValuesStepN::onConflictDoNothing);
        specialties()
                .insert(
                        sql,
                        versions.stream().flatMap(CertificateBatch::specialties).toList(),
                        InsertValuesStepN::onConflictDoNothing);
        sql.deleteFrom(REGISTRATION_EVENT)
                .where(REGISTRATION_EVENT.CERTIFICATE.eq(any(ids(changed))))
                .execute();
        announcements()
                .insert(
                        sql,
                        changed.stream()
                                .flatMap(CertificateBatch::announcements)
                                .toList(),
                        insert -> insert);
    }

    private Columns<Certificate> certificates() {
        return new Columns<Certificate>(CERTIFICATE)
                .set(CERTIFICATE.ID, Certificate::id)
                .set(CERTIFICATE.TYPE, Certificate::type)
                .set(
                        CERTIFICATE.HOLDER,
                        certificate -> indexes.get(certificate.holder().id()))
                .set(
                        CERTIFICATE.HOLDER_NAME,
                        certificate -> certificate.holder().name())
                .set(CERTIFICATE.VERSION, Certificate::version)
                .set(CERTIFICATE.NUMBER_DIGITS, CertificateBatch::digits);
    }

    private Columns<Version> versions() {
        return new Columns<Version>(CERTIFICATE_VERSION)
                .set(CERTIFICATE_VERSION.CERTIFICATE, Version::certificate)
                .set(CERTIFICATE_VERSION.VERSION, Version::number)
                .set(CERTIFICATE_VERSION.NUMBER, version -> version.facts().number())
                .set(CERTIFICATE_VERSION.IDENTIFIER, version -> version.facts().identifier())
                .set(CERTIFICATE_VERSION.NAME, version -> version.facts().name())
                .set(CERTIFICATE_VERSION.GENDER, version -> version.facts().gender())
                .set(CERTIFICATE_VERSION.BIRTH_DATE, version -> version.facts().birthDate())
                .set(
                        CERTIFICATE_VERSION.HOLDER,
                        version -> indexes.get(version.facts().holder()))
                .set(
                        CERTIFICATE_VERSION.EMPLOYER,
                        version -> version.facts().employer().name())
                .set(
                        CERTIFICATE_VERSION.EMPLOYER_CREDIT_CODE,
                        version -> version.facts().employer().creditCode())
                .set(CERTIFICATE_VERSION.ISSUED_ON, version -> version.facts().issuedOn())
                .set(CERTIFICATE_VERSION.STATE, version -> version.facts().state())
                .set(CERTIFICATE_VERSION.STATE_FROM, version -> version.facts().stateFrom())
                .set(
                        CERTIFICATE_VERSION.PHOTO_SOURCE,
                        version -> source(version.facts().photo()))
                .set(CERTIFICATE_VERSION.PHOTO, version -> blob(version.facts().photo()))
                .set(
                        CERTIFICATE_VERSION.SIGNATURE_SOURCE,
                        version -> source(version.facts().signature()))
                .set(
                        CERTIFICATE_VERSION.SIGNATURE,
                        version -> blob(version.facts().signature()))
                .set(CERTIFICATE_VERSION.KNOWN_FROM, Version::at)
                .set(CERTIFICATE_VERSION.TRUE_FROM, Version::trueBeforeKnown)
                .set(
                        CERTIFICATE_VERSION.ORDERED_STATE,
                        version -> version.ofOrder(order -> order.ordered().state()))
                .set(
                        CERTIFICATE_VERSION.ORDERED_FROM,
                        version -> version.ofOrder(order -> order.ordered().from()))
                .set(
                        CERTIFICATE_VERSION.REPORTED_STATE,
                        version -> version.ofOrder(order -> order.reported().state()))
                .set(
                        CERTIFICATE_VERSION.REPORTED_FROM,
                        version -> version.ofOrder(order -> order.reported().from()));
    }

    private static Columns<SpecialtyRow> specialties() {
        return new Columns<SpecialtyRow>(SPECIALTY)
                .set(SPECIALTY.CERTIFICATE, SpecialtyRow::certificate)
                .set(SPECIALTY.VERSION, SpecialtyRow::version)
                .set(SPECIALTY.POSITION, row -> (short) row.position())
                .set(SPECIALTY.NAME, row -> row.specialty().name())
                .set(SPECIALTY.FIRST_DAY, row -> row.specialty().validity().first())
                .set(SPECIALTY.LAST_DAY, row -> row.specialty().validity().last());
    }

    private static Columns<AnnouncementRow> announcements() {
        return new Columns<AnnouncementRow>(REGISTRATION_EVENT)
                .set(REGISTRATION_EVENT.CERTIFICATE, AnnouncementRow::certificate)
                .set(REGISTRATION_EVENT.POSITION, row -> (short) row.position())
                .set(REGISTRATION_EVENT.APPLICATION, row -> row.announcement().application())
                .set(REGISTRATION_EVENT.ANNOUNCED_ON, row -> row.announcement().announcedOn())
                .set(REGISTRATION_EVENT.PROVINCE, row -> row.announcement().province())
                .set(REGISTRATION_EVENT.ANSWERED, AnnouncementRow::answered);
    }

    private static CertificateId[] ids(List<Certificate> certificates) {
        return certificates.stream().map(Certificate::id).toArray(CertificateId[]::new);
    }

    private static Stream<Version> version(Certificate certificate) {
        return switch (certificate.report()) {
            case Report.Awaited _ -> Stream.empty();
            case Report.Reported(var facts, var at, var trueFrom, var by) ->
                Stream.of(new Version(certificate.id(), certificate.version(), facts, at, trueFrom, by));
        };
    }

    private static Stream<SpecialtyRow> specialties(Version version) {
        List<Specialty> all = version.facts().specialties();
        return IntStream.range(0, all.size())
                .mapToObj(position ->
                        new SpecialtyRow(version.certificate(), version.number(), position, all.get(position)));
    }

    private static Stream<AnnouncementRow> announcements(Certificate certificate) {
        int answered = certificate.answered().size();
        List<Announcement> all = Stream.concat(certificate.answered().stream(), certificate.pending().stream())
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(position ->
                        new AnnouncementRow(certificate.id(), position, all.get(position), position < answered));
    }

    private static @Nullable String digits(Certificate certificate) {
        return certificate.facts().map(facts -> facts.number().registration()).orElse(null);
    }

    private static @Nullable Digest source(HolderImage image) {
        return switch (image) {
            case HolderImage.Missing _ -> null;
            case HolderImage.Unreadable(var source) -> source;
            case HolderImage.Stored(var source, var _) -> source;
        };
    }

    private static @Nullable Digest blob(HolderImage image) {
        return image instanceof HolderImage.Stored stored ? stored.blob() : null;
    }
}
