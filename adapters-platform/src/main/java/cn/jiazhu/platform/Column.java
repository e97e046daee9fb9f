package cn.jiazhu.platform;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.verification.FormerCopy;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The columns of a registry file (architecture.md §9), and those of a file of the earlier system's copies, in whatever
/// order its header has them.
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
    PROVINCE,
    SOURCE,
    SEQUENCE,
    EFFECTIVE_AT,
    CODE,
    QR,
    USE_FROM,
    USE_TO,
    PDF_SHA256,
    OFD_SHA256;

    /// A file without announcements may leave these out.
    static final Set<Column> OF_ANNOUNCEMENTS = EnumSet.range(APPLICATION, PROVINCE);

    static final Set<Column> OF_REGISTRATIONS = EnumSet.range(KIND, STATE_FROM);

    /// What an announced row must have.
    static final Set<Column> ANNOUNCED =
            EnumSet.of(KIND, TYPE, NAME, ID_TYPE, ID_NUMBER, APPLICATION, ANNOUNCED_ON, PROVINCE);

    /// What a report tells, however it comes.
    static final Set<Column> OF_REPORTS = EnumSet.range(KIND, PROVINCE);

    /// Where a report stands among those of its source, and since when it is true: a file may leave them out.
    static final Set<Column> OF_TURNS = EnumSet.range(SOURCE, EFFECTIVE_AT);

    static final Set<Column> OF_REGISTRY_FILES = EnumSet.range(KIND, EFFECTIVE_AT);

    static final Set<Column> OF_FORMER_COPIES = EnumSet.of(NUMBER, CODE, QR, USE_FROM, USE_TO, PDF_SHA256, OFD_SHA256);

    /// What a row of a former copy must have, besides a code or a QR.
    static final Set<Column> FORMER_COPY = EnumSet.of(NUMBER, USE_FROM, USE_TO);

    static final Set<Column> KEY_OF_CERTIFICATE = EnumSet.of(TYPE, NUMBER, SOURCE, SEQUENCE);

    static final Set<Column> KEY_OF_ANNOUNCEMENT =
            EnumSet.of(TYPE, ID_TYPE, ID_NUMBER, APPLICATION, ANNOUNCED_ON, SOURCE, SEQUENCE);

    /// What says who somebody is, or opens it.
    static final Set<Column> PERSONAL = EnumSet.of(NAME, ID_NUMBER, CODE, QR);

    static final Set<Column> DAYS = EnumSet.of(
            BIRTH_DATE, VALID_FROM, VALID_TO, ISSUED_ON, STATE_FROM, ANNOUNCED_ON, EFFECTIVE_AT, USE_FROM, USE_TO);

    private static final int MOST_CHARACTERS = 200;

    /// What all rows of one certificate must agree on.
    static final Set<Column> OF_CERTIFICATE = EnumSet.of(
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
            ISSUED_ON,
            STATE,
            STATE_FROM);

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stream<Column> titled(String title) {
        return Stream.of(values()).filter(column -> column.title().equals(title));
    }

    /// So many characters its cells may have.
    int most() {
        return this == CODE || this == QR ? FormerCopy.LONGEST_MARK : MOST_CHARACTERS;
    }

    InvalidValue wrong(InvalidValue.Reason reason) {
        return new InvalidValue(title(), reason);
    }
}
