package cn.jiazhu.domain.qr;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import java.util.HexFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class DecimalProperties {

    @Property(tries = 500)
    void what_is_written_is_read_at_every_length(@ForAll @Size(max = 400) byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        String digits = Decimal.digits(hex);
        assertThat(digits).hasSize(Decimal.width(bytes.length)).matches("[0-9]*");
        assertThat(Decimal.hex(digits)).isEqualTo(hex);
    }

    @Example
    void seven_bytes_are_17_digits_and_a_shorter_group_as_few_as_it_needs() {
        for (int bytes = 1; bytes <= 7; bytes++) {
            assertThat(Decimal.digits("ff".repeat(bytes))).hasSize(new int[] {3, 5, 8, 10, 13, 15, 17}[bytes - 1]);
        }
        assertThat(Decimal.digits("00".repeat(7) + "01")).isEqualTo("0".repeat(17) + "001");
        assertThat(Decimal.digits("ff".repeat(7))).isEqualTo("72057594037927935");
    }

    @Example
    void other_texts_are_refused_with_the_reason() {
        assertThat(Refusals.reason(() -> Decimal.hex("72057594037927936"))).isEqualTo(Reason.RANGE);
        assertThat(Refusals.reason(() -> Decimal.hex("256"))).isEqualTo(Reason.RANGE);
        assertThat(Refusals.reason(() -> Decimal.hex("0".repeat(17) + "0000"))).isEqualTo(Reason.TOO_SHORT);
        assertThat(Refusals.reason(() -> Decimal.hex("00x"))).isEqualTo(Reason.CHARACTER);
        assertThat(Refusals.reason(() -> Decimal.hex("１２３"))).isEqualTo(Reason.CHARACTER);
    }
}
