package cn.jiazhu.bootstrap.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Somebody who sends what no browser would, with an address of his own, so that nobody is slowed down for another.
final class Guest implements AutoCloseable {

    private static final AtomicInteger GUESTS = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final Town town;

    Guest(Town town) throws IOException {
        this.town = town;
        int guest = GUESTS.incrementAndGet();
        this.http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByAddress(new byte[] {127, 1, (byte) (guest >> 8), (byte) guest}))
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// What came in the end.
    record Answer(HttpResponse<String> response) {

        String text() {
            return response.body();
        }

        boolean isPage() {
            return type().startsWith("text/html");
        }

        /// Texts are drawn as outlines in ours.
        boolean isPicture() {
            return type().startsWith("image/svg");
        }

        /// Whether a browser may think that it is something else.
        boolean isNotSafe() {
            return !response.headers()
                    .firstValue("X-Content-Type-Options")
                    .map("nosniff"::equals)
                    .orElse(false);
        }

        String type() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        Document document() {
            return Jsoup.parse(text(), response.uri().toString());
        }
    }

    Answer get(String address) throws InterruptedException {
        return send(request(address).GET());
    }

    /// As a program asks.
    JsonNode ask(URI program, String method, String path, Map<String, ?> body, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(program.resolve(path))
                .header("Idempotency-Key", "one")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return JSON.readTree(send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                .text());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(town.pages().resolve(address))
                .header("Accept", "text/html")
                .header("Sec-Fetch-Mode", "navigate");
    }

    Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A cookie of the program.
    void keep(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(town.pages(), cookie);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
