package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Certificate;
import java.util.Optional;

/// What stands on record of a numbered copy, all of it read in one moment: what a verifier is told rests on nothing
/// else.
public interface Copies {

    /// One such copy.
    ///
    /// @param certificate with the facts of now
    /// @param claim the claim digest that both files were issued with; empty when there is none, or more than one
    /// @param newerIssued whether a copy with a higher ordinal is issued
    record OnRecord(Annotation annotation, Certificate certificate, Optional<Digest> claim, boolean newerIssued) {}

    Optional<OnRecord> find(VerificationCode code);

    Optional<OnRecord> find(AnnotationId id);
}
