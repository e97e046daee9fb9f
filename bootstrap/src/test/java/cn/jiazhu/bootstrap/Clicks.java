package cn.jiazhu.bootstrap;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Somebody before the simulators' pages, who reads them and presses their buttons.
record Clicks(Caller sandbox) {

    Document open(String path) throws InterruptedException {
        return page(sandbox.send(sandbox.to(path).header("Accept", "text/html").GET()));
    }

    /// Presses the button so named, and comes to the page it leads to.
    Document press(Document page, String button) throws InterruptedException {
        return press(page, page.expectFirst("form button:contains(" + button + ")"), Map.of());
    }

    /// @param filled what is chosen or typed before
    Document press(Document page, Element button, Map<String, String> filled) throws InterruptedException {
        Element form = button.closest("form");
        if (form == null) {
            throw new AssertionError(button + " is in no form of " + page.title());
        }
        var fields = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        fields.put(button.attr("name"), button.attr("value"));
        fields.putAll(filled);
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = sandbox.send(sandbox.to(form.attr("action"))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return answer.statusCode() == 303
                ? open(answer.headers().firstValue("Location").orElseThrow())
                : page(answer);
    }

    private static Document page(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode() + " of " + answer.uri());
        }
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
