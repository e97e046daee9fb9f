package cn.jiazhu.platform;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.CreditCode;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.registry.RegistryReport;

/// What a row says.
sealed interface Row {

    Cells cells();

    record Registered(Cells cells, Heading heading, Specialty specialty, Turn turn) implements Row {}

    record Announced(Cells cells, RegistryReport.Announced report, Turn turn) implements Row {}

    record Bad(Cells cells, Item.Refused refused) implements Row {}

    /// What a line says.
    ///
    /// @param types as they are known now
    static Row of(Cells cells, CertificateTypes types) {
        return cells.unreadable()
                .<Row>map(refused -> new Bad(cells.emptied(), refused))
                .orElseGet(() -> read(cells, types));
    }

    private static Row read(Cells cells, CertificateTypes types) {
        try {
            return cells.isAnnounced() ? announced(cells, types) : registered(cells, types);
        } catch (InvalidValue e) {
            return new Bad(cells.emptied(), cells.refused(e));
        }
    }

    private static Row registered(Cells cells, CertificateTypes types) {
        if (!cells.required(Column.KIND).equals("registered")) {
            throw Column.KIND.wrong(InvalidValue.Reason.UNKNOWN);
        }
        Column.OF_REGISTRATIONS.forEach(cells::required);
        CertificateType type = types.parse(cells.text(Column.TYPE));
        var heading = new Heading(
                type,
                RegistrationNumber.parse(cells.text(Column.NUMBER), type),
                CertificateIdentifier.parse(cells.text(Column.IDENTIFIER)),
                new PersonName(cells.text(Column.NAME)),
                Gender.parse(cells.text(Column.GENDER)),
                cells.day(Column.BIRTH_DATE),
                holder(cells),
                new Employer(cells.text(Column.EMPLOYER), new CreditCode(cells.text(Column.EMPLOYER_USCC))),
                cells.day(Column.ISSUED_ON),
                RegistrationState.parse(cells.text(Column.STATE)),
                cells.day(Column.STATE_FROM));
        return new Registered(cells, heading, specialty(cells, type), Turn.of(cells));
    }

    /// Only what may be registered on the first day of its validity.
    private static Specialty specialty(Cells cells, CertificateType type) {
        String name = cells.text(Column.SPECIALTY);
        if (!type.specialties().contains(name)) {
            throw Column.SPECIALTY.wrong(InvalidValue.Reason.UNKNOWN);
        }
        var validity = new ValidityPeriod(cells.day(Column.VALID_FROM), cells.day(Column.VALID_TO));
        if (!type.on(validity.first()).specialties().contains(name)) {
            throw Column.SPECIALTY.wrong(InvalidValue.Reason.UNKNOWN);
        }
        return new Specialty(name, validity);
    }

    private static Row announced(Cells cells, CertificateTypes types) {
        Column.ANNOUNCED.forEach(cells::required);
        return new Announced(
                cells,
                new RegistryReport.Announced(
                        types.parse(cells.text(Column.TYPE)),
                        new Person(holder(cells), new PersonName(cells.text(Column.NAME))),
                        new Announcement(
                                Application.parse(cells.text(Column.APPLICATION)),
                                cells.day(Column.ANNOUNCED_ON),
                                cells.text(Column.PROVINCE))),
                Turn.of(cells));
    }

    private static HolderId holder(Cells cells) {
        return new HolderId(IdType.parse(cells.text(Column.ID_TYPE)), cells.text(Column.ID_NUMBER));
    }

    static Reason reason(InvalidValue e) {
        return switch (e.reason()) {
            case EMPTY -> Reason.EMPTY;
            case TOO_LONG -> Reason.TOO_LONG;
            case CHARACTER -> Reason.CHARACTER;
            case PATTERN, TOO_SHORT, TOO_COMMON -> Reason.PATTERN;
            case CHECK_CHARACTER -> Reason.CHECK_CHARACTER;
            case RANGE -> Reason.RANGE;
            case UNKNOWN -> Reason.UNKNOWN;
        };
    }
}
