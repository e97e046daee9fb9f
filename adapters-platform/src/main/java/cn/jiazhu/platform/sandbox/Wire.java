package cn.jiazhu.platform.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Sends an answer, or what a [Fault.OnTheWay] makes of it on the way.
final class Wire {

    private static final String PAGE = "<!doctype html><title>请登录</title><p>请先登录网络";
    private static final int BLOCK = 64 * 1024;
    private static final int HUGE_BLOCKS = 16 * 1024;

    private Wire() {}

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("X-Sandbox", "for tests and demonstration only");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static void send(HttpExchange exchange, byte[] body, Fault.OnTheWay fault) throws IOException {
        switch (fault) {
            case SILENCE -> pause(Duration.ofMinutes(1));
            case DRIP -> drip(exchange, body);
            case CUT -> exchange.close();
            case SERVER_ERROR -> send(exchange, 500, utf8("{\"error\":\"internal\"}"));
            case TOO_MANY_REQUESTS -> {
                exchange.getResponseHeaders().set("Retry-After", "30");
                send(exchange, 429, new byte[0]);
            }
            case REDIRECT -> {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().toString());
                send(exchange, 307, new byte[0]);
            }
            case HTML -> send(exchange, 200, utf8(PAGE));
            case GBK -> send(exchange, 200, PAGE.getBytes(Charset.forName("GBK")));
            case TRUNCATED -> truncated(exchange, body);
            case HUGE -> huge(exchange);
            case GZIP_BOMB -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                send(exchange, 200, bomb());
            }
        }
    }

    static void pause(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("sandbox closed");
        }
    }

    private static void drip(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        OutputStream out = exchange.getResponseBody();
        for (byte one : body) {
            out.write(one);
            out.flush();
            pause(Duration.ofSeconds(1));
        }
    }

    private static void truncated(HttpExchange exchange, byte[] body) throws IOException {
        send(exchange, 200, Arrays.copyOf(body, body.length / 2));
    }

    private static void huge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, (long) BLOCK * HUGE_BLOCKS);
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) 'a');
        for (int i = 0; i < HUGE_BLOCKS; i++) {
            exchange.getResponseBody().write(block);
        }
    }

    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 160; i++) {
                gzip.write(new byte[BLOCK]);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
