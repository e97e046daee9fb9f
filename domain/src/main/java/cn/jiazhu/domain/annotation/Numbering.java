package cn.jiazhu.domain.annotation;

/// The numbers of an annotation: given with its first intent, kept through every retry and whatever becomes of it.
public sealed interface Numbering {

    /// No intent yet.
    record Unnumbered() implements Numbering {}

    /// Given with the first intent.
    ///
    /// @param ordinal 第 N 次加注 of its certificate, gapless over intents
    record Numbers(int ordinal, Serial serial, VerificationCode code) implements Numbering {}
}
