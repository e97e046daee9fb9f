package cn.jiazhu.render;

/// What a text on the face tells. Those that can be unprintable bear the name of their registry column or press field.
enum Field {
    TITLE,
    LABEL,
    SENTENCE,
    USE_PERIOD,
    SERIAL,
    ORDINAL,
    USE,
    RECIPIENT,
    CODE,
    NAME,
    GENDER,
    BIRTH_DATE,
    NUMBER,
    EMPLOYER,
    SPECIALTY,
    VALIDITY,
    ISSUER,
    ISSUE_DATE,
    IDENTIFIER,
    ADDRESS;

    String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
