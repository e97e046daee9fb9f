package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.CheckQr.Answer;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Unprintable.Overflow;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.qr.QrText;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is printed is what was signed; anything else is not believed.
class CopyQrProperties {

    private static final CopyQr QR = new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER);
    private static final CheckQr CHECK = checking(KnownKeys.SIGNER.keys());

    @Property(tries = 50)
    void what_is_printed_is_believed_and_can_be_scanned(@ForAll("copies") Copies copies) {
        QrText text = QR.of(copies.copy());
        assertThat(CHECK.check(text.toString())).isInstanceOfSatisfying(Answer.Signed.class, signed -> {
            assertThat(signed.text()).isEqualTo(text);
            assertThat(signed.inPeriod()).isTrue();
        });
        int side = new QrCode(text.address() + "#", text.payload().digits())
                .symbol()
                .side();
        assertThat(28.0 / side).isGreaterThanOrEqualTo(0.40);
        assertThat(text.payload().statement().name()).isEqualTo(copies.facts().name());
    }

    /// A digit, some digits, the code, the whole payload of another copy, bytes by chance.
    @Example
    void of_ten_thousand_altered_texts_none_is_believed() {
        var random = new Random(5);
        List<String> originals = Copies.various().stream()
                .map(copies -> QR.of(copies.copy()).toString())
                .toList();
        int believed = 0;
        for (int i = 0; i < 10_000; i++) {
            String original = originals.get(i % originals.size());
            String altered = altered(original, random);
            if (!altered.equals(original) && CHECK.check(altered) instanceof Answer.Signed) {
                believed++;
            }
        }
        assertThat(believed).isZero();
    }

    @Example
    void another_key_of_the_same_id_or_none_is_told() {
        String text = QR.of(Copies.sample().copy()).toString();
        assertThat(checking(KnownKeys.made("another").keys()).check(text)).isInstanceOf(Answer.Forged.class);
        int id = KnownKeys.SIGNER.key(KeyRole.QR).id();
        assertThat(checking(List.of()).check(text)).isEqualTo(new Answer.KeyUnknown(id));
        var seal = new Signer.Key(
                id, KeyRole.SEAL, KnownKeys.SIGNER.key(KeyRole.QR).chain());
        assertThat(checking(List.of(seal)).check(text)).isEqualTo(new Answer.KeyUnknown(id));
        assertThat(CHECK.check(text.replace("verify.example", "forged.example")))
                .isInstanceOf(Answer.Signed.class);
    }

    @Example
    void a_payload_under_another_code_is_not_believed() {
        String one = QR.of(Copies.sample().copy(1, 1, "000000000000001")).toString();
        String other = QR.of(Copies.sample().copy(1, 1, "000000000000002")).toString();
        String moved = other.substring(0, other.indexOf('#')) + one.substring(one.indexOf('#'));
        assertThat(CHECK.check(moved)).isInstanceOf(Answer.Forged.class);
    }

    @Example
    void a_long_name_leaves_out_recipient_and_purpose_and_is_itself_whole() {
        var statement =
                QR.of(Copies.fullest().name("𠮷".repeat(36)).copy()).payload().statement();
        assertThat(statement.recipient().isLeftOut()).isTrue();
        assertThat(statement.purpose().isLeftOut()).isTrue();
        assertThat(statement.name().text()).isEqualTo("𠮷".repeat(36));
    }

    @Example
    void a_name_that_no_symbol_holds_is_refused_beforehand() {
        String address = "https://" + "v".repeat(50) + ".example";
        var copies = Copies.sample().name("𠮷".repeat(36));
        var qr = new CopyQr(address, KnownKeys.SIGNER);
        assertThat(qr.holds(copies.type(), copies.facts())).isFalse();
        assertThatThrownBy(() -> qr.of(copies.copy())).hasMessageContaining("name too long");
        assertThat(Rendering.open(address, true, KnownKeys.SIGNER, KnownKeys.SEAL)
                        .unprintable(copies.type(), copies.facts(), copies.purpose()))
                .contains(new Overflow("name"));
    }

    @Example
    void a_signature_that_is_none_is_not_believed() {
        Signer.Key key = KnownKeys.SIGNER.key(KeyRole.QR);
        for (int length : new int[] {0, 63, 64, 65}) {
            assertThat(CopyQr.isBy(key, Bytes.utf8("message"), Bytes.of(new byte[length])))
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<Copies> copies() {
        return Arbitraries.of(Copies.various());
    }

    static CheckQr checking(List<Signer.Key> keys) {
        return new CheckQr(
                Rendering.signatureCheck(), keys, () -> CertificateTypes.FIRST, Clock.fixed(KnownKeys.NOW, Days.ZONE));
    }

    private static String altered(String text, Random random) {
        int start = text.indexOf('#') + 1;
        var altered = new StringBuilder(text);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(10) == 0
                    ? text.indexOf("/v/") + 3 + random.nextInt(19)
                    : start + random.nextInt(text.length() - start);
            altered.setCharAt(at, (char) ('0' + random.nextInt(10)));
        }
        return altered.toString();
    }
}
