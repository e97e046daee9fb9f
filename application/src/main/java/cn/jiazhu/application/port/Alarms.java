package cn.jiazhu.application.port;

/// What operators must see: something of ours failed, and nobody's press is to blame.
public interface Alarms {

    /// Tells of `cause`; `subject` is opaque, e.g. an annotation's id, never a personal number.
    void raise(String subject, RuntimeException cause);
}
