package cn.jiazhu.platform.sandbox;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Somebody's browser: keeps cookies, fills in forms, follows nothing by itself.
final class Browser {

    private final URI sandbox;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(URI sandbox) {
        this.sandbox = sandbox;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(sandbox.resolve(path)));
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /// Presses the button of a form, whose other fields are as the page has them but for `filled`.
    HttpResponse<String> submit(Element form, Map<String, String> filled) {
        var fields = form.select("input[name], select[name]").stream()
                .collect(Collectors.toMap(field -> field.attr("name"), Browser::value, (one, _) -> one));
        fields.putAll(filled);
        return post(form.attr("action"), fields);
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(sandbox.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// Where an answer leads.
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(Element field) {
        boolean chosen = !field.select("option[selected]").isEmpty();
        return field.tagName().equals("select")
                ? field.expectFirst(chosen ? "option[selected]" : "option").attr("value")
                : field.attr("value");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
