package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Sandbox and production, and the address both print.
class ModesTest {

    @Test
    void only_a_sandbox_says_demonstration() {
        OfdFile sandbox = OfdFile.read(Made.of(Copies.sample().copy()).ofd());
        var maker = Rendering.open("https://verify.example", false, KnownKeys.SIGNER, KnownKeys.SEAL);
        var production = OfdFile.read(
                new Made(maker.make(Copies.sample().copy(), Pictures.photo(), Pictures.signature())).ofd());
        assertThat(sandbox.text()).contains("演示环境签发，不具法律效力");
        assertThat(production.text()).doesNotContain("演示");
        int box = 1;
        assertThat(sandbox.elements(OfdFile.TEMPLATE, "PathObject"))
                .hasSize(production.elements(OfdFile.TEMPLATE, "PathObject").size() + box);
    }

    @Test
    void a_long_address_leaves_out_its_hint_first() {
        String host = "https://verify.certificates.housing-and-construction.example:8443";
        var maker = Rendering.open(host, true, KnownKeys.SIGNER, KnownKeys.SEAL);
        var made = new Made(maker.make(Copies.sample().copy(), Pictures.photo(), Pictures.signature()));
        assertThat(OfdFile.read(made.ofd()).text()).contains(host).doesNotContain("输入核验码可查本件状态");
    }

    @Test
    void an_address_that_cannot_be_printed_or_scanned_is_refused_at_once() {
        assertThatThrownBy(() -> Rendering.open(
                        "https://" + "x".repeat(80) + ".example", true, KnownKeys.SIGNER, KnownKeys.SEAL))
                .hasMessage("cannot be printed: [address]");
        assertThatThrownBy(() -> Rendering.open("https://核验.example", true, KnownKeys.SIGNER, KnownKeys.SEAL))
                .hasMessage("cannot be printed: [address]");
        assertThatThrownBy(() -> Rendering.open("https://" + "x".repeat(400), true, KnownKeys.SIGNER, KnownKeys.SEAL))
                .hasMessage("address too long for a QR that can be scanned");
    }
}
