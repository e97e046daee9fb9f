package cn.jiazhu.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedAnswerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Test
    void a_verdict_has_one_of_four_answers() {
        assertThat(code(new Verdict.Counts(DAY))).isZero();
        assertThat(code(new Verdict.SpecialtiesLapsed(DAY, List.of("公路工程")))).isZero();
        assertThat(code(new Verdict.NotBegun(DAY))).isEqualTo(1);
        assertThat(code(new Verdict.Paused(RegistrationState.LOCKED, DAY))).isEqualTo(2);
        assertThat(code(new Verdict.UsePeriodOver(DAY))).isEqualTo(3);
        assertThat(code(new Verdict.Superseded(List.of(EndCause.EMPLOYER_CHANGED), Instant.EPOCH)))
                .isEqualTo(3);
        assertThat(code(new Verdict.Withdrawn(Instant.EPOCH))).isEqualTo(3);
        assertThat(code(new Verdict.RegistrationEnded(RegistrationState.MOVED_OUT, DAY)))
                .isEqualTo(3);
    }

    @Test
    void only_a_copy_that_counts_activates_a_valid_certificate() {
        assertThat(SharedAnswer.of(new Standing.Valid(DAY), true).code()).isZero();
        assertThat(SharedAnswer.of(new Standing.Valid(DAY), false).code()).isEqualTo(1);
        assertThat(SharedAnswer.of(new Standing.NotYetValid(DAY), true).code()).isEqualTo(1);
        assertThat(SharedAnswer.of(new Standing.Paused(RegistrationState.SUSPENDED, DAY), true)
                        .code())
                .isEqualTo(2);
        assertThat(SharedAnswer.of(new Standing.Expired(DAY), true).code()).isEqualTo(3);
        assertThat(SharedAnswer.of(new Standing.OverAge(65, DAY), true).code()).isEqualTo(3);
    }

    @Test
    void a_file_that_says_something_else_differs_whatever_its_copy() {
        var counts = new Verdict.Counts(DAY);
        assertThat(SharedAnswer.of(new FileReading.Exact(), counts).code()).isZero();
        assertThat(SharedAnswer.of(new FileReading.Added(List.of()), counts).code())
                .isZero();
        assertThat(SharedAnswer.of(new FileReading.Covered(List.of(), List.of()), counts)
                        .code())
                .isEqualTo(6);
        assertThat(SharedAnswer.of(new FileReading.Altered("object 5"), counts).code())
                .isEqualTo(6);
    }

    @Test
    void a_reason_is_a_line_of_at_most_two_hundred_characters() {
        assertThat(new UseReason(" 投标资格审查 ").text()).isEqualTo("投标资格审查");
        assertThat(new UseReason("𬱖".repeat(200)).text()).hasSize(400);
        for (String none : List.of("", " ", "事".repeat(201), "a\nb", "a\u0000", "a\u202eb", "a\u2028b")) {
            assertThatThrownBy(() -> new UseReason(none)).isInstanceOf(InvalidValue.class);
        }
    }

    private static int code(Verdict verdict) {
        return SharedAnswer.of(verdict).code();
    }
}
