package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Binding over HTTP.
class BindingTest {

    private final Stage stage = new Stage();
    private final Visitor visitor = stage.visitor();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_certificate_is_bound_by_type_and_number_and_taken_off_again() {
        Answer bound = bind(stage.holder.facts().number().text());

        assertThat(bound.status()).isEqualTo(201);
        assertThat(bound.at("/certificate")).isEqualTo(stage.holder.id().toString());
        assertThat(bound.header("Location")).isEqualTo("/api/v1/certificates/" + stage.holder.id());
        assertThat(bind(stage.holder.facts().number().text()).status()).isEqualTo(201);
        assertThat(visitor.delete("/bindings/" + stage.holder.id()).status()).isEqualTo(204);
        assertThat(visitor.delete("/bindings/" + stage.holder.id()).status()).isEqualTo(404);
    }

    @Test
    void nothing_is_learned_about_anybody() {
        Holder other = stage.world.holder(2);
        Answer others = bind(other.facts().number().text());
        Answer nobodys = bind("京1112006200899999");

        assertThat(others.status()).isEqualTo(nobodys.status()).isEqualTo(409);
        assertThat(others.at("/detail")).isEqualTo(nobodys.at("/detail"));
        Answer othersBinding = visitor.delete("/bindings/" + other.id());
        Answer noBinding = visitor.delete("/bindings/00000000-0000-7000-8000-000000000000");
        assertThat(othersBinding.status()).isEqualTo(noBinding.status()).isEqualTo(404);
        assertThat(othersBinding.at("/detail")).isEqualTo(noBinding.at("/detail"));
    }

    @Test
    void five_wrong_numbers_slow_down_and_lock_nobody_out() {
        for (int n = 0; n < 5; n++) {
            assertThat(bind("京111200620089999" + n).status()).isEqualTo(409);
        }
        String own = stage.holder.facts().number().text();
        Answer slowed = bind(own);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 12);

        stage.world.pass(Duration.ofSeconds(13));

        assertThat(bind(own).status()).isEqualTo(201);
    }

    @Test
    void whoever_knows_his_number_is_never_slowed_down() {
        for (int n = 0; n < 20; n++) {
            assertThat(bind(stage.holder.facts().number().text()).status()).isEqualTo(201);
        }
    }

    @Test
    void a_number_that_is_none_is_told_by_its_field() {
        assertThat(bind("12345").status()).isEqualTo(400);
        assertThat(bind("").status()).isEqualTo(400);
        assertThat(visitor.post("/bindings", "{\"type\":\"pilot\",\"number\":\"1\"}")
                        .status())
                .isEqualTo(400);
    }

    private Answer bind(String number) {
        return visitor.post("/bindings", "{\"type\":\"constructor-1\",\"number\":\"" + number + "\"}");
    }
}
