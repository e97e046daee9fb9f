package cn.jiazhu.platform;

import cn.jiazhu.domain.InvalidValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The columns of a registry file (architecture.md §9), in whatever order its header has them.
enum Column {
    KIND,
    TYPE,
    NUMBER,
    IDENTIFIER,
    NAME,
    GENDER,
    BIRTH_DATE,
    ID_TYPE,
    ID_NUMBER,
    EMPLOYER,
    EMPLOYER_USCC,
    SPECIALTY,
    VALID_FROM,
    VALID_TO,
    ISSUED_ON,
    STATE,
    STATE_FROM,
    APPLICATION,
    ANNOUNCED_ON,
    PROVINCE;

    /// A file without announcements may leave these out.
    static final Set<Column> OF_ANNOUNCEMENTS = EnumSet.range(APPLICATION, PROVINCE);

    static final Set<Column> OF_REGISTRATIONS = EnumSet.range(KIND, STATE_FROM);

    /// What an announced row must have.
    static final Set<Column> ANNOUNCED =
            EnumSet.of(KIND, TYPE, NAME, ID_TYPE, ID_NUMBER, APPLICATION, ANNOUNCED_ON, PROVINCE);

    static final Set<Column> KEY_OF_CERTIFICATE = EnumSet.of(TYPE, NUMBER);

    static final Set<Column> KEY_OF_ANNOUNCEMENT = EnumSet.of(TYPE, ID_TYPE, ID_NUMBER, APPLICATION, ANNOUNCED_ON);

    /// What says who somebody is.
    static final Set<Column> PERSONAL = EnumSet.of(NAME, ID_NUMBER);

    static final Set<Column> DAYS = EnumSet.of(BIRTH_DATE, VALID_FROM, VALID_TO, ISSUED_ON, STATE_FROM, ANNOUNCED_ON);

    /// What all rows of one certificate must agree on.
    static final Set<Column> OF_CERTIFICATE = EnumSet.complementOf(
            EnumSet.of(KIND, SPECIALTY, VALID_FROM, VALID_TO, APPLICATION, ANNOUNCED_ON, PROVINCE));

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stream<Column> titled(String title) {
        return Stream.of(values()).filter(column -> column.title().equals(title));
    }

    InvalidValue wrong(InvalidValue.Reason reason) {
        return new InvalidValue(title(), reason);
    }
}
