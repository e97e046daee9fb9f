package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.Digest;

/// A holder's photo (免冠证件照) or signature image (手写签字) as the registry has it.
public sealed interface HolderImage {

    /// Never handed in.
    record Missing() implements HolderImage {}

    /// Handed in, but no JPEG or PNG that can be read.
    record Unreadable(Digest source) implements HolderImage {}

    /// Handed in (`source`) and re-encoded for printing (`blob`). Replaced means: another source.
    record Stored(Digest source, Digest blob) implements HolderImage {}
}
