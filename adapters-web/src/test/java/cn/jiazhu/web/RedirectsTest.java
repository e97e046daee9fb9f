package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.NationalPlatform.PlatformUser;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wherever an address says where to go on to, it is a page of ours or the user centre.
class RedirectsTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%2F/evil.example",
                "/%5Cevil.example",
                "javascript:alert(1)",
                "/user-centre@evil.example",
                "/sign-out",
                "/platform/callback?code=x",
                "/certificates?next=https://evil.example"
            })
    void no_way_leads_elsewhere(String next) {
        String asked = "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);

        var portal = new Browser(stage.site).open("/portal/sign-in" + asked);
        var typed = Map.of("userName", stage.holder.id().toString(), "password", "a password", "next", next);
        leadsToTheCentre(portal.post("/portal/sign-in", Browser.fields(portal.form("/portal/sign-in"), typed)));
        leadsToTheCentre(portal.once("/portal/sign-in" + asked));

        var platform = new Browser(stage.site);
        String there = platform.once("/platform/sign-in" + asked).header("Location");
        var user = new PlatformUser(
                stage.holder.platformPerson(), stage.holder.session().person());
        stage.world.platform().signsIn("the-code", user);
        String state = there.replaceAll(".*state=", "");
        platform.cookies().put("__Host-jiazhu-state", state + "!" + next);
        leadsToTheCentre(platform.once("/platform/callback?code=the-code&state=" + state));
        leadsToTheCentre(platform.once("/platform/sign-in" + asked));

        Browser checked = Browser.checked(stage);
        String real = checked.once("/real-name" + asked).header("Location");
        assertThat(real).matches("/real-name/[0-9A-Za-z_-]{22}");
        var proof = new Proof(
                stage.holder.platformPerson(),
                stage.holder.session().person(),
                Proof.Method.FACE,
                3,
                stage.world.clock().instant(),
                MobileBinding.BOUND);
        stage.world.platform().passes(new Ticket(real.substring(11)), proof);
        leadsToTheCentre(checked.once(real + asked));
    }

    private static void leadsToTheCentre(Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/user-centre");
    }
}
