package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class NumbersProperties {

    @Property
    void written_and_read_again_a_number_is_the_nearest_hundredth(
            @ForAll @DoubleRange(min = -9999, max = 9999) double value) {
        assertThat(Double.parseDouble(Numbers.hundredths(value))).isCloseTo(value, within(0.005 + 1e-9));
        assertThat(Double.parseDouble(Numbers.fine(value))).isCloseTo(value, within(0.00005 + 1e-9));
    }

    @Property
    void it_has_no_exponent_and_nothing_superfluous(@ForAll @DoubleRange(min = -9999, max = 9999) double value) {
        assertThat(Numbers.hundredths(value)).matches("0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\\.[0-9]?[1-9]");
    }

    @Example
    void small_negative_numbers_keep_their_sign_and_nought_has_none() {
        assertThat(Numbers.hundredths(-0.05)).isEqualTo("-0.05");
        assertThat(Numbers.hundredths(-0.001)).isEqualTo("0");
        assertThat(Numbers.hundredths(2.675)).isEqualTo("2.68");
    }
}
