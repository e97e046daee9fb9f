package cn.jiazhu.domain.identity;

/// Whether a mobile number is bound to the person's account on the national platform (manual 3.2).
public enum MobileBinding {
    BOUND,
    NOT_BOUND,
    /// The platform did not say.
    UNKNOWN
}
