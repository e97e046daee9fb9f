package cn.jiazhu.domain.annotation;

/// What removes a blocker (处理办法).
public enum Cure {
    APPLY_FOR_RENEWAL,
    REGISTER_AGAIN,
    ASK_PROVINCE,
    AWAIT_DATA,
    AWAIT_FIRST_DAY,
    SUPPLY_IMAGE,
    BIND_MOBILE,
    AWAIT_FONT,
    SHORTEN_TEXT,
    TRY_TOMORROW,
    CHOOSE_LATER_END,
    NONE
}
