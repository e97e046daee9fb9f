package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// No client can take more than its share, and nothing under way is cut.
class LimitsTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    @Test
    void more_requests_at_once_than_allowed_are_put_off_in_the_same_shape() throws Exception {
        var drawing = new CountDownLatch(1);
        var drawn = new CountDownLatch(1);
        world.maker().whileDrawing(() -> {
            drawing.countDown();
            await(drawn);
        });
        try (var site = Site.over(world, limits(5_000, 1, 30))) {
            var pressing =
                    CompletableFuture.supplyAsync(() -> site.visitor(holder).press(holder.id(), "k", "{}"));
            await(drawing);

            Answer putOff = site.get("/api/v1/problems");
            drawn.countDown();

            assertThat(putOff.status()).as(putOff.text()).isEqualTo(503);
            assertThat(putOff.header("Retry-After")).isEqualTo("1");
            assertThat(putOff.at("/code")).isEqualTo("OVERLOADED");
            assertThat(pressing.get().status()).isEqualTo(201);
        }
    }

    @Test
    void more_connections_than_allowed_do_not_get_in() throws IOException {
        try (var site = Site.over(world, limits(3, 100, 30))) {
            var sockets = new ArrayList<Socket>();
            for (int n = 0; n < 10; n++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), site.port()));
            }
            long served = sockets.stream().filter(LimitsTest::isServed).count();
            for (Socket socket : sockets) {
                socket.close();
            }

            assertThat(served).isBetween(1L, 3L);
        }
    }

    @Test
    void an_idle_connection_is_closed() throws IOException {
        try (var site = Site.over(world, limits(100, 100, 2));
                var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            assertThat(isServed(socket)).isTrue();
            socket.setSoTimeout(10_000);

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void stopping_lets_a_press_under_way_end() throws Exception {
        var drawing = new CountDownLatch(1);
        world.maker().whileDrawing(() -> {
            drawing.countDown();
            sleep(Duration.ofSeconds(1));
        });
        try (var site = Site.over(world)) {
            var pressing =
                    CompletableFuture.supplyAsync(() -> site.visitor(holder).press(holder.id(), "k", "{}"));
            await(drawing);

            site.web().stop();

            assertThat(pressing.get().status()).isEqualTo(201);
        }
    }

    private static boolean isServed(Socket socket) {
        try {
            socket.setSoTimeout(300);
            socket.getOutputStream()
                    .write("GET /help HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] begun = socket.getInputStream().readNBytes(12);
            socket.getInputStream().skip(socket.getInputStream().available());
            return new String(begun, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
        } catch (IOException _) {
            return false;
        }
    }

    private static Web.Limits limits(int connections, int requests, int idleSeconds) {
        Web.Limits usual = Web.Limits.DEFAULT;
        return new Web.Limits(
                usual.bodyBytes(),
                usual.headerBytes(),
                usual.requestLineBytes(),
                connections,
                requests,
                Duration.ofSeconds(idleSeconds),
                usual.grace(),
                usual.signInsPerMinute(),
                usual.ticketsPerMinute(),
                usual.bindingsPerMinute(),
                usual.missesPerMinute());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
