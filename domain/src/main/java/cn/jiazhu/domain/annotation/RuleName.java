package cn.jiazhu.domain.annotation;

/// The rules of annotation in the order in which they are asked and told, each with its source.
public enum RuleName {
    REPORTED("manual 3.3"),
    STATE("domain.md §5"),
    AGE("domain.md §2 cut"),
    VALIDITY("manual 3.1"),
    PHOTO("manual 3.4"),
    SIGNATURE("manual 3.4"),
    MOBILE("manual 3.2"),
    PRINTABLE("domain.md §7"),
    REQUESTED_END("domain.md §2 purpose"),
    PER_DAY("domain.md §2 per day"),
    SHORT_SPECIALTY("domain.md §2 short specialty"),
    USE_PERIOD("manual 1.3; domain.md §2 end date");

    private final String clause;

    RuleName(String clause) {
        this.clause = clause;
    }

    public String clause() {
        return clause;
    }
}
