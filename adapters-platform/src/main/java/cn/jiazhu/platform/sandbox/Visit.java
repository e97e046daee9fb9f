package cn.jiazhu.platform.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// One request, of a program or of a browser.
record Visit(HttpExchange exchange, Body body) {

    private static final String HEAD_OF_PAGES =
            "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'";

    static Visit of(HttpExchange exchange) throws IOException {
        return new Visit(exchange, Body.of(exchange));
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    /// The method and the path.
    String wish() {
        return exchange.getRequestMethod() + " " + path();
    }

    /// Empty where there is none.
    String query(String name) {
        return Stream.of(Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse("")
                        .split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /// Empty where there is none.
    String cookie(String name) {
        return Stream.of(header("Cookie").split(";", -1))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    void keep(String name, String value) {
        exchange.getResponseHeaders().add("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax");
    }

    void forget(String name) {
        exchange.getResponseHeaders().add("Set-Cookie", name + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    boolean isOfABrowser() {
        return header("Accept").contains("text/html");
    }

    /// Whether another site's page made the browser send this. Programs name no site and pass.
    boolean isFromElsewhere() {
        String site = header("Sec-Fetch-Site");
        String origin = header("Origin");
        boolean otherSite = !site.isEmpty() && !site.equals("same-origin") && !site.equals("none");
        boolean otherOrigin = !origin.isEmpty() && !origin.equals("http://" + header("Host"));
        return !exchange.getRequestMethod().equals("GET") && (otherSite || otherOrigin);
    }

    void show(String page) throws IOException {
        show(200, page);
    }

    void show(int status, String page) throws IOException {
        page(status, page, HEAD_OF_PAGES);
    }

    /// A page whose form ends, by way of ours, at another address.
    void showOnTheWayTo(URI next, String page) throws IOException {
        page(200, page, HEAD_OF_PAGES + " " + origin(next));
    }

    void go(String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        Wire.send(exchange, 303, new byte[0]);
    }

    /// Ends what was asked for: a form's browser goes on to a page of ours, to `back` where the form names one; a
    /// program
    /// is told that it is done.
    void done(String next) throws IOException {
        String back = body.textOrEmpty("back");
        if (body.isForm()) {
            go(back.matches("/[!-.0-~][!-~]*") ? back : next);
        } else {
            Wire.send(exchange, 204, new byte[0]);
        }
    }

    static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void page(int status, String page, String policy) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        Wire.send(exchange, status, page.getBytes(StandardCharsets.UTF_8));
    }

    private String header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }
}
