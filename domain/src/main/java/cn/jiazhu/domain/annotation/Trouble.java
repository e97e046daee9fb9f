package cn.jiazhu.domain.annotation;

/// Why a preparing annotation is not finished yet.
public enum Trouble {
    NONE,
    /// Signer, database or disk away: nobody's fault, never counted, 「系统原因，恢复后自动完成」.
    SYSTEM,
    /// The timestamp authority is away, and no copy is issued without: as above, never counted.
    TIMESTAMP,
    /// This annotation's own data or drawing; counted, ends in Failed.
    OWN
}
