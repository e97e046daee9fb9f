package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.time.Instant;

/// What a verifier is told of a copy: the face as issued, the verdict, whether a newer copy exists, and when this was
/// said.
public record Verification(AnnotatedCopy copy, Verdict verdict, boolean newerCopy, Instant at) {}
