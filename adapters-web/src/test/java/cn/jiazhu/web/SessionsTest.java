package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Signing in, staying, leaving.
class SessionsTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void begins_with_a_token_that_is_told_once() {
        Answer begun = signIn("a password");

        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.at("/name"))
                .isEqualTo(stage.holder.session().person().name().text());
        var visitor = new Visitor(stage.site, begun.at("/token"));
        Answer extended = visitor.post("/sessions/current/extension", "");
        assertThat(extended.status()).isEqualTo(200);
        assertThat(extended.json().has("token")).isFalse();
    }

    @Test
    void are_listed_with_the_one_that_asks_and_without_those_that_are_over() {
        signIn("a password");
        stage.world.pass(Duration.ofMinutes(14));
        var visitor = new Visitor(stage.site, signIn("a password").at("/token"));

        Answer both = visitor.get("/sessions");
        assertThat(both.json().at("/sessions").findValuesAsText("current")).startsWith("true", "false");
        assertThat(both.at("/sessions/0/channel")).isEqualTo("portal");

        stage.world.pass(Duration.ofMinutes(2));
        assertThat(visitor.get("/sessions").json().at("/sessions")).hasSize(1);
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_told_alike() {
        Answer wrongPassword = signIn("wrong");
        Answer wrongName = stage.site.post("/api/v1/sessions", "{\"userName\":\"nobody\",\"password\":\"a password\"}");

        assertThat(wrongPassword.status()).isEqualTo(wrongName.status()).isEqualTo(401);
        assertThat(wrongPassword.at("/detail")).isEqualTo(wrongName.at("/detail"));
    }

    @Test
    void five_wrong_tries_slow_a_name_down_and_no_other() {
        for (int n = 0; n < 5; n++) {
            assertThat(signIn("wrong").status()).isEqualTo(401);
        }
        Answer slowed = signIn("a password");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 12);
        assertThat(stage.site
                        .post("/api/v1/sessions", "{\"userName\":\"another\",\"password\":\"x\"}")
                        .status())
                .isEqualTo(401);

        stage.world.pass(Duration.ofSeconds(13));

        assertThat(signIn("a password").status()).isEqualTo(201);
    }

    @Test
    void whoever_knows_his_password_is_never_slowed_down() {
        for (int n = 0; n < 20; n++) {
            assertThat(signIn("a password").status()).isEqualTo(201);
        }
    }

    @Test
    void a_claimed_address_changes_nothing() {
        for (int n = 0; n < 5; n++) {
            signIn("wrong", "X-Forwarded-For", "10.0.0." + n, "Forwarded", "for=10.0.1." + n);
        }
        assertThat(signIn("wrong", "X-Forwarded-For", "10.0.0.99").status()).isEqualTo(429);
    }

    @Test
    void ends_after_fifteen_idle_minutes_and_activity_moves_that() {
        stage.world.clock().turn(Duration.ofMinutes(14));
        assertThat(stage.visitor().get("/certificates").status()).isEqualTo(200);
        stage.world.clock().turn(Duration.ofMinutes(14));
        assertThat(stage.visitor().get("/certificates").status()).isEqualTo(200);
        stage.world.clock().turn(Duration.ofMinutes(15));

        assertThat(stage.visitor().get("/certificates").at("/code")).isEqualTo("SESSION_EXPIRED");
        assertThat(stage.visitor().get("/certificates").at("/code")).isEqualTo("SIGN_IN_NEEDED");
    }

    @Test
    void what_a_page_asks_by_itself_is_no_activity() {
        String state = "/annotations/" + stage.press("{}").at("/id");
        for (int n = 0; n < 3; n++) {
            stage.world.clock().turn(Duration.ofMinutes(4));
            assertThat(stage.visitor().get(state).status()).isEqualTo(200);
        }
        stage.world.clock().turn(Duration.ofMinutes(4));

        assertThat(stage.visitor().get(state).status()).isEqualTo(401);
    }

    @Test
    void is_extended_on_wish_but_never_over_twelve_hours() {
        for (int n = 0; n < 51; n++) {
            stage.world.clock().turn(Duration.ofMinutes(14));
            assertThat(stage.visitor().post("/sessions/current/extension", "").status())
                    .isEqualTo(200);
        }
        stage.world.clock().turn(Duration.ofMinutes(7));

        assertThat(stage.visitor().post("/sessions/current/extension", "").status())
                .isEqualTo(401);
    }

    @Test
    void is_over_when_one_signs_out() {
        assertThat(stage.visitor().delete("/sessions/current").status()).isEqualTo(204);
        assertThat(stage.visitor().get("/certificates").status()).isEqualTo(401);
    }

    @Test
    void a_token_that_is_none_is_no_session() {
        for (String token : new String[] {
            "", "x", "a b", "x".repeat(5_000), stage.holder.id().toString()
        }) {
            assertThat(stage.site
                            .get("/api/v1/certificates", "Authorization", "Bearer " + token)
                            .status())
                    .isEqualTo(401);
        }
        assertThat(stage.site
                        .get("/api/v1/certificates", "Authorization", "Basic YTpi")
                        .status())
                .isEqualTo(401);
    }

    private Answer signIn(String password, String... headers) {
        return stage.site.post(
                "/api/v1/sessions",
                "{\"userName\":\"%s\",\"password\":\"%s\"}".formatted(stage.holder.id(), password),
                headers);
    }
}
