package cn.jiazhu.domain.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DomainContext.Global.class)
@Domain(value = QrArbitraries.class, priority = 20)
class QrTextProperties {

    private static final String PAGE = "https://verify.example/v/7K3M-9Q2X-TD4F-H8WE";

    @Property(tries = 1000)
    void what_is_written_is_read(@ForAll QrText text) {
        assertThat(QrText.parse(text.toString())).isEqualTo(text);
        assertThat(text.payload().digits()).hasSize(text.payload().statement().digits());
    }

    @Property(tries = 200)
    void a_specialty_that_came_later_is_read_by_whoever_knows_it(
            @ForAll QrText text, @ForAll @IntRange(min = 0, max = 900) int days) {
        var known = text.payload().statement();
        var type = known.type();
        var rules = new TypeRules(180, 65, List.of("智能建造工程"));
        var types = CertificateTypes.FIRST.with(type, new TypeVersion(2, known.first(), rules));
        var specialties = Stream.concat(
                        known.specialties().stream(),
                        Stream.of(new QrStatement.SpecialtyEnd(
                                "智能建造工程", known.first().plusDays(days))))
                .toList();
        var statement = new QrStatement(
                types.known(type),
                known.key(),
                known.number(),
                known.first(),
                known.last(),
                known.ordinal(),
                specialties,
                known.name(),
                known.purpose(),
                known.recipient(),
                known.claim());
        var later = new QrText(
                text.baseAddress(),
                text.code(),
                new QrPayload(statement, text.payload().signature()));

        assertThat(QrText.parse(later.toString(), types)).isEqualTo(later);
        assertThat(QrText.parse(text.toString(), types)).isEqualTo(text);
        assertThat(Refusals.reason(() -> QrText.parse(later.toString()))).isEqualTo(Reason.UNKNOWN);
    }

    @Property(tries = 1000)
    void it_states_what_the_copy_states(@ForAll AnnotatedCopy copy) {
        var statement = QrStatement.of(copy, 7, "ab".repeat(32));
        assertThat(statement.name()).isEqualTo(copy.facts().name());
        assertThat(statement.number()).isEqualTo(copy.facts().number());
        assertThat(statement.first()).isEqualTo(copy.period().first());
        assertThat(statement.last()).isEqualTo(copy.period().last());
        assertThat(statement.specialties())
                .containsExactlyInAnyOrderElementsOf(copy.facts().specialties().stream()
                        .map(specialty -> new QrStatement.SpecialtyEnd(
                                specialty.name(), specialty.validity().last()))
                        .toList());
        assertThat(copy.purpose().use()).startsWith(statement.purpose().text());
        assertThat(statement.purpose().cut())
                .isEqualTo(!copy.purpose().use().equals(statement.purpose().text()));
        assertThat(copy.purpose().recipient()).startsWith(statement.recipient().text());
        assertThat(statement.recipient().cut())
                .isEqualTo(
                        !copy.purpose().recipient().equals(statement.recipient().text()));
        assertThat(statement.claim()).isEqualTo("ab".repeat(16));
    }

    @Property(tries = 300)
    void the_recipient_is_left_out_before_the_purpose_and_the_name_never(@ForAll AnnotatedCopy copy) {
        var statement = QrStatement.of(copy, 7, "ab".repeat(32));
        int steps = 0;
        while (statement.shorter().isPresent()) {
            var shorter = statement.shorter().get();
            assertThat(shorter.digits()).isLessThan(statement.digits());
            assertThat(shorter.recipient().text()).isEmpty();
            assertThat(shorter.purpose().equals(statement.purpose()))
                    .isEqualTo(!statement.recipient().text().isEmpty());
            statement = shorter;
            steps++;
        }
        assertThat(steps).isLessThanOrEqualTo(2);
        assertThat(statement.name()).isEqualTo(copy.facts().name());
        assertThat(statement.purpose().isLeftOut())
                .isEqualTo(!copy.purpose().use().isEmpty());
        assertThat(statement.recipient().isLeftOut())
                .isEqualTo(!copy.purpose().recipient().isEmpty());
    }

    /// One spelling each: what another spelling is read as has itself this spelling.
    @Property(tries = 2000)
    void a_changed_digit_is_refused_or_states_something_else(
            @ForAll QrText text, @ForAll @IntRange(max = 900) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        String digits = text.payload().digits();
        int at = place % digits.length();
        char changed = (char) ('0' + (digits.charAt(at) - '0' + by) % 10);
        String other = text.address() + "#" + digits.substring(0, at) + changed + digits.substring(at + 1);
        try {
            assertThat(QrText.parse(other)).isNotEqualTo(text).hasToString(other);
        } catch (InvalidValue refused) {
            assertThat(refused.field()).isNotEmpty();
        }
    }

    @Property(tries = 1000)
    void digits_by_chance_are_refused_and_nothing_else_is_thrown(
            @ForAll @NumericChars @StringLength(max = 800) String digits) {
        assertThatCode(() -> QrText.parse(PAGE + "#" + digits)).isInstanceOf(InvalidValue.class);
    }

    @Property(tries = 500)
    void a_text_that_ends_early_or_late_is_refused(
            @ForAll QrText text, @ForAll @IntRange(min = 1, max = 300) int less) {
        String whole = text.toString();
        String early = whole.substring(0, whole.length() - Math.min(less, whole.length()));
        assertThatCode(() -> QrText.parse(early)).isInstanceOf(InvalidValue.class);
        assertThatCode(() -> QrText.parse(whole + "000")).isInstanceOf(InvalidValue.class);
        assertThatCode(() -> QrText.parse(whole + "0".repeat(17))).isInstanceOf(InvalidValue.class);
    }

    @Example
    void other_texts_are_refused_with_the_reason() {
        assertThat(Refusals.reason(() -> QrText.parse(PAGE))).isEqualTo(Reason.EMPTY);
        assertThat(Refusals.reason(() -> QrText.parse(PAGE + "#"))).isEqualTo(Reason.EMPTY);
        assertThat(Refusals.reason(() -> QrText.parse(PAGE.replace('E', 'F') + "#1")))
                .isEqualTo(Reason.CHECK_CHARACTER);
        assertThat(Refusals.reason(() -> QrText.parse("ftp://verify.example/v/1#2")))
                .isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> QrText.parse(PAGE + "#12\n3"))).isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> QrText.parse(PAGE + "#001"))).isEqualTo(Reason.TOO_SHORT);
    }
}
