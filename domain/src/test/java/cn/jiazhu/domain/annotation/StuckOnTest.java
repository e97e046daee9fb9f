package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StuckOnTest {

    private static final Certificate CERTIFICATE =
            CertificateSamples.of(CertificateType.CONSTRUCTOR_1, FactsSamples.constructor());
    private static final Blocker PHOTO = new Blocker.ImageMissing(ImageKind.PHOTO);
    private static final Blocker MOBILE = new Blocker.MobileNotBound();
    private static final Blocker GLYPH = new Blocker.GlyphMissing("name", "𠮷");
    private static final Blocker UNREPORTED = new Blocker.NotReported(Application.CHANGE, TODAY, "江苏省");

    @Test
    void who_waits_stands_under_the_first_thing_that_must_happen() {
        assertThat(StuckOn.of(waiting(UNREPORTED, PHOTO, MOBILE))).contains(StuckOn.NOT_REPORTED);
        assertThat(StuckOn.of(waiting(PHOTO, MOBILE))).contains(StuckOn.IMAGE_MISSING);
        assertThat(StuckOn.of(waiting(MOBILE))).contains(StuckOn.MOBILE_NOT_BOUND);
    }

    @Test
    void who_waits_for_nothing_but_an_answer_waits_for_the_platform() {
        assertThat(StuckOn.of(waiting())).contains(StuckOn.PLATFORM_SILENT);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_being_made_is_stuck_by_its_trouble(Trouble trouble) {
        var preparing = AnnotationSamples.preparing(CERTIFICATE).delayed(trouble);

        assertThat(StuckOn.of(preparing).map(StuckOn::side))
                .isEqualTo(trouble == Trouble.NONE ? Optional.empty() : Optional.of(StuckOn.Side.US));
    }

    @Test
    void a_refusal_is_stuck_only_where_the_holder_cannot_help_himself() {
        assertThat(StuckOn.of(refused(GLYPH))).contains(StuckOn.GLYPH_MISSING);
        assertThat(StuckOn.of(refused(new Blocker.FaceOverflow("employer")))).contains(StuckOn.FACE_OVERFLOW);
        assertThat(StuckOn.of(refused(new Blocker.FaceOverflow("use")))).isEmpty();
        assertThat(StuckOn.of(refused(new Blocker.DayUsed()))).isEmpty();
        assertThat(StuckOn.of(refused(PHOTO))).isEmpty();
        assertThat(StuckOn.of(AnnotationSamples.waiting(CERTIFICATE)
                        .refused(List.of(Finding.blocked(RuleName.PRINTABLE, "name", GLYPH)), NOW)))
                .contains(StuckOn.GLYPH_MISSING);
    }

    @Test
    void what_is_over_is_stuck_only_when_it_failed() {
        assertThat(StuckOn.of(AnnotationSamples.failed(CERTIFICATE))).contains(StuckOn.FAILED);
        assertThat(Stream.<Attempt>of(
                        AnnotationSamples.issued(CERTIFICATE),
                        AnnotationSamples.ended(CERTIFICATE, EndCause.WITHDRAWN),
                        AnnotationSamples.abandoned(CERTIFICATE),
                        AnnotationSamples.timedOut(CERTIFICATE),
                        AnnotationSamples.refused(CERTIFICATE)))
                .allSatisfy(attempt -> assertThat(StuckOn.of(attempt)).isEmpty());
    }

    /// To look again is offered for exactly what an annotation may wait for.
    @Test
    void what_waits_is_what_others_clear() {
        assertThat(Stream.of(StuckOn.values()).filter(StuckOn::isWaiting))
                .containsExactly(
                        StuckOn.NOT_REPORTED,
                        StuckOn.RENEWAL_AWAITED,
                        StuckOn.IMAGE_MISSING,
                        StuckOn.IMAGE_UNREADABLE,
                        StuckOn.MOBILE_NOT_BOUND,
                        StuckOn.PLATFORM_SILENT);
    }

    private static Annotation waiting(Blocker... blockers) {
        return AnnotationSamples.waiting(CERTIFICATE).with(findings(blockers));
    }

    private static RefusedPress refused(Blocker... blockers) {
        var sample = AnnotationSamples.refusedPress(CERTIFICATE);
        return new RefusedPress(
                sample.id(), sample.certificate(), sample.account(), sample.purpose(), findings(blockers), NOW);
    }

    private static List<Finding> findings(Blocker... blockers) {
        return Stream.of(blockers)
                .map(blocker -> Finding.blocked(RuleName.REPORTED, "", blocker))
                .toList();
    }
}
