package cn.jiazhu.domain.certificate;

import java.time.Instant;

/// One version of a certificate's facts, in both times.
///
/// @param number 1 and up; the higher one knows better
/// @param trueFrom since when its facts are true; those that only its state tells have [Facts#stateFrom()]
/// @param knownFrom since when we know it
public record Version(int number, Facts facts, Instant trueFrom, Instant knownFrom) {}
