package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From the password to both files, and a stranger's check, as one client sees it.
class JourneyTest {

    private final World world = World.fresh();
    private final Site site = Site.over(world);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void from_sign_in_to_a_strangers_verdict() {
        Holder holder = world.holder(1);
        Answer signedIn = site.post(
                "/api/v1/sessions", "{\"userName\":\"%s\",\"password\":\"a password\"}".formatted(holder.id()));
        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(201);
        var visitor = new Visitor(site, signedIn.at("/token"));

        assertThat(visitor.get("/certificates").at("/code")).isEqualTo("REALNAME_REQUIRED");

        Answer check = visitor.post("/real-name-checks", "");
        assertThat(check.status()).as(check.text()).isEqualTo(201);
        var ticket = new Ticket(check.at("/ticket"));
        assertThat(visitor.get("/real-name-checks/" + ticket.text()).at("/state"))
                .isEqualTo("issued");
        world.platform()
                .passes(
                        ticket,
                        new Proof(
                                holder.platformPerson(),
                                holder.session().person(),
                                Proof.Method.FACE,
                                3,
                                world.clock().instant(),
                                MobileBinding.BOUND));
        assertThat(visitor.get("/real-name-checks/" + ticket.text()).at("/state"))
                .isEqualTo("verified");

        Answer list = visitor.get("/certificates");
        assertThat(list.at("/certificates/0/id")).isEqualTo(holder.id().toString());
        assertThat(visitor.get("/certificates/" + holder.id() + "/pre-check").at("/outcome"))
                .isEqualTo("granted");

        Answer pressed = visitor.press(holder.id(), "key-1", "{}");
        assertThat(pressed.status()).as(pressed.text()).isEqualTo(201);
        assertThat(pressed.at("/copy/period/last")).isEqualTo("2026-09-05");

        String self = pressed.header("Location").substring("/api/v1".length());
        Answer pdf = visitor.get(self + "/pdf");
        assertThat(pdf.text()).startsWith("%PDF");
        assertThat(visitor.get(self + "/ofd").text()).startsWith("OFD");
        assertThat(visitor.get(self + "/preview.svg").text()).startsWith("<svg");

        Answer verdict = site.get("/api/v1/verifications/" + pressed.at("/numbers/code"));
        assertThat(verdict.at("/verdict")).isEqualTo("counts");
        assertThat(verdict.at("/word")).isEqualTo("有效");
        Answer page = site.get("/v/" + pressed.at("/numbers/code"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("有效");
    }
}
