package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.CERTIFICATE;
import static cn.jiazhu.persistence.schema.Tables.CERTIFICATE_VERSION;
import static cn.jiazhu.persistence.schema.Tables.HOLDER;
import static cn.jiazhu.persistence.schema.Tables.REGISTRATION_EVENT;
import static cn.jiazhu.persistence.schema.Tables.SPECIALTY;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import cn.jiazhu.application.port.TypeVersions;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.Ordered;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.Stated;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.persistence.schema.tables.Holder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Certificates read from their rows.
final class CertificateRows {

    /// The document that a version's facts name; after a correction an earlier one than the certificate's.
    private static final Holder FACTS_HOLDER = HOLDER.as("facts_holder");

    private static final Field<Result<Record3<String, LocalDate, LocalDate>>> SPECIALTIES = multiset(
                    select(SPECIALTY.NAME, SPECIALTY.FIRST_DAY, SPECIALTY.LAST_DAY)
                            .from(SPECIALTY)
                            .where(SPECIALTY.CERTIFICATE.eq(CERTIFICATE_VERSION.CERTIFICATE))
                            .and(SPECIALTY.VERSION.eq(CERTIFICATE_VERSION.VERSION))
                            .orderBy(SPECIALTY.POSITION))
            .as("specialties");

    private static final Field<Result<Record4<Application, LocalDate, String, Boolean>>> ANNOUNCEMENTS = multiset(
                    select(
                                    REGISTRATION_EVENT.APPLICATION,
                                    REGISTRATION_EVENT.ANNOUNCED_ON,
                                    REGISTRATION_EVENT.PROVINCE,
                                    REGISTRATION_EVENT.ANSWERED)
                            .from(REGISTRATION_EVENT)
                            .where(REGISTRATION_EVENT.CERTIFICATE.eq(CERTIFICATE.ID))
                            .orderBy(REGISTRATION_EVENT.POSITION))
            .as("announcements");

    private static final Prepared BY_ID =
            new Prepared(select(columns()).from(tables()).where(CERTIFICATE.ID.eq(given(CERTIFICATE.ID))));

    private final JooqTransactions transactions;
    private final Holders holders;
    private final TypeVersions types;

    CertificateRows(JooqTransactions transactions, Holders holders, TypeVersions types) {
        this.transactions = transactions;
        this.holders = holders;
        this.types = types;
    }

    /// A row of each certificate, with what [#certificate] reads.
    static List<Field<?>> columns() {
        return Stream.concat(
                        fields(CERTIFICATE, HOLDER, CERTIFICATE_VERSION, FACTS_HOLDER).stream(),
                        Stream.of(SPECIALTIES, ANNOUNCEMENTS))
                .toList();
    }

    static Table<?> tables() {
        return CERTIFICATE
                .join(HOLDER)
                .on(HOLDER.ID.eq(CERTIFICATE.HOLDER))
                .leftJoin(CERTIFICATE_VERSION)
                .on(CERTIFICATE_VERSION.CERTIFICATE.eq(CERTIFICATE.ID))
                .and(CERTIFICATE_VERSION.VERSION.eq(CERTIFICATE.VERSION))
                .leftJoin(FACTS_HOLDER)
                .on(FACTS_HOLDER.ID.eq(CERTIFICATE_VERSION.HOLDER));
    }

    Optional<Certificate> find(CertificateId id) {
        return BY_ID.fetchOptional(transactions.sql(), this::certificate, id);
    }

    List<Certificate> certificates(Condition wanted) {
        return transactions
                .sql()
                .select(columns())
                .from(tables())
                .where(wanted)
                .orderBy(CERTIFICATE.ID)
                .fetch(this::certificate);
    }

    Optional<Facts> facts(CertificateId id, int version) {
        return versions(id, CERTIFICATE_VERSION.VERSION.eq(version)).fetchOptional(this::facts);
    }

    /// Oldest first.
    List<Version> versionsFrom(CertificateId id, int first) {
        return versions(id, CERTIFICATE_VERSION.VERSION.ge(first))
                .orderBy(CERTIFICATE_VERSION.VERSION)
                .fetch(row -> new Version(
                        row.get(CERTIFICATE_VERSION.VERSION),
                        facts(row),
                        trueFrom(row),
                        row.get(CERTIFICATE_VERSION.KNOWN_FROM),
                        ordered(row)));
    }

    private SelectConditionStep<Record> versions(CertificateId id, Condition wanted) {
        return transactions
                .sql()
                .select(fields(CERTIFICATE_VERSION, FACTS_HOLDER))
                .select(SPECIALTIES)
                .from(CERTIFICATE_VERSION)
                .join(FACTS_HOLDER)
                .on(FACTS_HOLDER.ID.eq(CERTIFICATE_VERSION.HOLDER))
                .where(CERTIFICATE_VERSION.CERTIFICATE.eq(id))
                .and(wanted);
    }

    private static Instant trueFrom(Record row) {
        Instant earlier = row.get(CERTIFICATE_VERSION.TRUE_FROM);
        return earlier == null ? row.get(CERTIFICATE_VERSION.KNOWN_FROM) : earlier;
    }

    Certificate certificate(Record row) {
        int version = row.get(CERTIFICATE.VERSION);
        var announced = row.get(ANNOUNCEMENTS);
        return new Certificate(
                row.get(CERTIFICATE.ID),
                types.known().known(row.get(CERTIFICATE.TYPE)),
                holders.read(row, CERTIFICATE.HOLDER_NAME),
                version,
                version == 0
                        ? new Report.Awaited()
                        : new Report.Reported(
                                facts(row), row.get(CERTIFICATE_VERSION.KNOWN_FROM), trueFrom(row), ordered(row)),
                announcements(announced, false),
                announcements(announced, true));
    }

    private static List<Announcement> announcements(
            Result<Record4<Application, LocalDate, String, Boolean>> rows, boolean answered) {
        return rows.stream()
                .filter(row -> row.value4() == answered)
                .map(row -> new Announcement(row.value1(), row.value2(), row.value3()))
                .toList();
    }

    private Facts facts(Record row) {
        return new Facts(
                row.get(CERTIFICATE_VERSION.NUMBER),
                row.get(CERTIFICATE_VERSION.IDENTIFIER),
                row.get(CERTIFICATE_VERSION.NAME),
                row.get(CERTIFICATE_VERSION.GENDER),
                row.get(CERTIFICATE_VERSION.BIRTH_DATE),
                holders.read(row, FACTS_HOLDER),
                new Employer(row.get(CERTIFICATE_VERSION.EMPLOYER), row.get(CERTIFICATE_VERSION.EMPLOYER_CREDIT_CODE)),
                row.get(SPECIALTIES)
                        .map(specialty -> new Specialty(
                                specialty.value1(), new ValidityPeriod(specialty.value2(), specialty.value3()))),
                row.get(CERTIFICATE_VERSION.ISSUED_ON),
                row.get(CERTIFICATE_VERSION.STATE),
                row.get(CERTIFICATE_VERSION.STATE_FROM),
                image(row.get(CERTIFICATE_VERSION.PHOTO_SOURCE), row.get(CERTIFICATE_VERSION.PHOTO)),
                image(row.get(CERTIFICATE_VERSION.SIGNATURE_SOURCE), row.get(CERTIFICATE_VERSION.SIGNATURE)));
    }

    private static Ordered ordered(Record row) {
        RegistrationState state = row.get(CERTIFICATE_VERSION.ORDERED_STATE);
        return state == null
                ? new Ordered.ByProvince(
                        new Stated(row.get(CERTIFICATE_VERSION.STATE), row.get(CERTIFICATE_VERSION.STATE_FROM)))
                : new Ordered.ByMinistry(
                        new Stated(state, row.get(CERTIFICATE_VERSION.ORDERED_FROM)),
                        new Stated(
                                row.get(CERTIFICATE_VERSION.REPORTED_STATE),
                                row.get(CERTIFICATE_VERSION.REPORTED_FROM)));
    }

    private static HolderImage image(@Nullable Digest source, @Nullable Digest blob) {
        if (source == null) {
            return new HolderImage.Missing();
        }
        return blob == null ? new HolderImage.Unreadable(source) : new HolderImage.Stored(source, blob);
    }

    private static List<Field<?>> fields(Table<?>... tables) {
        return Stream.of(tables).flatMap(Table::fieldStream).toList();
    }
}
