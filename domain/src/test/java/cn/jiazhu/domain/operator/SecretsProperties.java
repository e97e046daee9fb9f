package cn.jiazhu.domain.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.domain.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/// What operators sign in with, as it is written and read.
class SecretsProperties {

    @Example
    void a_secret_is_written_as_rfc_4648_says() {
        var secret = AuthenticatorSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertThat(secret.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(secret.address(new OperatorName("li.ming")))
                .isEqualTo("otpauth://totp/Jiazhu:li.ming?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Jiazhu");
    }

    @Property(tries = 500)
    void a_secret_is_its_bytes(@ForAll @Size(20) byte[] random) {
        assertThat(AuthenticatorSecret.of(random).bytes()).isEqualTo(random);
    }

    @Property(tries = 500)
    void a_recovery_code_is_read_however_it_is_typed(@ForAll @Size(10) byte[] random) {
        var code = RecoveryCode.of(random);

        assertThat(code.text()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        assertThat(RecoveryCode.read(code.text())).contains(code);
        assertThat(RecoveryCode.read(" " + code.text().toLowerCase(Locale.ROOT).replace("-", " ") + " "))
                .contains(code);
        assertThat(RecoveryCode.read(code.text().replace('0', 'o').replace('1', 'l')))
                .contains(code);
    }

    @Property(tries = 500)
    void anything_typed_is_a_code_or_none(@ForAll String typed) {
        assertThat(RecoveryCode.read(typed).map(RecoveryCode::text).filter(text -> text.length() != 19))
                .isEmpty();
    }

    @Example
    void different_bytes_are_different_codes() {
        byte[] zeros = new byte[32];
        byte[] one = Arrays.copyOf(zeros, 32);
        one[9] = 1;

        assertThat(RecoveryCode.of(zeros)).isNotEqualTo(RecoveryCode.of(one));
        assertThat(RecoveryCode.of(zeros).text()).isEqualTo("0000-0000-0000-0000");
    }

    @Example
    void none_of_them_shows_itself_in_a_log() {
        assertThat(AuthenticatorSecret.of(new byte[20])).hasToString("secret");
        assertThat(RecoveryCode.of(new byte[10])).hasToString("recovery code");
    }

    @Example
    void names_do_not_differ_by_case() {
        assertThat(new OperatorName(" Li.Ming ")).isEqualTo(new OperatorName("li.ming"));
        for (String wrong : new String[] {"", "x", "1ab", "李明", "a b", "a".repeat(33), "a/b", "../a"}) {
            assertThatThrownBy(() -> new OperatorName(wrong)).isInstanceOf(InvalidValue.class);
        }
    }
}
