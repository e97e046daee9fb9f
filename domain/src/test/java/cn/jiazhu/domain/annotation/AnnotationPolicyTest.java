package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.annotation.AnnotationSamples.issued;
import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static cn.jiazhu.domain.annotation.AnnotationSamples.preparing;
import static cn.jiazhu.domain.annotation.AnnotationSamples.waiting;
import static cn.jiazhu.domain.annotation.Decisions.blockersOf;
import static cn.jiazhu.domain.annotation.Decisions.findingOf;
import static cn.jiazhu.domain.annotation.RequestSamples.press;
import static cn.jiazhu.domain.annotation.RequestSamples.withEntitlement;
import static cn.jiazhu.domain.annotation.RequestSamples.withExisting;
import static cn.jiazhu.domain.annotation.RequestSamples.withMobile;
import static cn.jiazhu.domain.annotation.RequestSamples.withPurpose;
import static cn.jiazhu.domain.annotation.RequestSamples.withToday;
import static cn.jiazhu.domain.annotation.RequestSamples.withUnprintable;
import static cn.jiazhu.domain.certificate.CertificateSamples.reported;
import static cn.jiazhu.domain.certificate.CertificateSamples.withFacts;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static cn.jiazhu.domain.certificate.FactsSamples.withEmployer;
import static cn.jiazhu.domain.certificate.FactsSamples.withLastDay;
import static cn.jiazhu.domain.certificate.FactsSamples.withPhoto;
import static cn.jiazhu.domain.certificate.FactsSamples.withState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jiazhu.domain.annotation.AnnotationDecision.AlreadyHave;
import cn.jiazhu.domain.annotation.AnnotationDecision.Granted;
import cn.jiazhu.domain.annotation.AnnotationDecision.Reason;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.Entitlement;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a press is answered, beside the rules about the certificate.
class AnnotationPolicyTest {

    private static final LocalDate LAST = LocalDate.of(2026, 9, 5);
    private static final Purpose TENDER = new Purpose("投标", "", Purpose.NO_SHORTER_END);

    @Test
    void a_sound_press_is_granted_180_days_and_says_why() {
        assertThat(AnnotationPolicy.decide(press(reported())))
                .isInstanceOfSatisfying(
                        Granted.class,
                        granted -> assertThat(granted.period())
                                .isEqualTo(new UsePeriod(TODAY, LAST, UsePeriod.Limit.TERM)));
        assertThat(findingOf(press(reported()), RuleName.USE_PERIOD))
                .isEqualTo(Finding.passed(RuleName.USE_PERIOD, "2026-09-05 TERM"));
    }

    @Test
    void another_persons_check_is_no_entitlement() {
        var stranger = CertificateSamples.person(FactsSamples.constructor(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withEntitlement(press(reported()), IdentitySamples.freshCheck(stranger)));
    }

    @Test
    void a_corrected_name_leaves_the_entitlement() {
        var corrected = withFacts(reported(), FactsSamples.withName(constructor(), "林晓"));
        assertThat(RequestSamples.withCertificate(press(reported()), corrected).entitlement())
                .isInstanceOf(Entitlement.FreshCheck.class);
    }

    @Nested
    class OfTheMobileNumber {

        @Test
        void blocks_when_none_is_bound() {
            assertThat(blockersOf(withMobile(press(reported()), MobileBinding.NOT_BOUND)))
                    .containsExactly(new Blocker.MobileNotBound());
        }

        @Test
        void doubts_when_the_platform_is_silent() {
            var request = withMobile(press(reported()), MobileBinding.UNKNOWN);
            assertThat(AnnotationPolicy.decide(request)).isInstanceOf(AnnotationDecision.Doubtful.class);
            assertThat(findingOf(request, RuleName.MOBILE).outcome()).isEqualTo(new Finding.Doubtful());
        }

        @Test
        void a_blocker_outweighs_a_doubt() {
            var expired = withFacts(reported(), withLastDay(constructor(), TODAY.minusDays(1)));
            assertThat(AnnotationPolicy.decide(withMobile(press(expired), MobileBinding.UNKNOWN)))
                    .isInstanceOfSatisfying(
                            AnnotationDecision.Blocked.class,
                            blocked -> assertThat(blocked.waitable()).isFalse());
        }
    }

    @Nested
    class OfWhatIsPrinted {

        @Test
        void a_character_that_no_font_has_is_named() {
            var request = withUnprintable(press(reported()), new Unprintable.MissingGlyph("name", "𬱖"));
            assertThat(blockersOf(request)).containsExactly(new Blocker.GlyphMissing("name", "𬱖"));
        }

        @Test
        void a_text_that_is_too_long_is_named() {
            var request = withUnprintable(press(reported()), new Unprintable.Overflow("employer"));
            assertThat(blockersOf(request)).containsExactly(new Blocker.FaceOverflow("employer"));
        }
    }

    @Nested
    class OfTheEndAskedFor {

        @Test
        void today_is_early_enough() {
            assertThat(AnnotationPolicy.decide(withPurpose(press(reported()), until(TODAY))))
                    .isInstanceOfSatisfying(
                            Granted.class,
                            granted -> assertThat(granted.period())
                                    .isEqualTo(new UsePeriod(TODAY, TODAY, UsePeriod.Limit.REQUEST)));
        }

        @Test
        void yesterday_is_not() {
            LocalDate yesterday = TODAY.minusDays(1);
            assertThat(blockersOf(withPurpose(press(reported()), until(yesterday))))
                    .containsExactly(new Blocker.RequestedEndPassed(yesterday));
        }

        @Test
        void is_told_before_the_data_have_arrived() {
            LocalDate yesterday = TODAY.minusDays(1);
            assertThat(blockersOf(withPurpose(press(CertificateSamples.awaited()), until(yesterday))))
                    .contains(new Blocker.RequestedEndPassed(yesterday));
        }
    }

    @Nested
    class OfWhatIsThere {

        @Test
        void a_press_under_way_is_led_to() {
            var request = withExisting(press(reported()), waiting(reported()));
            assertThat(AnnotationPolicy.decide(request)).isEqualTo(already(1, Reason.UNDER_WAY, request));
            var second = withExisting(press(reported()), preparing(reported()));
            assertThat(AnnotationPolicy.decide(second)).isEqualTo(already(1, Reason.UNDER_WAY, second));
        }

        @Test
        void even_where_something_stands_in_the_way() {
            var missing = withFacts(reported(), withPhoto(constructor(), new HolderImage.Missing()));
            assertThat(AnnotationPolicy.decide(withExisting(press(missing), waiting(missing))))
                    .isInstanceOf(AlreadyHave.class);
        }

        @Test
        void an_earlier_press_is_not_led_to_itself() {
            var own = new Entitlement.EarlierPress(order(reported(), 1).id());
            assertThat(AnnotationPolicy.decide(
                            withEntitlement(withExisting(press(reported()), waiting(reported())), own)))
                    .isInstanceOf(Granted.class);
        }

        @Test
        void a_copy_made_today_is_led_to() {
            var request = withExisting(press(reported()), issued(reported()));
            assertThat(AnnotationPolicy.decide(request)).isEqualTo(already(1, Reason.MADE_TODAY, request));
        }

        @Test
        void a_copy_made_yesterday_leaves_room_for_a_longer_one() {
            var request = withExisting(press(reported()), issued(reported(), 1, TODAY.minusDays(1)));
            assertThat(AnnotationPolicy.decide(request)).isInstanceOf(Granted.class);
        }

        @Test
        void a_copy_that_a_new_one_would_only_repeat_is_led_to() {
            var cut = withFacts(reported(), withLastDay(constructor(), TODAY.plusDays(60)));
            var request = withExisting(press(cut), issued(cut, 1, TODAY.minusDays(1)));
            assertThat(AnnotationPolicy.decide(request)).isEqualTo(already(1, Reason.STILL_COUNTS, request));
        }

        @Test
        void even_while_the_platform_is_silent() {
            var cut = withFacts(reported(), withLastDay(constructor(), TODAY.plusDays(60)));
            var request = withExisting(press(cut), issued(cut, 1, TODAY.minusDays(1)));
            assertThat(AnnotationPolicy.decide(withMobile(request, MobileBinding.UNKNOWN)))
                    .isInstanceOf(AlreadyHave.class);
        }

        @Test
        void what_was_waited_for_is_made_all_the_same() {
            var cut = withFacts(reported(), withLastDay(constructor(), TODAY.plusDays(60)));
            var request = withExisting(press(cut), issued(cut, 1, TODAY.minusDays(1)));
            var waited = new Entitlement.EarlierPress(order(cut, 2).id());
            assertThat(AnnotationPolicy.decide(withEntitlement(request, waited)))
                    .isInstanceOf(Granted.class);
        }

        @Test
        void other_facts_with_the_same_end_make_a_new_copy() {
            var cut = withFacts(reported(), withLastDay(constructor(), TODAY.plusDays(60)));
            var copy = issued(cut, 1, TODAY.minusDays(1));
            var moved = withFacts(cut, withEmployer(cut.facts().orElseThrow(), "样例设计院"));
            assertThat(AnnotationPolicy.decide(withExisting(press(moved), copy)))
                    .isInstanceOf(Granted.class);
        }

        @Test
        void another_purpose_is_another_copy() {
            assertThat(AnnotationPolicy.decide(
                            withPurpose(withExisting(press(reported()), issued(reported())), TENDER)))
                    .isInstanceOf(Granted.class);
            assertThat(AnnotationPolicy.decide(
                            withPurpose(withExisting(press(reported()), waiting(reported())), TENDER)))
                    .isInstanceOf(Granted.class);
        }

        @Test
        void a_paused_copy_does_not_serve() {
            var suspended = withFacts(reported(), withState(constructor(), RegistrationState.SUSPENDED, TODAY));
            assertThat(AnnotationPolicy.decide(withExisting(press(suspended), issued(reported()))))
                    .isInstanceOf(AnnotationDecision.Blocked.class);
        }
    }

    @Nested
    class OfTheDay {

        @Test
        void a_copy_that_a_change_ended_does_not_use_the_day_up() {
            var ended = AnnotationSamples.ended(reported(), EndCause.EMPLOYER_CHANGED);
            assertThat(AnnotationPolicy.decide(withExisting(press(reported()), ended, ended, ended)))
                    .isInstanceOf(Granted.class);
        }

        @Test
        void neither_does_a_failed_attempt() {
            assertThat(AnnotationPolicy.decide(withExisting(press(reported()), AnnotationSamples.failed(reported()))))
                    .isInstanceOf(Granted.class);
        }

        @Test
        void the_first_withdrawal_leaves_the_day_the_second_uses_it_up() {
            assertThat(AnnotationPolicy.decide(withExisting(press(reported()), withdrawn(1))))
                    .isInstanceOf(Granted.class);
            assertThat(blockersOf(withExisting(press(reported()), withdrawn(1), withdrawn(2))))
                    .containsExactly(new Blocker.DayUsed());
        }

        @Test
        void a_day_is_used_up_for_one_purpose_only() {
            var request = withExisting(press(reported()), withdrawn(1), withdrawn(2));
            assertThat(AnnotationPolicy.decide(withPurpose(request, TENDER))).isInstanceOf(Granted.class);
        }

        @Test
        void the_next_day_is_new() {
            var request = withExisting(press(reported()), withdrawn(1), withdrawn(2));
            assertThat(AnnotationPolicy.decide(withToday(request, TODAY.plusDays(1))))
                    .isInstanceOf(Granted.class);
        }
    }

    private static Annotation withdrawn(int ordinal) {
        return issued(reported(), ordinal, TODAY).ended(List.of(EndCause.WITHDRAWN), IdentitySamples.NOW);
    }

    private static Purpose until(LocalDate day) {
        return new Purpose("", "", day);
    }

    private static AlreadyHave already(int n, Reason reason, AnnotationRequest request) {
        return new AlreadyHave(
                order(reported(), n).id(),
                reason,
                AnnotationPolicy.decide(request).findings());
    }
}
