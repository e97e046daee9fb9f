package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Ticket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Waiting for a change: it is seen whoever made it, no change is a 304, and nothing is left of who went away.
class LongPollTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void without_a_tag_the_state_is_told_at_once() {
        Answer state = stage.visitor().get("/annotations/" + stage.press("{}").at("/id"), "Prefer", "wait=25");

        assertThat(state.status()).isEqualTo(200);
        assertThat(state.header("ETag")).startsWith("W/\"");
    }

    @Test
    void with_the_present_tag_no_change_is_a_304_after_the_wait() {
        String path = "/annotations/" + stage.press("{}").at("/id");
        String tag = stage.visitor().get(path).header("ETag");

        long begun = System.nanoTime();
        Answer unchanged = stage.visitor().get(path, "If-None-Match", tag, "Prefer", "wait=1");

        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo(tag);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void without_a_wish_to_wait_no_change_is_a_304_at_once() {
        String path = "/annotations/" + stage.press("{}").at("/id");
        String tag = stage.visitor().get(path).header("ETag");

        assertThat(stage.visitor().get(path, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void a_change_made_by_a_worker_is_told_while_it_is_waited_for() throws Exception {
        String id = stage.waiting();
        String tag = stage.visitor().get("/annotations/" + id).header("ETag");
        var waiting = CompletableFuture.supplyAsync(() ->
                stage.visitor().get("/annotations/" + id, "If-None-Match", tag, "Prefer", "respond-async, wait=25"));
        until(() -> stage.site.watch("/metrics").text().contains("jiazhu_waiting_for_a_change 1"));

        stage.world.platform().mobile(stage.holder.platformPerson(), MobileBinding.BOUND);
        stage.world.pass(Duration.ofMinutes(1));
        stage.world.work();

        Answer changed = waiting.get();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/state")).isEqualTo("issued");
        until(() -> stage.site.watch("/metrics").text().contains("jiazhu_waiting_for_a_change 0"));
    }

    @Test
    void what_changes_by_itself_is_no_change() {
        String id = stage.waiting();
        String tag = stage.visitor().get("/annotations/" + id).header("ETag");

        stage.world.clock().turn(Duration.ofMinutes(2));

        assertThat(stage.visitor()
                        .get("/annotations/" + id, "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_scan_is_told_while_it_is_waited_for() throws Exception {
        var ticket = new Ticket(stage.visitor().post("/real-name-checks", "").at("/ticket"));
        String path = "/real-name-checks/" + ticket.text();
        String tag = stage.visitor().get(path).header("ETag");
        var waiting = CompletableFuture.supplyAsync(
                () -> stage.visitor().get(path, "If-None-Match", tag, "Prefer", "wait=25"));

        stage.world.platform().progress(ticket, new Progress.Scanned());

        assertThat(waiting.get().at("/state")).isEqualTo("scanned");
        Answer unchanged =
                stage.visitor().get(path, "If-None-Match", waiting.get().header("ETag"), "Prefer", "wait=1");
        assertThat(unchanged.status()).isEqualTo(304);
    }

    @Test
    void nothing_is_left_of_clients_that_went_away() throws IOException {
        String id = stage.press("{}").at("/id");
        String tag = stage.visitor().get("/annotations/" + id).header("ETag");
        for (int n = 0; n < 50; n++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), stage.site.port())) {
                socket.getOutputStream().write("""
                                GET /api/v1/annotations/%s HTTP/1.1\r
                                Host: localhost\r
                                Authorization: Bearer %s\r
                                If-None-Match: %s\r
                                Prefer: wait=2\r
                                \r
                                """.formatted(
                        id, stage.holder.session().id(), tag).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                socket.setSoLinger(true, 0);
            }
        }
        until(() -> stage.site.watch("/metrics").text().contains("jiazhu_waiting_for_a_change 0"));

        assertThat(stage.site.get("/").status()).isEqualTo(200);
    }

    @Test
    void stopping_answers_those_who_wait() throws Exception {
        String id = stage.press("{}").at("/id");
        String tag = stage.visitor().get("/annotations/" + id).header("ETag");
        var waiting = CompletableFuture.supplyAsync(
                () -> stage.visitor().get("/annotations/" + id, "If-None-Match", tag, "Prefer", "wait=25"));
        until(() -> stage.site.watch("/metrics").text().contains("jiazhu_waiting_for_a_change 1"));

        stage.site.web().stop();

        assertThat(waiting.get().status()).isEqualTo(304);
    }

    private static void until(BooleanSupplier holds) {
        for (int n = 0; n < 200; n++) {
            if (holds.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("did not come true");
    }
}
