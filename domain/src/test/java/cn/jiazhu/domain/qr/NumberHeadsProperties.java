package cn.jiazhu.domain.qr;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(DomainArbitraries.class)
class NumberHeadsProperties {

    @Property(tries = 500)
    void every_number_is_read_as_it_is_written(@ForAll RegistrationNumber number) {
        assertThat(read(NumberHeads.hex(number))).isEqualTo(number);
    }

    @Example
    void usual_numbers_take_8_bytes_and_others_say_their_length() {
        assertThat(hex("京1112006200800001")).isEqualTo("00277a4f8e573301");
        assertThat(hex("陕261141556894")).isEqualTo("9b0c323631313431353536383934");
        assertThat(hex("建[造]11990000012345")).isEqualTo("a20e3131393930303030303132333435");
        assertThat(hex("样1112006200800001")).isEqualTo("8068371031313132303036323030383030303031");
        assertThat(read(hex("样1112006200800001"))).hasToString("样1112006200800001");
    }

    @Example
    void a_head_that_is_not_on_the_list_is_refused() {
        assertThat(Refusals.reason(() -> read("00000000000004d2"))).isEqualTo(Reason.UNKNOWN);
        assertThat(Refusals.reason(() -> read("7fffffffffffffff"))).isEqualTo(Reason.UNKNOWN);
        assertThat(Refusals.reason(() -> read("ff0c323631313431353536383934"))).isEqualTo(Reason.UNKNOWN);
    }

    private static String hex(String number) {
        return NumberHeads.hex(new RegistrationNumber(number));
    }

    private static RegistrationNumber read(String hex) {
        return NumberHeads.read(new HexReader(hex));
    }
}
