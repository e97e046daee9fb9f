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
import cn.jiazhu.domain.certificate.Specialty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/// Certificates on their way into rows, each table in one batch and in the order of ids, so that two writers wait for
/// each other only one way. The facts of a version are written once; announcements are few and written anew.
final class CertificateBatch {

    private final DSLContext sql;
    private final Holders holders;
    private final List<Certificate> certificates;

    CertificateBatch(DSLContext sql, Holders holders, List<Certificate> certificates) {
        this.sql = sql;
        this.holders = holders;
        this.certificates = certificates.stream()
                .sorted(Comparator.comparing(certificate -> certificate.id().toString()))
                .toList();
    }

    void store() {
        holders.store(certificates.stream()
                .flatMap(certificate -> Stream.concat(
                        Stream.of(certificate.holder().id()), certificate.facts().map(Facts::holder).stream()))
                .toList());
        storeCertificates();
        storeVersions();
        storeSpecialties();
        storeAnnouncements();
    }

    private void storeCertificates() {
        var insert = sql.insertInto(CERTIFICATE)
                .columns(
                        CERTIFICATE.ID,
                        CERTIFICATE.TYPE,
                        CERTIFICATE.HOLDER,
                        CERTIFICATE.HOLDER_NAME,
                        CERTIFICATE.VERSION,
                        CERTIFICATE.NUMBER_DIGITS)
                .values((CertificateId) null, null, null, null, null, null)
                .onConflict(CERTIFICATE.ID)
                .doUpdate()
                .set(CERTIFICATE.HOLDER, excluded(CERTIFICATE.HOLDER))
                .set(CERTIFICATE.HOLDER_NAME, excluded(CERTIFICATE.HOLDER_NAME))
                .set(CERTIFICATE.VERSION, excluded(CERTIFICATE.VERSION))
                .set(CERTIFICATE.NUMBER_DIGITS, excluded(CERTIFICATE.NUMBER_DIGITS));
        each(
                insert,
                certificates.stream()
                        .map(certificate -> row(
                                certificate.id(),
                                certificate.type(),
                                holders.indexOf(certificate.holder().id()),
                                certificate.holder().name(),
                                certificate.version(),
                                certificate
                                        .facts()
                                        .map(CertificateRows::digitsOf)
                                        .orElse(null))));
    }

    private void storeVersions() {
        var insert = sql.insertInto(CERTIFICATE_VERSION)
                .columns(
                        CERTIFICATE_VERSION.CERTIFICATE,
                        CERTIFICATE_VERSION.VERSION,
                        CERTIFICATE_VERSION.NUMBER,
                        CERTIFICATE_VERSION.IDENTIFIER,
                        CERTIFICATE_VERSION.NAME,
                        CERTIFICATE_VERSION.GENDER,
                        CERTIFICATE_VERSION.BIRTH_DATE,
                        CERTIFICATE_VERSION.HOLDER,
                        CERTIFICATE_VERSION.EMPLOYER,
                        CERTIFICATE_VERSION.EMPLOYER_CREDIT_CODE,
                        CERTIFICATE_VERSION.ISSUED_ON,
                        CERTIFICATE_VERSION.STATE,
                        CERTIFICATE_VERSION.STATE_FROM,
                        CERTIFICATE_VERSION.PHOTO_SOURCE,
                        CERTIFICATE_VERSION.PHOTO,
                        CERTIFICATE_VERSION.SIGNATURE_SOURCE,
                        CERTIFICATE_VERSION.SIGNATURE,
                        CERTIFICATE_VERSION.KNOWN_FROM)
                .values(
                        (CertificateId) null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .onConflictDoNothing();
        each(insert, certificates.stream().flatMap(this::versionRow));
    }

    private Stream<@Nullable Object[]> versionRow(Certificate certificate) {
        return switch (certificate.report()) {
            case Report.Awaited _ -> Stream.empty();
            case Report.Reported(var facts, var at) ->
                Stream.<@Nullable Object[]>of(row(
                        certificate.id(),
                        certificate.version(),
                        facts.number(),
                        facts.identifier(),
                        facts.name(),
                        facts.gender(),
                        facts.birthDate(),
                        holders.indexOf(facts.holder()),
                        facts.employer().name(),
                        facts.employer().creditCode(),
                        facts.issuedOn(),
                        facts.state(),
                        facts.stateFrom(),
                        source(facts.photo()),
                        blob(facts.photo()),
                        source(facts.signature()),
                        blob(facts.signature()),
                        at));
        };
    }

    private void storeSpecialties() {
        var insert = sql.insertInto(SPECIALTY)
                .columns(
                        SPECIALTY.CERTIFICATE,
                        SPECIALTY.VERSION,
                        SPECIALTY.POSITION,
                        SPECIALTY.NAME,
                        SPECIALTY.FIRST_DAY,
                        SPECIALTY.LAST_DAY)
                .values((CertificateId) null, null, null, null, null, null)
                .onConflictDoNothing();
        each(insert, certificates.stream().flatMap(CertificateBatch::specialtyRows));
    }

    private static Stream<@Nullable Object[]> specialtyRows(Certificate certificate) {
        List<Specialty> specialties =
                certificate.facts().map(Facts::specialties).orElse(List.of());
        return IntStream.range(0, specialties.size())
                .mapToObj(position -> row(
                        certificate.id(),
                        certificate.version(),
                        position,
                        specialties.get(position).name(),
                        specialties.get(position).validity().first(),
                        specialties.get(position).validity().last()));
    }

    private void storeAnnouncements() {
        var ids = certificates.stream().map(Certificate::id).toArray(CertificateId[]::new);
        sql.deleteFrom(REGISTRATION_EVENT)
                .where(REGISTRATION_EVENT.CERTIFICATE.eq(any(ids)))
                .execute();
        var insert = sql.insertInto(REGISTRATION_EVENT)
                .columns(
                        REGISTRATION_EVENT.CERTIFICATE,
                        REGISTRATION_EVENT.POSITION,
                        REGISTRATION_EVENT.APPLICATION,
                        REGISTRATION_EVENT.ANNOUNCED_ON,
                        REGISTRATION_EVENT.PROVINCE,
                        REGISTRATION_EVENT.ANSWERED)
                .values((CertificateId) null, null, null, null, null, null);
        each(insert, certificates.stream().flatMap(CertificateBatch::announcementRows));
    }

    private static Stream<@Nullable Object[]> announcementRows(Certificate certificate) {
        List<Announcement> all = new ArrayList<>(certificate.answered());
        all.addAll(certificate.pending());
        return IntStream.range(0, all.size())
                .mapToObj(position -> row(
                        certificate.id(),
                        position,
                        all.get(position).application(),
                        all.get(position).announcedOn(),
                        all.get(position).province(),
                        position < certificate.answered().size()));
    }

    private static @Nullable Digest source(HolderImage image) {
        return switch (image) {
            case HolderImage.Missing _ -> null;
            case HolderImage.Unreadable(var source) -> source;
            case HolderImage.Stored(var source, var _) -> source;
        };
    }

    private static @Nullable Digest blob(HolderImage image) {
        return image instanceof HolderImage.Stored(var _, var blob) ? blob : null;
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private void each(Query insert, Stream<@Nullable Object[]> rows) {
        var bound = rows.toArray(Object[][]::new);
        if (bound.length > 0) {
            sql.batch(insert).bind(bound).execute();
        }
    }
}
