package cn.jiazhu.application.outbox;

/// What a round came to.
public enum Delivered {
    /// Nothing was due.
    NOTHING,
    /// Each was delivered, or is told to be tried again for a reason of its own.
    EACH,
    /// The receiver gave no answer that can be trusted.
    UNAVAILABLE
}
