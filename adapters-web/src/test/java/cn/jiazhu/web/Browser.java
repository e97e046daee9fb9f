package cn.jiazhu.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A browser without JavaScript: keeps cookies, follows redirects, submits the forms it was shown.
final class Browser {

    private static final String[] ALWAYS = {"Accept", "text/html,*/*;q=0.8", "Accept-Language", "zh-CN"};

    /// Where it goes: the public pages, or the console.
    interface Place {

        HttpRequest.Builder request(String path, String... headers);
    }

    private final Site site;
    private final Place place;
    private final Map<String, String> cookies = new TreeMap<>();
    private String address = "";
    private Answer answer;

    Browser(Site site) {
        this(site, site::request);
    }

    Browser(Site site, Place place) {
        this.site = site;
        this.place = place;
        this.answer = open("/").answer;
    }

    /// Signed in through the portal.
    static Browser of(Stage stage) {
        var browser = new Browser(stage.site);
        browser.open("/portal/sign-in");
        return browser.submit(
                browser.form("/portal/sign-in"),
                Map.of("userName", stage.holder.id().toString(), "password", "a password"));
    }

    /// Signed in and freshly checked, as the stage's holder is.
    static Browser checked(Stage stage) {
        var browser = new Browser(stage.site);
        browser.cookies.put("__Host-jiazhu", stage.holder.session().id().toString());
        return browser;
    }

    Browser open(String path, String... headers) {
        answer = once(path, headers);
        for (int hops = 0; answer.status() == 303 && hops < 5; hops++) {
            answer = once(answer.header("Location"));
        }
        return this;
    }

    /// The answer itself, no redirect followed.
    Answer once(String path, String... headers) {
        address = path;
        return kept(site.send(place.request(path, with(headers)).GET()));
    }

    Browser submit(Element form, Map<String, String> typed, String... headers) {
        Answer sent = post(form.attr("action"), fields(form, typed), headers);
        answer = sent;
        return sent.status() == 303 ? open(sent.header("Location")) : this;
    }

    Answer post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String[] own = headers.length == 0 ? new String[] {"Sec-Fetch-Site", "same-origin"} : headers;
        address = path;
        return kept(site.send(place.request(path, with(own))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    static Map<String, String> fields(Element form, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.putAll(typed);
        return fields;
    }

    Element form(String action) {
        return Objects.requireNonNull(
                page().select("form[action=" + action + "]").first(), action);
    }

    Document page() {
        return Jsoup.parse(answer.text());
    }

    String heading() {
        return page().select("h1").text();
    }

    Answer answer() {
        return answer;
    }

    String address() {
        return address;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private String[] with(String... headers) {
        String jar = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Stream.of(
                        Stream.of(ALWAYS),
                        Stream.of(headers),
                        jar.isEmpty() ? Stream.<String>empty() : Stream.of("Cookie", jar))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private Answer kept(Answer received) {
        received.response().headers().allValues("Set-Cookie").forEach(line -> {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            if (line.contains("Expires=Thu, 1 Jan 1970") || line.contains("Expires=Thu, 01 Jan 1970")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        });
        return received;
    }
}
