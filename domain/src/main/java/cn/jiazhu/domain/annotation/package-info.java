/// Annotating (加注): making a certificate usable for a limited period.
///
/// A press is decided by [AnnotationPolicy]: every rule is asked, the answer is a [Finding] for each. What is granted
/// counts from the day of the decision to the earliest of its limits ([UsePeriod]). What cannot be granted now but will
/// be, because others clear the blocker, may wait. The life of an annotation is the sealed type [Annotation]; whether a
/// copy counts on a day is computed from it and from the registration, never stored.
@NullMarked
package cn.jiazhu.domain.annotation;

import org.jspecify.annotations.NullMarked;
